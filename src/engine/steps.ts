import type { LessonOutline, QuestionOutline } from '../content/model.js';
import { answerTo } from './outline.js';
import type { Position, Progress } from './progress.js';

/** One step of a quiz: a question and, where there is one, the rating asked before its explanation. */
export interface QuizStep {
  readonly question: QuestionOutline;
  readonly followUp?: QuestionOutline;
}

/**
 * All steps of a lesson, in order. A question follows another when it is the first that says so and the
 * other follows none; every other question is a step of its own, so that none is out of reach.
 */
export function allSteps({ questions }: LessonOutline): readonly QuizStep[] {
  const followUpOf = (main: QuestionOutline): QuestionOutline | undefined =>
    main.follows === undefined ? questions.find(({ follows }) => follows === main.id) : undefined;
  const followUps = new Set(questions.map(followUpOf));
  return questions
    .filter(question => !followUps.has(question))
    .map(question => {
      const followUp = followUpOf(question);
      return followUp ? { question, followUp } : { question };
    });
}

/** The steps of the quiz at the lesson's end. */
export const quizSteps = (lesson: LessonOutline): readonly QuizStep[] =>
  allSteps(lesson).filter(({ question }) => !question.inline);

/** The steps that stand in the lesson's text, each by itself. */
export const inlineSteps = (lesson: LessonOutline): readonly QuizStep[] =>
  allSteps(lesson).filter(({ question }) => question.inline);

/** Index of the step that a question or its rating belongs to, or -1. */
export function stepIndex(steps: readonly QuizStep[], question: string): number {
  return steps.findIndex(step => step.question.id === question || step.followUp?.id === question);
}

export type QuizPhase = 'asking' | 'rating' | 'explained' | 'result';

/**
 * What the quiz shows, derived from the position alone and the answers: a position on a rating means that it is
 * being asked; on a question, that it is asked or, once answered, explained.
 */
export function quizPhase(lesson: LessonOutline, progress: Progress, position: Position): QuizPhase {
  if (position.at !== 'question') return 'result';
  const step = quizSteps(lesson).find(
    ({ question, followUp }) => question.id === position.question || followUp?.id === position.question,
  );
  if (step?.followUp?.id === position.question) return 'rating';
  return step && answerTo(progress, step.question) ? 'explained' : 'asking';
}
