import type { Ledger } from '../../src/content/model.js';
import { encodeProgress } from '../../src/engine/codec.js';
import type { Standing } from '../../src/engine/facts.js';
import type { Progress } from '../../src/engine/progress.js';
import type { Interaction, Report, Reporter, Restored, Sync } from '../../src/reporting/port.js';
import { createReporter, type ReporterOptions } from '../../src/reporting/reporter.js';
import type { FakePage } from './fake-page.js';

export const ledger: Ledger = {
  lessons: { l1: 1, l2: 2 },
  questions: { q1: { number: 1, options: { a: 1, b: 2 } }, q2: { number: 2, options: { a: 1, b: 2 } } },
};

const notYet: Standing = { complete: false, success: 'unknown', fraction: 0.5 };
export const passed: Standing = { complete: true, success: 'passed', score: 0.9, fraction: 1 };
export const failed: Standing = { complete: true, success: 'failed', score: 0.5, fraction: 1 };
export const completed: Standing = { complete: true, success: 'unknown', fraction: 1 };

/** State as the engine encodes it. */
export function code(attempt: string, sequence: number): string {
  const progress: Progress = {
    attempt,
    sequence,
    content: 'c1',
    position: { at: 'reading', lesson: 'l1' },
    read: ['l1'],
    answers: {},
    seconds: 10,
    completed: false,
  };
  return encodeProgress(progress, ledger);
}

export function report(attempt: string, sequence: number, change: Partial<Report> = {}): Report {
  return {
    standing: notYet,
    location: 'l1',
    lms: code(attempt, sequence),
    device: code(attempt, sequence),
    seconds: sequence * 10,
    urgent: false,
    ...change,
  };
}

export function answer(id: string, change: Partial<Interaction> = {}): Interaction {
  return {
    id,
    value: { type: 'choice', ids: ['a'], all: ['a', 'b'] },
    pattern: [{ type: 'choice', ids: ['b'], all: ['a', 'b'] }],
    result: 'mismatch',
    credit: 0,
    weighting: 1,
    latency: 3,
    at: Date.UTC(2026, 10, 1),
    description: 'Which one?',
    objective: 'l1',
    ...change,
  };
}

/** A learner at the module on one page: acts, lets the page paint, and reads the line about the record. */
export class Learner {
  readonly page: FakePage;
  readonly reporter: Reporter;
  readonly syncs: Sync[] = [];

  constructor(page: FakePage, options: Partial<ReporterOptions> = {}) {
    this.page = page;
    this.reporter = createReporter({
      record: 'scorm12',
      moduleId: 'm1',
      window: page.window,
      now: () => page.device.clock.time,
      ...options,
    });
    this.reporter.on(sync => this.syncs.push(sync));
  }

  get line(): Sync['state'] | undefined {
    return this.syncs.at(-1)?.state;
  }

  /** Opens the module; a page that waits for another one to let go gets the time to. */
  async open(): Promise<Restored> {
    const { clock } = this.page.device;
    const connecting = this.reporter.connect();
    const arrived = connecting.then(() => true);
    const moment = (): Promise<boolean> => new Promise(resolve => void setTimeout(resolve, 1, false));
    // Files load in real time; only a wait for another page is one on the clock.
    while (!(await Promise.race([arrived, moment()]))) if (this.page.waiting > 0) await clock.pass(400);
    await clock.pass(1_000);
    return await connecting;
  }

  /** One step: answers, the report, a paint. */
  async step(next: Report, ...answers: readonly Interaction[]): Promise<void> {
    for (const interaction of answers) this.reporter.record(interaction);
    this.reporter.apply(next);
    await this.page.device.clock.pass(100);
  }

  async leave(): Promise<void> {
    this.reporter.close();
    await this.page.device.clock.pass(0);
  }
}
