import type { Standing } from '../engine/facts.js';
import type { Result } from '../engine/progress.js';
import type { TraceEvent } from './trace.js';

/** The module was completed for the first time in this attempt. */
export class CompletedEvent extends Event {
  static readonly type = 'completed';
  readonly module: string;
  readonly standing: Standing;

  constructor(module: string, standing: Standing) {
    super(CompletedEvent.type, { bubbles: true, composed: true });
    this.module = module;
    this.standing = standing;
  }
}

/** An answer that may be told under the module's policy was checked. */
export class AnsweredEvent extends Event {
  static readonly type = 'answered';
  readonly module: string;
  readonly lesson: string;
  readonly question: string;
  readonly result: Result;

  constructor(module: string, lesson: string, question: string, result: Result) {
    super(AnsweredEvent.type, { bubbles: true, composed: true });
    this.module = module;
    this.lesson = lesson;
    this.question = question;
    this.result = result;
  }
}

/** The learner's progress changed. Holds how they stand and nothing about what they read or answered. */
export class StandingEvent extends Event {
  static readonly type = 'progress';
  readonly module: string;
  readonly standing: Standing;

  constructor(module: string, standing: Standing) {
    super(StandingEvent.type, { bubbles: true, composed: true });
    this.module = module;
    this.standing = standing;
  }
}

/**
 * Something cannot be shown. `reason` is for people who look after the page; the learner reads a calm sentence. Does
 * not bubble, like every `error` of an element: at the window it would pass for a failed script.
 */
export class FailureEvent extends Event {
  static readonly type = 'error';
  readonly reason: string;
  readonly code: string;

  constructor(code: string, reason: string) {
    super(FailureEvent.type);
    this.code = code;
    this.reason = reason;
  }
}

/** The events of `<teach-back>` by name, beside those of every element. */
export interface TeachBackEventMap extends Omit<HTMLElementEventMap, 'error' | 'progress'> {
  completed: CompletedEvent;
  answered: AnsweredEvent;
  progress: StandingEvent;
  error: FailureEvent;
  trace: TraceEvent;
}
