import { assign, enqueueActions, setup } from 'xstate';
import { applyChange, recorded, type Change } from './change.js';
import { drawn } from './draw.js';
import type { ModuleEvent } from './events.js';
import type { Fact } from './facts.js';
import {
  currentLesson,
  isLoaded,
  type Loaded,
  type ModuleContext,
  type ModuleInput,
} from './module-context.js';
import { STAY } from './moves.js';
import { newProgress, restorePosition, restoreProgress } from './restore.js';
import { quizPhase, type QuizPhase } from './steps.js';

/** Types, guards and actions of the module machine. Facts leave by `emit`. */
export const moduleSetup = setup({
  types: {
    context: {} as ModuleContext,
    events: {} as ModuleEvent,
    emitted: {} as Fact,
    input: {} as ModuleInput,
  },
  guards: {
    isOpen: ({ context }) => isLoaded(context),
    /** A move leads somewhere. */
    leads: (_, change: Change) => change !== STAY,
    atEnd: ({ context }) => context.position?.at === 'end',
    inQuiz: ({ context }) => isReady(context) && context.position?.at !== 'reading',
    inText: ({ context }) => isReady(context),
    /** The event is about the lesson that is awaited. */
    awaited: ({ context }, lesson: string) => currentLesson(context)?.id === lesson,
    inPhase: ({ context }, phase: QuizPhase) => {
      const lesson = currentLesson(context);
      return (
        lesson !== undefined &&
        isLoaded(context) &&
        quizPhase(lesson, context.progress, context.position) === phase
      );
    },
  },
  actions: {
    /** Starts from the restored record or a new one. A record that no longer fitted is written again. */
    begin: enqueueActions(({ event, enqueue }) => {
      if (event.type !== 'module.loaded') return;
      const { outline: whole, mode, mastery } = event;
      const before = event.progress ?? newProgress(whole, event.attempt);
      const fitted = restoreProgress(whole, before);
      const outline = drawn(whole, fitted);
      const position = restorePosition(outline, fitted);
      const restored = position === fitted.position ? fitted : { ...fitted, position };
      const { progress, facts } =
        mode === 'normal'
          ? recorded({ outline, mastery }, before, restored)
          : { progress: restored, facts: [] };
      enqueue.assign({ outline, whole, mode, mastery, progress, position: progress.position });
      for (const fact of facts) enqueue.emit(fact);
    }),
    change: enqueueActions(({ context, enqueue }, change: Change) => {
      if (!isLoaded(context)) return;
      const { position, progress, facts } = applyChange(context, change);
      enqueue.assign({ position, progress });
      if (change.retake) enqueue.assign({ outline: drawn(context.whole, progress) });
      if (change.inline !== undefined) enqueue.assign({ inline: change.inline ?? undefined });
      for (const fact of facts) enqueue.emit(fact);
    }),
    keepLesson: assign(({ event }) =>
      event.type === 'lesson.loaded' ? { lesson: event.lesson, reason: undefined } : {},
    ),
    /** Nothing but words: where the learner is and what they answered stays. */
    changeWords: assign(({ event, context }) =>
      event.type === 'language.changed'
        ? {
            outline: context.progress ? drawn(event.outline, context.progress) : event.outline,
            whole: event.outline,
            ...((event.lesson ?? context.lesson) && { lesson: event.lesson ?? context.lesson! }),
          }
        : {},
    ),
    keepReason: assign((_, reason: string) => ({ reason })),
    tellOpened: enqueueActions(({ context, enqueue }) => {
      const lesson = currentLesson(context);
      if (lesson) enqueue.emit({ type: 'lesson.opened', lesson: lesson.id });
    }),
  },
});

/** The lesson where the learner is was loaded. */
function isReady(context: ModuleContext): boolean {
  return context.lesson !== undefined && context.lesson.id === currentLesson(context)?.id;
}

/**
 * The part of a transition that makes a move: guarded by whether it leads somewhere, so that one that does not
 * changes nothing. Before a module is loaded none does.
 */
export function moves<E extends ModuleEvent>(move: (context: Loaded, event: E) => Change) {
  const params = ({ context, event }: { context: ModuleContext; event: E }): Change =>
    isLoaded(context) ? move(context, event) : STAY;
  return { guard: { type: 'leads', params }, actions: { type: 'change', params } } as const;
}
