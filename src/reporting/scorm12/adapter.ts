import type { Adapter, Launch, Outcome } from '../adapter.js';
import type { Interaction, Report } from '../port.js';
import { Calls } from '../scorm/calls.js';
import { unmarkState } from '../scorm/state.js';
import { dialect, type Scorm12Api } from './calls.js';
import { STATE_LIMIT } from './format.js';
import { readLaunch } from './launch.js';
import { Session, type SessionOptions } from './session.js';
import { isDone } from './status.js';

const NO_SESSION: Outcome = { kind: 'failed', detail: 'There is no session with the LMS.' };

export interface Scorm12Options extends SessionOptions {
  /** Finds the LMS's API object. */
  find(): Scorm12Api | undefined;
}

/** Tells a SCORM 1.2 LMS (RTE §3) how the learner stands. Its calls are synchronous and may block for seconds. */
export class Scorm12Adapter implements Adapter {
  readonly #options: Scorm12Options;
  #session: Session | undefined;

  constructor(options: Scorm12Options) {
    this.#options = options;
  }

  async connect(): Promise<Launch> {
    const nothing = { mode: 'normal', credit: false, authority: 'record', limit: STATE_LIMIT } as const;
    const api = this.#options.find();
    if (!api) return { ...nothing, link: 'absent', detail: 'No SCORM 1.2 API was found.' };
    const calls = new Calls(api, dialect);
    const begun = calls.initialize();
    if (!begun.ok) return { ...nothing, link: 'unreachable', detail: begun.detail };
    const launch = readLaunch(calls);
    const { status, score: _score, trouble, ...told } = launch;
    if (trouble !== undefined) return { ...nothing, link: 'unreachable', detail: trouble };
    this.#session = new Session(calls, launch, this.#options);
    return {
      ...nothing,
      ...told,
      link: 'connected',
      complete: isDone(status) || status === 'failed',
      state: unmarkState(launch.state),
    };
  }

  async begin(): Promise<Outcome> {
    return this.#session?.begin() ?? NO_SESSION;
  }

  write(report: Report, answers: readonly Interaction[]): void {
    this.#session?.write(report, answers);
  }

  async commit(): Promise<Outcome> {
    return this.#session?.commit() ?? NO_SESSION;
  }

  finish(): Outcome {
    const outcome = this.#session?.finish() ?? NO_SESSION;
    this.#session = undefined;
    return outcome;
  }
}
