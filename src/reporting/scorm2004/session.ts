import type { Outcome, PlacedInteraction } from '../adapter.js';
import type { Report } from '../port.js';
import { AnswerList } from '../scorm/answer-list.js';
import type { CallResult, Calls } from '../scorm/calls.js';
import { rawScore, variant } from '../scorm/decimal.js';
import { Shadow } from '../scorm/shadow.js';
import { STATE, StateSlot } from '../scorm/state.js';
import { lineOf } from '../scorm/text.js';
import { LONGEST_LOCATION, LONGEST_STATE, duration, measure, scaled } from './format.js';
import { interactionFields } from './interaction.js';
import type { Scorm2004Launch } from './launch.js';
import { Objectives } from './objectives.js';
import { Proof } from './proof.js';
import {
  completionOf,
  higherCompletion,
  higherSuccess,
  successOf,
  type Completion,
  type Success,
} from './status.js';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';
const SCALED = 'cmi.score.scaled';
const RAW = 'cmi.score.raw';
const PROGRESS = 'cmi.progress_measure';

export interface SessionOptions {
  /** The module's policy lets the last try count, so that a score may fall. */
  readonly scoreMayFall?: boolean;
  /** Whether the device has a connection; without one, an LMS's "true" means nothing. */
  isOnline?(): boolean;
}

/** From Initialize to Terminate: what the LMS is to hold, and what of it is still to be sent. */
export class Session {
  readonly #calls: Calls;
  readonly #shadow: Shadow;
  readonly #launch: Scorm2004Launch;
  readonly #options: SessionOptions;
  readonly #answers: AnswerList;
  readonly #objectives: Objectives;
  readonly #state: StateSlot;
  #completion: Completion;
  #success: Success;
  /** Highest share of the module done that the LMS knows of; a threshold may decide completion by it. */
  #progress: number;
  /** The score as the LMS knows it, 0–1. */
  #score: number | undefined;
  #seconds = 0;
  #refused = false;

  constructor(calls: Calls, launch: Scorm2004Launch, options: SessionOptions = {}) {
    this.#calls = calls;
    this.#shadow = new Shadow(calls);
    this.#launch = launch;
    this.#options = options;
    const proof = new Proof(calls, this.#shadow);
    this.#answers = new AnswerList(this.#shadow, launch.answers ?? 0, interactionFields, (record, fields) =>
      proof.isThere(record, fields),
    );
    const { scoreMayFall = false } = options;
    this.#objectives = new Objectives(calls, this.#shadow, launch.objectives ?? 0, scoreMayFall);
    this.#state = new StateSlot(calls, this.#shadow, LONGEST_STATE);
    this.#completion = launch.completion;
    this.#success = launch.success;
    this.#progress = launch.progress ?? -1;
    this.#score = launch.score === undefined ? undefined : launch.score / 100;
  }

