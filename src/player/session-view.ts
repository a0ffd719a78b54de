import type { Lesson, LessonOutline, ModuleOutline } from '../content/model.js';
import { standing } from '../engine/completion.js';
import type { Standing } from '../engine/facts.js';
import type { Mode } from '../engine/events.js';
import {
  currentLesson,
  isLoaded,
  mayOpen,
  type InlineOpen,
  type ModuleContext,
} from '../engine/module-context.js';
import type { Progress } from '../engine/progress.js';
import type { QuizPhase } from '../engine/steps.js';

/** What is shown, derived from the machine's state: the one thing that the page is drawn from. */
export type SessionView = Shared &
  (
    | {
        readonly at: 'lesson';
        readonly lesson: Lesson;
        readonly phase: 'reading' | QuizPhase;
        readonly question?: string | undefined;
        readonly inline?: InlineOpen | undefined;
      }
    | { readonly at: 'unavailable'; readonly entry: LessonOutline }
    | { readonly at: 'end' }
  );

interface Shared {
  readonly outline: ModuleOutline;
  readonly progress: Progress;
  readonly mode: Mode;
  readonly openable: readonly string[];
  readonly standing: Standing;
  /** Pass mark in force, 0–1. */
  readonly mastery?: number | undefined;
}

/** A state of the module machine, by name or as the quiz with its phase. */
type StateValue = string | { readonly quizzing?: string };

/** `undefined` while a lesson is awaited: what was shown before stays. */
export function viewOf(value: StateValue, context: ModuleContext): SessionView | undefined {
  if (!isLoaded(context)) return undefined;
  const { outline, progress, mode, position, lesson, inline } = context;
  const mastery = outline.policy.score === 'none' ? undefined : (context.mastery ?? outline.policy.mastery);
  const openable = outline.lessons.map(({ id }) => id).filter(id => mayOpen(context, id));
  const shared: Shared = {
    outline,
    progress,
    mode,
    openable,
    standing: standing(outline, progress, mastery),
    mastery,
  };
  if (value === 'finished') return { ...shared, at: 'end' };
  const entry = currentLesson(context);
  if (value === 'unavailable' && entry) return { ...shared, at: 'unavailable', entry };
  if (!lesson || lesson.id !== entry?.id) return undefined;
  if (value === 'reading') return { ...shared, at: 'lesson', lesson, phase: 'reading', inline };
  const phase = typeof value === 'object' ? value.quizzing : undefined;
  if (!isPhase(phase)) return undefined;
  const question = position.at === 'question' ? position.question : undefined;
  return { ...shared, at: 'lesson', lesson, phase, question, inline };
}

const isPhase = (phase: string | undefined): phase is QuizPhase =>
  phase === 'asking' || phase === 'rating' || phase === 'explained' || phase === 'result';
