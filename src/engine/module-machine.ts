import { moduleSetup, moves } from './module-setup.js';
import {
  answer,
  answerInText,
  retake,
  retryInText,
  STAY,
  toLesson,
  toNextLesson,
  toPreviousLesson,
  toQuiz,
  toText,
  type Check,
} from './moves.js';
import type { ModuleEvent } from './events.js';
import { quizStates } from './quiz-states.js';

type EventOf<T extends ModuleEvent['type']> = Extract<ModuleEvent, { type: T }>;

/** Valid while a lesson is shown. */
const inLesson = {
  'lesson.seen': moves(({ position }) => (position.at === 'end' ? STAY : { read: position.lesson })),
  'lesson.next': { ...moves(toNextLesson), target: '#module.opening' },
  'question.check': moves(answerInText),
  'question.retry': moves((context, event: EventOf<'question.retry'>) =>
    retryInText(context, event.question),
  ),
  'question.explain': moves(({ inline }) => (inline ? { inline: null } : STAY)),
} as const;

/**
 * A module from loading to its end. Moving between lessons sets the position and enters `opening`, which waits
 * for the compiled lesson and finds the state from the position: resuming takes the same way. The owner of the
 * actor loads what `currentLesson` says whenever the state is `opening`, and answers with `lesson.loaded` or
 * `lesson.failed`.
 */
const createModuleMachine = () =>
  moduleSetup.createMachine({
    id: 'module',
    context: ({ input }) => ({ grade: input.grade, mode: 'normal' }),
    initial: 'loading',
    on: {
      'lesson.open': {
        ...moves((context, { lesson }: EventOf<'lesson.open'>) => toLesson(context, lesson)),
        target: '.opening',
      },
      'language.changed': { guard: 'isOpen', actions: 'changeWords' },
      'module.retake': { ...moves(retake), target: '.opening' },
      'lesson.previous': { ...moves(toPreviousLesson), target: '.opening' },
      'time.spent': moves((_, event: EventOf<'time.spent'>) => {
        const seconds = Math.round(event.seconds);
        return seconds > 0 ? { seconds } : STAY;
      }),
    },
    states: {
      loading: {
        on: {
          'module.loaded': { actions: 'begin', target: 'opening' },
          'module.failed': {
            actions: { type: 'keepReason', params: ({ event }) => event.reason },
            target: 'failed',
          },
        },
      },
      opening: {
        always: [
          { guard: 'atEnd', target: 'finished' },
          { guard: 'inQuiz', actions: 'tellOpened', target: 'quizzing' },
          { guard: 'inText', actions: 'tellOpened', target: 'reading' },
        ],
        on: {
          'lesson.loaded': {
            guard: { type: 'awaited', params: ({ event }) => event.lesson.id },
            actions: 'keepLesson',
          },
          'lesson.failed': {
            guard: { type: 'awaited', params: ({ event }) => event.lesson },
            actions: { type: 'keepReason', params: ({ event }) => event.reason },
            target: 'unavailable',
          },
        },
      },
      /** The lesson could not be loaded; the learner may try again or go elsewhere. */
      unavailable: { on: { 'lesson.retry': { target: 'opening' } } },
      reading: {
        on: {
          ...inLesson,
          'quiz.start': { ...moves(toQuiz), target: 'quizzing' },
          'question.check': [
            inLesson['question.check'],
            { ...moves((context, check: Check) => answer(context, check)), target: 'quizzing' },
          ],
        },
      },
      quizzing: {
        ...quizStates,
        on: { ...inLesson, 'quiz.leave': { ...moves(toText), target: 'reading' } },
      },
      finished: {},
      /** The module cannot be shown; `reason` says why, and only loading the page again helps. */
      failed: { type: 'final' },
    },
  });

let machine: ReturnType<typeof createModuleMachine> | undefined;

/** The machine, built when first asked for: that takes a slow phone as long as drawing a page. */
export const moduleMachine = (): ReturnType<typeof createModuleMachine> =>
  (machine ??= createModuleMachine());
