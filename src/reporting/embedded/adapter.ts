import type { Adapter, Launch, Outcome } from '../adapter.js';
import type { Interaction, Report } from '../port.js';
import type { Scorm12Adapter } from '../scorm12/adapter.js';
import { unmarkState } from '../scorm/state.js';
import { STATE_LIMIT } from '../scorm12/format.js';
import { createEngine, type Commit, type Scorm12Class } from './engine.js';
import type { CmiStore } from './store.js';

/** What a reader does before there is anything to record. */
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/** What plays the LMS, and what talks to it. */
export interface EmbeddedParts {
  readonly Scorm12API: Scorm12Class;
  readonly Scorm12Adapter: typeof Scorm12Adapter;
}

export interface EmbeddedOptions {
  readonly moduleId: string;
  readonly learner?: string | undefined;
  readonly store: CmiStore;
  readonly window: Window;
  readonly scoreMayFall?: boolean;
  /** Loads scorm-again, when it is first needed. */
  load(): Promise<EmbeddedParts>;
  /** Does what nothing waits for; by default at once. */
  readonly afterwards?: ((action: () => void) => void) | undefined;
  /** Tells the site's own server; absent where there is none. */
  post?(commit: object): Promise<Outcome>;
}

/**
 * A page without an LMS: scorm-again plays the LMS, and the SCORM 1.2 adapter talks to it as to any other. It is loaded
 * once the reader does something, or with the first commit. Nothing waits for it; until it is there the journal alone
 * holds what happens.
 */
export class EmbeddedAdapter implements Adapter {
  readonly #options: EmbeddedOptions;
  #inner: Scorm12Adapter | undefined;
  #loading: Promise<Scorm12Adapter | undefined> | undefined;
  #report: Report | undefined;
  #answers: Interaction[] = [];
  /** scorm-again's last commit, as the server is to get it. */
  #last: object | undefined;
  #trouble = '';
  #ended = false;
  /** Ends waiting for the reader to do something. */
  readonly #touched = new AbortController();

  constructor(options: EmbeddedOptions) {
    this.#options = options;
  }

  async connect(): Promise<Launch> {
    const state = this.#options.store.read().cmi?.suspend_data;
    return {
      link: 'connected',
      mode: 'normal',
      credit: true,
      authority: 'device',
      limit: STATE_LIMIT,
      ...(typeof state === 'string' && { state: unmarkState(state) }),
    };
  }

  async begin(): Promise<Outcome> {
    const { window, afterwards = (action: () => void): void => action() } = this.#options;
    const { signal } = this.#touched;
    const load = (): void => {
      this.#touched.abort();
      afterwards(() => void this.#ready());
    };
    for (const type of TOUCHES) window.addEventListener(type, load, { signal, capture: true, passive: true });
    return { kind: 'ok' };
  }

  write(report: Report, answers: readonly Interaction[]): void {
    this.#report = report;
    this.#answers.push(...answers);
    if (this.#inner) this.#handOn(this.#inner);
  }

  async commit(): Promise<Outcome> {
    // No detour where it is there already: the page may be going away.
    const inner = this.#inner ?? (await this.#ready());
    if (!inner) return { kind: 'failed', detail: this.#trouble };
    // It was loaded too late; the journal brings everything to the next session.
    if (this.#ended) return { kind: 'failed', detail: 'The session has ended.' };
    this.#handOn(inner);
    const stored = inner.commit();
    // In the same breath, without waiting for anything.
    return await (this.#options.post && this.#last ? this.#options.post(this.#last) : stored);
  }

  finish(): Outcome {
    this.#ended = true;
    this.#touched.abort();
    if (!this.#inner) return { kind: 'failed', detail: 'scorm-again was not loaded yet.' };
    const outcome = this.#inner.finish();
    // The commit before has told the server everything; its acknowledgement is the only one that counts.
    return this.#options.post ? { kind: 'refused', detail: 'Not acknowledged yet.' } : outcome;
  }

  #handOn(inner: Scorm12Adapter): void {
    if (this.#report) inner.write(this.#report, this.#answers.splice(0));
  }

  /** Loads scorm-again and opens its session; tries again at the next call where that failed. */
  #ready(): Promise<Scorm12Adapter | undefined> {
    this.#loading ??= this.#open().catch((error: unknown) => {
      this.#trouble = `scorm-again could not be loaded: ${String(error)}`;
      this.#loading = undefined;
      return undefined;
    });
    return this.#loading;
  }

  async #open(): Promise<Scorm12Adapter> {
    const { moduleId, learner, store, post, scoreMayFall = false } = this.#options;
    const { Scorm12API, Scorm12Adapter } = await this.#options.load();
    const stored = store.read();
    let count = stored.count;
    const keep = (commit: Commit): boolean => {
      count++;
      this.#last = { ...commit, commitSequence: count };
      return store.write(count, commit.runtimeData.cmi) || post !== undefined;
    };
    const api = createEngine(Scorm12API, {
      moduleId,
      keep,
      ...(learner !== undefined && { learner }),
      ...(stored.cmi && { stored: stored.cmi }),
    });
    const inner = new Scorm12Adapter({ find: () => api, scoreMayFall });
    await inner.connect();
    await inner.begin();
    this.#inner = inner;
    return inner;
  }
}
