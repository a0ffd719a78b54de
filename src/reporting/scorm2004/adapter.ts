import type { Adapter, Launch, Outcome, PlacedInteraction } from '../adapter.js';
import type { Report } from '../port.js';
import { Calls } from '../scorm/calls.js';
import { unmarkState } from '../scorm/state.js';
import { dialect, type Scorm2004Api } from './calls.js';
import { STATE_LIMIT } from './format.js';
import { readLaunch } from './launch.js';
import { Session, type SessionOptions } from './session.js';

const NO_SESSION: Outcome = { kind: 'failed', detail: 'There is no session with the LMS.' };

export interface Scorm2004Options extends SessionOptions {
  /** Finds the LMS's API object. */
  find(): Scorm2004Api | undefined;
}

/**
 * Tells a SCORM 2004 LMS (4th ed. RTE §3 and §4; the 3rd is the same as far as it is used here) how the learner
 * stands. Its calls are synchronous and may block for seconds.
 */
export class Scorm2004Adapter implements Adapter {
  readonly #options: Scorm2004Options;
  #session: Session | undefined;

  constructor(options: Scorm2004Options) {
    this.#options = options;
  }

  async connect(): Promise<Launch> {
    const nothing = { mode: 'normal', credit: false, authority: 'record', limit: STATE_LIMIT } as const;
    const api = this.#options.find();
    if (!api) return { ...nothing, link: 'absent', detail: 'No SCORM 2004 API was found.' };
    const calls = new Calls(api, dialect);
    const begun = calls.initialize();
    if (!begun.ok) return { ...nothing, link: 'unreachable', detail: begun.detail };
    const launch = readLaunch(calls);
    const { mode, credit, completion, state, answers, learner, learnerName, mastery, trouble } = launch;
    if (trouble !== undefined) return { ...nothing, link: 'unreachable', detail: trouble };
    this.#session = new Session(calls, launch, this.#options);
    return {
      ...nothing,
      link: 'connected',
      mode,
      credit,
      complete: completion === 'completed',
      state: unmarkState(state),
      ...(answers !== undefined && { answers }),
      ...(learner !== undefined && { learner }),
      ...(learnerName !== undefined && { learnerName }),
      ...(mastery !== undefined && { mastery }),
    };
  }

  async begin(): Promise<Outcome> {
    return this.#session?.begin() ?? NO_SESSION;
  }

  write(report: Report, answers: readonly PlacedInteraction[]): void {
    this.#session?.write(report, answers);
  }

  async commit(): Promise<Outcome> {
    return this.#session?.commit() ?? NO_SESSION;
  }

  finish(exit?: boolean): Outcome {
    const outcome = this.#session?.finish(exit) ?? NO_SESSION;
    this.#session = undefined;
    return outcome;
  }
}
