import type { Outcome, PlacedInteraction } from '../adapter.js';
import type { Report } from '../port.js';
import { AnswerList } from '../scorm/answer-list.js';
import type { CallResult, Calls } from '../scorm/calls.js';
import { Shadow } from '../scorm/shadow.js';
import { STATE, StateSlot } from '../scorm/state.js';
import { LONGEST_STATE, rawScore, shortText, timespan, variant } from './format.js';
import { interactionFields } from './interaction.js';
import type { Scorm12Launch } from './launch.js';
import { higher, isDone, statusOf, type Status } from './status.js';

const STATUS = 'cmi.core.lesson_status';
const SCORE = 'cmi.core.score.raw';

export interface SessionOptions {
  /** The module's policy lets the last try count, so that a score may fall. */
  readonly scoreMayFall?: boolean;
  /** Whether the device has a connection; without one, an LMS's "true" means nothing. */
  isOnline?(): boolean;
}

/** From LMSInitialize to LMSFinish: what the LMS is to hold, and what of it is still to be sent. */
export class Session {
  readonly #calls: Calls;
  readonly #shadow: Shadow;
  readonly #launch: Scorm12Launch;
  readonly #options: SessionOptions;
  /** The status as it is to be, and as the LMS last said to have saved it. */
  #status: Status;
  #savedStatus: Status;
  readonly #answers: AnswerList;
  readonly #state: StateSlot;
  #seconds = 0;
  #refused = false;
  /** Answers since the last good commit, and those of commits that were refused. */
  #carried: PlacedInteraction[] = [];
  #doubtful: PlacedInteraction[] = [];

  constructor(calls: Calls, launch: Scorm12Launch, options: SessionOptions = {}) {
    this.#calls = calls;
    this.#shadow = new Shadow(calls);
    this.#launch = launch;
    this.#options = options;
    this.#status = this.#savedStatus = launch.status;
    this.#answers = new AnswerList(this.#shadow, launch.answers ?? 0, interactionFields);
    const place = launch.answers === undefined ? () => this.#answers.next : undefined;
    this.#state = new StateSlot(calls, this.#shadow, LONGEST_STATE, place);
  }

  begin(): Outcome {
    if (!this.#launch.credit) return { kind: 'ok' };
    this.#setExit();
    // Some LMSs turn an untouched "not attempted" into "completed" when the session ends.
    if (this.#launch.status !== 'not attempted') return { kind: 'ok' };
    this.#setStatus('incomplete');
    if (this.#launch.state === '') this.#state.begin();
    return this.commit();
  }

  write(report: Report, answers: readonly PlacedInteraction[]): void {
    this.#seconds = report.seconds;
    if (report.location) this.#shadow.set('cmi.core.lesson_location', shortText(report.location));
    if (!this.#launch.credit) {
      if (this.#launch.mode === 'normal') this.#setExit();
      return;
    }
    this.#carried.push(...answers);
    this.#answers.write(answers);
    this.#writeScore(report);
    this.#setStatus(statusOf(report.standing));
    this.#repeatDoubtful();
    this.#setExit();
    // The state goes last: its sequence number, read back by a later launch, vouches for everything before it.
    this.#state.write(report.lms);
  }

  commit(): Outcome {
    this.#setTime();
    const before = this.#refused ? this.#changeWhatWasRefused() : undefined;
    return this.#judge(before?.ok === false ? before : this.#calls.commit());
  }

  finish(): Outcome {
    this.#setTime();
    // There is nothing to come back for.
    if (this.#launch.credit && isDone(this.#status)) this.#shadow.set('cmi.core.exit', '');
    return this.#judge(this.#calls.finish());
  }

  #judge(result: CallResult): Outcome {
    const online = this.#options.isOnline?.() ?? true;
    this.#refused = !result.ok || !online;
    const carried = this.#carried.splice(0);
    if (this.#refused) this.#doubtful.push(...carried);
    if (!result.ok) return { kind: result.code === -1 ? 'failed' : 'refused', detail: result.detail };
    // Offline, some LMSs (Moodle among them) still answer "true".
    if (!online) return { kind: 'refused', detail: 'The LMS said "true" while the device was offline.' };
    this.#savedStatus = this.#status;
    const detail = [this.#state.trouble, this.#answers.trouble, this.#shadow.refusals(STATUS, SCORE, STATE)]
      .filter(Boolean)
      .join('; ');
    return detail ? { kind: 'refused', detail } : { kind: 'ok' };
  }

  #setTime(): void {
    if (this.#launch.credit) this.#shadow.set('cmi.core.session_time', timespan(this.#seconds));
  }

  #setStatus(status: Status): void {
    this.#status = higher(this.#status, status);
    if (this.#status !== this.#launch.status) this.#shadow.set(STATUS, this.#status);
  }

  /** From the first moment, so that a crash resumes. */
  #setExit(): void {
    this.#shadow.set('cmi.core.exit', 'suspend');
  }

  #writeScore({ standing, scored = standing.score !== undefined }: Report): void {
    // The bounds go ahead, with a page's opening, so that an answer costs fewer calls.
    if (scored) this.#shadow.set('cmi.core.score.min', '0');
    if (scored) this.#shadow.set('cmi.core.score.max', '100');
    // With a pass mark the LMS itself judges any score when the session ends: none before all is answered.
    if (standing.score === undefined || (this.#launch.mastery !== undefined && !standing.complete)) return;
    const raw = rawScore(standing.score);
    const before = this.#shadow.get(SCORE) ?? this.#launch.score;
    const rise = before === '' ? 1 : Number(raw) - Number(before);
    if (rise === 0 || (rise < 0 && !this.#options.scoreMayFall)) return;
    this.#shadow.set(SCORE, raw);
  }

  /**
   * Some LMSs open a finished attempt for review only, which takes nothing any more. What they may lack goes again
   * now, at the end of the list, since an unchanged value would not be sent.
   */
  #repeatDoubtful(): void {
    if (!isDone(this.#status)) return;
    const answers = this.#doubtful.splice(0).map(({ place: _place, ...answer }) => answer);
    this.#carried.push(...answers);
    this.#answers.write(answers);
  }

  /**
   * After a refused commit, some LMSs (Moodle among them) never send an unchanged value again. So everything that
   * it carried is changed: the status goes back to what is saved, by a commit of its own, and comes again; the
   * state is marked and the score written differently. Gives the result of that commit where one was needed.
   */
  #changeWhatWasRefused(): CallResult | undefined {
    let result: CallResult | undefined;
    const saved = higher(this.#savedStatus, 'incomplete');
    if (saved !== this.#status) {
      this.#shadow.set(STATUS, saved);
      result = this.#calls.commit();
      this.#shadow.set(STATUS, this.#status);
    }
    this.#repeatDoubtful();
    this.#state.writeAgain();
    const raw = this.#shadow.get(SCORE);
    if (raw !== undefined) {
      const plain = rawScore(Number(raw) / 100);
      this.#shadow.set(SCORE, raw === plain ? variant(plain) : plain);
    }
    return result;
  }
}
