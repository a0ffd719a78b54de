import { answerTo, mayTry, triesLeft } from '../../engine/outline.js';
import type { Answer } from '../../engine/progress.js';
import { inlineSteps } from '../../engine/steps.js';
import { entryOf, shownStep, stepsOf, type QuizFacts } from './quiz-facts.js';

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
