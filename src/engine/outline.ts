import type { LessonOutline, ModuleOutline, QuestionOutline } from '../content/model.js';
import { own } from './own.js';
import type { Answer, Progress } from './progress.js';

/** The lesson with this id. */
export function findLesson(outline: ModuleOutline, id: string): LessonOutline | undefined {
  return outline.lessons.find(lesson => lesson.id === id);
}

/** What is kept of the answers to this question, to this revision of it. */
export function keptOf(progress: Pick<Progress, 'answers'>, question: QuestionOutline): Answer | undefined {
  const answer = own(progress.answers, question.id);
  return answer?.revision === question.revision ? answer : undefined;
}

/** The answer to this question as it stands now: none where the attempt under way asks it again. */
export function answerTo(progress: Pick<Progress, 'answers'>, question: QuestionOutline): Answer | undefined {
  const answer = keptOf(progress, question);
  return answer && answer.tries > 0 ? answer : undefined;
}

/** Tries that the policy still allows; `undefined` where it has no limit. */
export function triesLeft({ policy }: ModuleOutline, answer: Answer | undefined): number | undefined {
  return policy.tries === 0 ? undefined : Math.max(0, policy.tries - (answer?.tries ?? 0));
}

/** Whether the policy allows another try. */
export const mayTry = (outline: ModuleOutline, answer: Answer | undefined): boolean =>
  triesLeft(outline, answer) !== 0;
