import type { Adapter, Launch, Outcome } from '../adapter.js';
import type { Interaction, Report } from '../port.js';
import { answeredStatement } from './answered.js';
import type { ProgressDocument } from './progress-document.js';
import type { RecordStore } from './record-store.js';
import { StatementQueue } from './statement-queue.js';
import { courseStatement, type Course, type CourseVerb } from './statement.js';

const NO_SESSION: Outcome = { kind: 'failed', detail: 'There is no session.' };
const UNACKNOWLEDGED: Outcome = { kind: 'refused', detail: 'Not acknowledged yet.' };

/** Characters of state that are written, so that a page that goes away can still send them with the rest. */
export const STATE_LIMIT = 20_000;

/** A session with a record store, as it was opened. */
export interface OpenSession {
  readonly launch: Launch;
  readonly course: Course;
  readonly store: RecordStore;
  readonly document: ProgressDocument;
  /** The store holds that this registration was passed; whether it was completed, the launch says. */
  readonly passed: boolean;
  /** The page was loaded again within the same session, whose `initialized` may be there. */
  readonly again: boolean;
  /** Runs when the session has ended for good. */
  ended?(): void;
}

export interface RecordStoreOptions {
  /** Names the journal; undefined where nobody says whose record is where. */
  readonly owner: string | undefined;
  /** Opens a session; rejects with an Error that says why there is none. */
  open(): Promise<OpenSession>;
  now(): number;
  /** Whether the page goes away only to be loaded again, so that the session goes on. */
  isReloading?(): boolean;
}

/**
 * Tells an xAPI record store how the learner stands: by statements as things happen, and by the state as a document.
 * Statements that were not acknowledged are looked for in the store before they are sent again.
 */
export class RecordStoreAdapter implements Adapter {
  readonly #options: RecordStoreOptions;
  #session: OpenSession | undefined;
  #queue: StatementQueue | undefined;
  #began = 0;
  #report: Report | undefined;
  #passed = false;
  #ended = false;
  /** Requests of one session go one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: RecordStoreOptions) {
    this.#options = options;
  }

  async connect(): Promise<Launch> {
    const { owner, open, now } = this.#options;
    const nothing = { mode: 'normal', credit: false, limit: STATE_LIMIT } as const;
    if (owner === undefined)
      return { ...nothing, link: 'absent', authority: 'record', detail: 'No record store is named.' };
    try {
      const session = await open();
      this.#session = session;
      this.#queue = new StatementQueue(session.store);
      this.#passed = session.passed;
      this.#began = now();
      return session.launch;
    } catch (error) {
      // The learner goes on from what this device knows.
      const detail = error instanceof Error ? error.message : String(error);
      return { ...nothing, link: 'unreachable', authority: 'device', learner: owner, detail };
    }
  }

  async begin(): Promise<Outcome> {
    this.#say('initialized', { doubtful: this.#session?.again ?? false, alone: true });
    return await this.commit();
  }

  write(report: Report, answers: readonly Interaction[]): void {
    const session = this.#session;
    if (!session?.launch.credit) return;
    this.#report = report;
    // An answer of an earlier session may be in the store already.
    for (const answer of answers)
      this.#queue?.add(answeredStatement(session.course, answer), { doubtful: answer.at < this.#began });
    if (report.standing.complete && !session.launch.complete) this.#say('completed');
    if (this.#verdict !== 'passed' || this.#passed) return;
    this.#say('passed');
    this.#passed = true;
  }

  async commit(): Promise<Outcome> {
    const turn = this.#turn.then(() => this.#send());
    this.#turn = turn;
    return await turn;
  }

  finish(exit = false): Outcome {
    const { document, course, ended } = this.#session ?? {};
    if (!document || !course || this.#ended) return NO_SESSION;
    this.#ended = true;
    const state = this.#report?.lms;
    const isOpen = !this.#queue?.isEmpty || (state !== undefined && state !== document.saved);
    if (state !== undefined) document.saveLast(state);
    const last: CourseVerb[] = [];
    if (exit || !this.#options.isReloading?.()) {
      // Only now: a session that failed can take no "passed" any more (cmi5 §9.3).
      if (this.#verdict === 'failed' && !this.#passed) last.push('failed');
      last.push('terminated');
      ended?.();
    }
    this.#queue?.sendLast(last.map(verb => this.#statement(course, verb)));
    return isOpen ? UNACKNOWLEDGED : { kind: 'ok' };
  }

  async #send(): Promise<Outcome> {
    const { document } = this.#session ?? {};
    if (!document || !this.#queue || this.#ended) return NO_SESSION;
    // What comes while statements are on their way waits for the next turn, its state as well.
    const state = this.#report?.lms;
    const told = await this.#queue.send();
    if (told.kind === 'failed' || this.#ended) return told;
    // The state goes last: its sequence number, read back by a later launch, vouches for everything before it.
    const saved = state === undefined ? told : await document.save(state);
    return saved.kind === 'ok' ? told : saved;
  }

  #say(verb: CourseVerb, how?: { readonly doubtful?: boolean; readonly alone?: boolean }): void {
    if (this.#session) this.#queue?.add(this.#statement(this.#session.course, verb), how);
  }

  #statement(course: Course, verb: CourseVerb) {
    const at = this.#options.now();
    const seconds = verb === 'terminated' ? (at - this.#began) / 1000 : (this.#report?.seconds ?? 0);
    return courseStatement(course, verb, { at, seconds }, this.#report?.standing.score);
  }

  /** How the learner stands, unless the pass mark of the launch contradicts it (cmi5 §9.3.4, §9.3.5). */
  get #verdict(): 'passed' | 'failed' | undefined {
    const { complete, success, score } = this.#report?.standing ?? {};
    const { mastery } = this.#session?.course ?? {};
    if (!complete || success === 'unknown') return undefined;
    const isOther =
      mastery !== undefined && score !== undefined && score >= mastery !== (success === 'passed');
    return isOther ? undefined : success;
  }
}
