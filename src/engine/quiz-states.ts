import { currentStep, mayRetry } from './module-context.js';
import { moduleSetup, moves } from './module-setup.js';
import { answer, rate, toNextLesson, toNextStep, toPreviousStep, type Check } from './moves.js';

const next = { ...moves(toNextStep), target: 'deciding' } as const;
const previous = { ...moves(toPreviousStep), target: 'deciding' } as const;

/**
 * The quiz of one lesson, one step after the other. Every move sets the position, and `deciding` finds the state
 * from it and the answers, so that resuming and moving cannot differ.
 */
export const quizStates = moduleSetup.createStateConfig({
  initial: 'deciding',
  states: {
    deciding: {
      always: [
        { guard: { type: 'inPhase', params: 'rating' }, target: 'rating' },
        { guard: { type: 'inPhase', params: 'explained' }, target: 'explained' },
        { guard: { type: 'inPhase', params: 'asking' }, target: 'asking' },
        { target: 'result' },
      ],
    },
    asking: {
      on: {
        'quiz.next': next,
        'quiz.previous': previous,
        'question.check': {
          ...moves((context, check: Check) => answer(context, check, currentStep(context))),
          target: 'deciding',
        },
      },
    },
    /** The explanation waits until the learner has said how sure they are, or skipped that. */
    rating: {
      on: {
        'quiz.next': next,
        'quiz.previous': previous,
        'question.check': { ...moves(rate), target: 'deciding' },
      },
    },
    explained: {
      on: {
        'quiz.next': next,
        'quiz.previous': previous,
        'question.retry': {
          guard: ({ context, event }) => mayRetry(context, event.question),
          target: 'asking',
        },
      },
    },
    result: {
      on: {
        'quiz.previous': previous,
        'quiz.next': { ...moves(toNextLesson), target: '#module.opening' },
      },
    },
  },
});
