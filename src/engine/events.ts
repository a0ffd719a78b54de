import type { Lesson, ModuleOutline } from '../content/model.js';
import type { Progress, Response } from './progress.js';

/** How the LMS (or the page) opened the module; only `normal` changes progress. */
export type Mode = 'normal' | 'review' | 'browse';

/** What the module machine accepts. Time comes in events; the machine has no clock. */
export type ModuleEvent =
  | {
      readonly type: 'module.loaded';
      readonly outline: ModuleOutline;
      readonly mode: Mode;
      /** Restored progress, or the nonce of a new attempt. */
      readonly progress?: Progress;
      readonly attempt: string;
      /** Pass mark given by the LMS, 0–1. */
      readonly mastery?: number;
    }
  | { readonly type: 'module.failed'; readonly reason: string }
  | { readonly type: 'lesson.loaded'; readonly lesson: Lesson }
  | { readonly type: 'lesson.failed'; readonly lesson: string; readonly reason: string }
  | { readonly type: 'lesson.retry' }
  /** Asks for a lesson by id; refused where the order is guided and it is not open yet. */
  | { readonly type: 'lesson.open'; readonly lesson: string }
  | { readonly type: 'lesson.next' }
  | { readonly type: 'lesson.previous' }
  /** The last block of the lesson was seen. */
  | { readonly type: 'lesson.seen' }
  | { readonly type: 'quiz.start' }
  | {
      readonly type: 'question.check';
      readonly question: string;
      readonly response: Response;
      readonly latency: number;
      readonly at: number;
    }
  /** Opens a question again: the one of the quiz that is shown, or the named one in the text. */
  | { readonly type: 'question.retry'; readonly question?: string }
  /** Shows the explanation of a question in the text without rating it first. */
  | { readonly type: 'question.explain' }
  /** Goes to the next question, or to the result after the last; also skips an unanswered one. */
  | { readonly type: 'quiz.next' }
  | { readonly type: 'quiz.previous' }
  /** Leaves the quiz for the lesson text. */
  | { readonly type: 'quiz.leave' }
  /** The same content in another language: same ids, other words. The lesson is the one that was loaded last. */
  | {
      readonly type: 'language.changed';
      readonly outline: ModuleOutline;
      readonly lesson?: Lesson | undefined;
    }
  /** Begins another attempt at the graded questions, where the policy allows one. */
  | { readonly type: 'module.retake' }
  | { readonly type: 'time.spent'; readonly seconds: number };
