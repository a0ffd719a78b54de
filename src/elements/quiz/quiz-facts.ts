import type { Lesson, LessonOutline, ModuleOutline } from '../../content/model.js';
import { answerTo } from '../../engine/outline.js';
import type { Progress } from '../../engine/progress.js';
import type { InlineOpen } from '../../engine/module-context.js';
import { quizSteps, type QuizPhase, type QuizStep } from '../../engine/steps.js';

/** Where a lesson's quiz stands. `reading` means that the learner is in the text and has not begun here. */
export interface QuizFacts {
  readonly outline: ModuleOutline;
  readonly lesson: Lesson;
  readonly progress: Progress;
  readonly phase: QuizPhase | 'reading';
  /** The question (or rating) at hand; absent while reading and at the result. */
  readonly question?: string | undefined;
  /** The question in the text that is being rated or answered again. */
  readonly inline?: InlineOpen | undefined;
  /** False where answers change nothing: looking back, or another tab writes. */
  readonly writable: boolean;
  /** The attempt is over and only looked at: what was not answered is explained as well. */
  readonly reviewed?: boolean;
}

/** The outline of the lesson whose quiz it is. */
export const entryOf = ({ outline, lesson }: QuizFacts): LessonOutline | undefined =>
  outline.lessons.find(each => each.id === lesson.id);

export const stepsOf = (facts: QuizFacts): readonly QuizStep[] => {
  const entry = entryOf(facts);
  return entry ? quizSteps(entry) : [];
};

/** The phase that shows: somebody who reads a lesson whose questions were all answered sees their result. */
export function shownPhase(facts: QuizFacts): QuizFacts['phase'] {
  return facts.phase === 'reading' && firstOpen(facts) < 0 ? 'result' : facts.phase;
}

const firstOpen = (facts: QuizFacts): number =>
  stepsOf(facts).findIndex(({ question }) => !answerTo(facts.progress, question));

/** Index of the step that shows; while reading, the first one without an answer. -1 at the result. */
export function shownStep(facts: QuizFacts): number {
  if (shownPhase(facts) === 'result') return -1;
  if (facts.phase === 'reading') return firstOpen(facts);
  return stepsOf(facts).findIndex(
    ({ question, followUp }) => question.id === facts.question || followUp?.id === facts.question,
  );
}
