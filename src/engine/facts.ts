import type { Grade, Progress, Response } from './progress.js';

/** Facts that the module machine emits. Reporting and elements subscribe; nobody writes back. */
export type Fact =
  | { readonly type: 'lesson.opened'; readonly lesson: string }
  | { readonly type: 'lesson.read'; readonly lesson: string }
  | ({ readonly type: 'question.answered' } & Answered)
  | { readonly type: 'progress.changed'; readonly progress: Progress }
  | { readonly type: 'module.completed'; readonly standing: Standing }
  | { readonly type: 'module.finished' };

export interface Answered {
  readonly question: string;
  readonly lesson: string;
  readonly response: Response;
  readonly grade: Grade;
  readonly tries: number;
  /** Time from showing to checking, seconds. */
  readonly latency: number;
  /** When, milliseconds since the epoch. */
  readonly at: number;
}

/** How a learner stands, derived from outline and progress. */
export interface Standing {
  readonly complete: boolean;
  readonly success: 'passed' | 'failed' | 'unknown';
  /** 0–1; absent where the module has no score or nothing graded was answered. */
  readonly score?: number;
  /** Share of the module done, 0–1. */
  readonly fraction: number;
}
