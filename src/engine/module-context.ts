import type { Lesson, LessonOutline, ModuleOutline, QuestionBase } from '../content/model.js';
import type { Mode } from './events.js';
import { answerTo, findLesson, mayTry } from './outline.js';
import type { Grade, Position, Progress, Response } from './progress.js';
import { quizSteps, stepIndex, type QuizStep } from './steps.js';

/** Grades a response to a question of any kind; injected, so that the engine knows no kinds. */
export type Grader = (question: QuestionBase, response: Response) => Grade;

export interface ModuleInput {
  readonly grade: Grader;
}

/** A question in the text whose rating is being asked, or which was opened again. Not kept: resuming explains it. */
export interface InlineOpen {
  readonly question: string;
  readonly phase: 'rating' | 'asking';
}

/** What the module machine remembers; everything else is derived. */
export interface ModuleContext extends ModuleInput {
  readonly mode: Mode;
  /** The module as this attempt asks it. */
  readonly outline?: ModuleOutline;
  /** The module with all that its banks hold; the same where it has none. */
  readonly whole?: ModuleOutline;
  /** The record. Changes in `normal` mode only. */
  readonly progress?: Progress;
  /** Where the learner is, in every mode; in `normal` mode the same as the record's. */
  readonly position?: Position;
  readonly inline?: InlineOpen | undefined;
  /** Pass mark given by the LMS, 0–1. */
  readonly mastery?: number | undefined;
  /** The compiled lesson that was loaded last. While another one is awaited, the one before. */
  readonly lesson?: Lesson;
  /** Why the module or the lesson failed, in technical words; `undefined` again once a lesson was loaded. */
  readonly reason?: string | undefined;
}

/** The context once a module was loaded: in every state but `loading` and `failed`. */
export type Loaded = ModuleContext & {
  readonly outline: ModuleOutline;
  readonly whole: ModuleOutline;
  readonly progress: Progress;
  readonly position: Position;
};

export function isLoaded(context: ModuleContext): context is Loaded {
  return context.outline !== undefined;
}

/** The lesson where the learner is, loaded or awaited; `undefined` at the end and before a module is loaded. */
export function currentLesson(context: ModuleContext): LessonOutline | undefined {
  if (!isLoaded(context) || context.position.at === 'end') return undefined;
  return findLesson(context.outline, context.position.lesson);
}

/** The quiz step where the learner is, counted from 0; `undefined` outside questions. */
export function currentStep(
  context: ModuleContext,
): (QuizStep & { readonly index: number; readonly total: number }) | undefined {
  const lesson = currentLesson(context);
  if (!lesson || context.position?.at !== 'question') return undefined;
  const steps = quizSteps(lesson);
  const index = stepIndex(steps, context.position.question);
  const step = steps[index];
  return step && { ...step, index, total: steps.length };
}

/** Whether the quiz's current question may be tried again. Never outside `normal` mode, where nothing is recorded. */
export function mayRetry(context: ModuleContext, question?: string): boolean {
  const step = currentStep(context);
  if (!step || (question !== undefined && question !== step.question.id)) return false;
  if (!isLoaded(context) || context.mode !== 'normal') return false;
  return mayTry(context.outline, answerTo(context.progress, step.question));
}

/** Whether a lesson may be opened: in a guided module once all before it were read. */
export function mayOpen(context: ModuleContext, id: string): boolean {
  if (!isLoaded(context)) return false;
  const { outline, progress, mode } = context;
  const lesson = findLesson(outline, id);
  if (!lesson) return false;
  const free = mode !== 'normal' || outline.policy.order === 'free' || progress.read.includes(id);
  const before = outline.lessons.slice(0, outline.lessons.indexOf(lesson));
  return free || before.every(other => progress.read.includes(other.id));
}
