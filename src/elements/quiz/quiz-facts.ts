import type { Lesson, LessonOutline, ModuleOutline } from '../../content/model.js';
import { answerTo, mayTry, triesLeft } from '../../engine/outline.js';
import type { Answer, Progress } from '../../engine/progress.js';
import type { InlineOpen } from '../../engine/module-context.js';
import { inlineSteps, quizSteps, type QuizPhase, type QuizStep } from '../../engine/steps.js';

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

/** What one question's element shows. */
export interface QuestionFacts {
  readonly id: string;
  readonly phase: 'asking' | 'rating' | 'explained' | 'readonly';
  readonly answer?: Answer | undefined;
  readonly canRetry: boolean;
  /** Tries that are left where the policy limits them. */
  readonly triesLeft?: number | undefined;
  /** Whether it is explained although nothing was answered. */
  readonly reveals?: boolean | undefined;
}

const entryOf = ({ outline, lesson }: QuizFacts): LessonOutline | undefined =>
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

/** What every question of the quiz shows, from the machine's state and the answers alone. */
export function questionFacts(facts: QuizFacts): readonly QuestionFacts[] {
  const shown = shownStep(facts);
  return stepsOf(facts).flatMap((step, index) => {
    const answer = answerTo(facts.progress, step.question);
    const isShown = index === shown;
    const rating = isShown && facts.phase === 'rating';
    const asked = isShown && facts.phase === 'asking';
    const main: QuestionFacts = {
      id: step.question.id,
      phase: rating ? 'rating' : !facts.writable ? 'readonly' : answer && !asked ? 'explained' : 'asking',
      answer,
      canRetry: facts.writable && !rating && mayTry(facts.outline, answer),
      triesLeft: triesLeft(facts.outline, answer),
      reveals: facts.reviewed,
    };
    if (!step.followUp) return [main];
    const followUp: QuestionFacts = {
      id: step.followUp.id,
      phase: rating ? 'asking' : 'readonly',
      answer: answerTo(facts.progress, step.followUp),
      canRetry: false,
    };
    return [main, followUp];
  });
}

/** What a question in the text shows, and the rating that follows it. */
export function inlineFacts(facts: QuizFacts, id: string): readonly QuestionFacts[] {
  const { outline, progress, writable, inline } = facts;
  const entry = entryOf(facts);
  const step = entry && inlineSteps(entry).find(({ question }) => question.id === id);
  if (!step) return [];
  const answer = answerTo(progress, step.question);
  const open = inline?.question === id ? inline.phase : undefined;
  const phase = !writable ? 'readonly' : answer ? (open ?? 'explained') : 'asking';
  const canRetry = writable && phase !== 'rating' && mayTry(outline, answer);
  const left = triesLeft(outline, answer);
  const main: QuestionFacts = { id, phase, answer, canRetry, triesLeft: left, reveals: facts.reviewed };
  if (!step.followUp) return [main];
  const { followUp } = step;
  const isRated = phase === 'rating';
  return [
    main,
    {
      id: followUp.id,
      phase: isRated ? 'asking' : 'readonly',
      answer: answerTo(progress, followUp),
      canRetry: false,
    },
  ];
}