  /** Saved at once, so that a crash resumes. */
  begin(): Outcome {
    this.#setExit();
    if (!this.#launch.credit) return { kind: 'ok' };
    this.#setCompletion('incomplete');
    if (this.#launch.state === '') this.#state.begin();
    // With a threshold, an LMS without a measure takes the status for unknown.
    this.#writeProgress(0);
    return this.commit();
  }

  write(report: Report, answers: readonly PlacedInteraction[]): void {
    this.#seconds = report.seconds;
    this.#setExit();
    if (report.location) this.#shadow.set('cmi.location', lineOf(report.location, LONGEST_LOCATION));
    if (!this.#launch.credit) return;
    const { standing } = report;
    this.#answers.write(answers);
    this.#objectives.write(report.lessons ?? []);
    this.#writeScore(report);
    this.#writeProgress(standing.complete ? 1 : standing.fraction);
    this.#setCompletion(completionOf(standing));
    this.#setSuccess(successOf(standing));
    // The state goes last: its sequence number, read back by a later launch, vouches for everything before it.
    this.#state.write(report.lms);
  }

  commit(): Outcome {
    this.#setTime();
    if (this.#refused) this.#changeWhatWasRefused();
    return this.#judge(this.#calls.commit());
  }

  /**
   * Ends the session.
   *
   * @param exit the learner pressed an exit control: the LMS is asked to close the module, where it says that it can.
   */
  finish(exit = false): Outcome {
    this.#setTime();
    if (exit) {
      // Some LMSs leave the page in the midst of the last call: everything is saved before.
      this.#calls.commit();
      this.#askToLeave();
    }
    return this.#judge(this.#calls.finish());
  }

  #askToLeave(): void {
    const request = ['suspendAll', 'exitAll'].find(
      name => this.#calls.get(`adl.nav.request_valid.${name}`).toLowerCase() === 'true',
    );
    if (request !== undefined) this.#shadow.set('adl.nav.request', request);
  }

  #judge(result: CallResult): Outcome {
    const online = this.#options.isOnline?.() ?? true;
    this.#refused = !result.ok || !online;
    if (!result.ok) return { kind: result.code === -1 ? 'failed' : 'refused', detail: result.detail };
    // Offline, some LMSs (Moodle among them) still answer "true".
    if (!online) return { kind: 'refused', detail: 'The LMS said "true" while the device was offline.' };
    const refusals = this.#shadow.refusals(COMPLETION, SUCCESS, SCALED, RAW, PROGRESS, STATE);
    const detail = [this.#state.trouble, this.#answers.trouble, refusals].filter(Boolean).join('; ');
    return detail ? { kind: 'refused', detail } : { kind: 'ok' };
  }

  /**
   * Always "suspend", also for a mere look back: without it, an LMS gives back nothing at the next launch. Asked
   * for again with each report where it was refused.
   */
  #setExit(): void {
    this.#shadow.set('cmi.exit', 'suspend');
  }

  #setTime(): void {
    if (this.#launch.credit) this.#shadow.set('cmi.session_time', duration(this.#seconds));
  }

  #setCompletion(status: Completion): void {
    this.#completion = higherCompletion(this.#completion, status);
    if (this.#completion !== this.#launch.completion) this.#shadow.set(COMPLETION, this.#completion);
  }

  #setSuccess(status: Success): void {
    this.#success = higherSuccess(this.#success, status);
    if (this.#success !== this.#launch.success) this.#shadow.set(SUCCESS, this.#success);
  }

  #writeProgress(fraction: number): void {
    if (fraction <= this.#progress) return;
    if (this.#shadow.set(PROGRESS, measure(fraction))) this.#progress = fraction;
  }

  #writeScore({ standing: { score, complete }, scored = score !== undefined }: Report): void {
    // The bounds go ahead, with a page's opening, so that an answer costs fewer calls.
    if (scored) this.#shadow.set('cmi.score.min', '0');
    if (scored) this.#shadow.set('cmi.score.max', '100');
    // With a pass mark the LMS itself judges any score: none before all is answered.
    if (score === undefined || (this.#launch.mastery !== undefined && !complete)) return;
    const raw = Number(rawScore(score));
    const before = this.#score === undefined ? -1 : Number(rawScore(this.#score));
    if (raw === before || (raw < before && !this.#options.scoreMayFall)) return;
    // Some LMSs take the one for the grade, others the other.
    const taken = [this.#shadow.set(RAW, rawScore(score)), this.#shadow.set(SCALED, scaled(score))];
    if (taken.every(Boolean)) this.#score = score;
  }

  /** After a refused commit, for LMSs that never send an unchanged value again. */
  #changeWhatWasRefused(): void {
    this.#state.writeAgain();
    for (const [element, plain] of [
      [RAW, rawScore(this.#score ?? 0)],
      [SCALED, scaled(this.#score ?? 0)],
      [PROGRESS, measure(this.#progress)],
    ] as const) {
      const sent = this.#shadow.get(element);
      if (sent !== undefined) this.#shadow.set(element, sent === plain ? variant(plain) : plain);
    }
  }
}
