import type { LessonOutline, ModuleOutline, QuestionOutline } from '../content/model.js';
import { own } from './own.js';
import type { Answer, Progress } from './progress.js';

/** The lesson with this id. */
export function findLesson(outline: ModuleOutline, id: string): LessonOutline | undefined {
  return outline.lessons.find(lesson => lesson.id === id);
}

/** The answer to this question as it stands now: one given to an earlier revision does not count. */
export function answerTo(progress: Pick<Progress, 'answers'>, question: QuestionOutline): Answer | undefined {
  const answer = own(progress.answers, question.id);
  return answer?.revision === question.revision ? answer : undefined;
}

/** Whether the policy allows another try. */
export function mayTry(outline: ModuleOutline, answer: Answer | undefined): boolean {
  return outline.policy.tries === 0 || (answer?.tries ?? 0) < outline.policy.tries;
}
