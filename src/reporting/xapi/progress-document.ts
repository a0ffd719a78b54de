import type { Outcome } from '../adapter.js';
import { isDone, type Answer } from './http.js';
import { objectIn } from './json.js';
import { inWords, isReading, type Message, type RecordStore } from './record-store.js';
import type { Course } from './statement.js';

/**
 * The learner's state as one document of the State API (xAPI 1.0.3, part three, §2.3), of this registration. It is
 * only overwritten while it is as this session knows it: another device may have gone on with it.
 */
export class ProgressDocument {
  readonly #store: RecordStore;
  readonly #query: Readonly<Record<string, string>>;
  /** What the store may hold by our knowledge; undefined: nothing. */
  #known = new Set<string | undefined>();
  /** Precondition of the next write; undefined where the document has to be read again first. */
  #condition: Readonly<Record<string, string>> | undefined;
  #saved: string | undefined;

  constructor(store: RecordStore, course: Course) {
    this.#store = store;
    this.#query = {
      stateId: 'teachback.progress',
      activityId: course.activity,
      agent: JSON.stringify(course.actor),
      registration: course.registration,
    };
  }

  get saved(): string | undefined {
    return this.#saved;
  }

  /** Reads the document at a launch: the state, undefined where there is none. Rejects as the store's `read`. */
  async open(): Promise<string | undefined> {
    this.#saved = this.#note(await this.#store.read(this.#message()));
    this.#known = new Set([this.#saved]);
    return this.#saved;
  }

  /** Saves a state; nothing is sent where the store holds it already. */
  async save(state: string): Promise<Outcome> {
    if (state === this.#saved) return { kind: 'ok' };
    for (let tries = 0; tries < 2; tries++) {
      const trouble = this.#condition ? undefined : await this.#look();
      if (trouble) return trouble;
      const message = this.#message(state);
      this.#known.add(state);
      const answer = await this.#store.ask(message);
      this.#condition = undefined;
      if (isDone(answer)) {
        this.#saved = state;
        this.#known = new Set([state]);
        if (answer.etag) this.#condition = { 'If-Match': answer.etag };
        return { kind: 'ok' };
      }
      if (answer.status !== 412 && answer.status !== 409)
        return { kind: answer.status === 0 ? 'failed' : 'refused', detail: inWords(message, answer) };
    }
    return { kind: 'refused', detail: 'No new state is taken.' };
  }

  /** Sends a state without waiting: the page goes away. */
  saveLast(state: string): void {
    if (state !== this.#saved) void this.#store.send(this.#message(state));
  }

  /** Finds out whether the document is still as this session knows it. */
  async #look(): Promise<Outcome | undefined> {
    const message = this.#message();
    const answer = await this.#store.ask(message);
    if (!isReading(answer)) return { kind: 'failed', detail: inWords(message, answer) };
    if (this.#known.has(this.#note(answer))) return undefined;
    this.#condition = undefined;
    return {
      kind: 'refused',
      detail: 'The module went on in another session.',
    };
  }

  #note({ status, text, etag }: Answer): string | undefined {
    this.#condition = status === 404 ? { 'If-None-Match': '*' } : etag ? { 'If-Match': etag } : {};
    return status === 404 ? undefined : stateOf(text);
  }

  /** Reads, or writes where a state is given. */
  #message(state?: string): Message {
    const read = { resource: 'activities/state', query: this.#query };
    return state === undefined ? read : { ...read, method: 'PUT', body: { state }, headers: this.#condition };
  }
}

/** A document that is not ours, or damaged, counts as an empty one. */
function stateOf(text: string): string {
  const { state } = objectIn(text);
  return typeof state === 'string' ? state : '';
}
