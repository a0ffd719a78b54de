import type { TemplateResult } from 'lit';
import type { CallLog } from './call-log.js';
import type { Course } from './course.js';

/** What plays the LMS of one standard to one course. */
export interface Practice {
  /** What it can be made to do wrong, by name, in words; `none` first. */
  readonly faults: Readonly<Record<string, string>>;
  /** Begins a launch, in a new attempt where that is asked for, and gives the address of the course's page. */
  launch(anew: boolean): Promise<string>;
  /** Goes wrong so from now on. */
  fail(fault: string): void;
  /** Everything that the course has told. */
  record(): TemplateResult;
}

export interface PracticeOptions {
  readonly course: Course;
  readonly log: CallLog;
  /** The record has changed. */
  changed(): void;
}
