import type { Outcome } from '../adapter.js';
import { inWords, type Answer, type Message, type RecordStore } from './record-store.js';
import { objectOf, type Course } from './statement.js';

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

  /** Reads the document at a launch: the state, undefined where there is none, or why it could not be read. */
  async open(): Promise<{ readonly state: string | undefined } | { readonly trouble: string }> {
    const message = this.#message('GET');
    const answer = await this.#store.insist(message);
    if (!isReadable(answer)) return { trouble: inWords(message, answer) };
    const state = this.#note(answer);
    this.#saved = state;
    this.#known = new Set([state]);
    return { state };
  }

  /** Saves a state; nothing is sent where the store holds it already. */
  async save(state: string): Promise<Outcome> {
    if (state === this.#saved) return { kind: 'ok' };
    for (let tries = 0; tries < 2; tries++) {
      const trouble = this.#condition ? undefined : await this.#look();
      if (trouble) return trouble;
      const message = this.#message('PUT', state);
      this.#known.add(state);
      const answer = await this.#store.ask(message);
      this.#condition = undefined;
      if (answer.status >= 200 && answer.status < 300) {
        this.#saved = state;
        this.#known = new Set([state]);
        if (answer.etag) this.#condition = { 'If-Match': answer.etag };
        return { kind: 'ok' };
      }
      if (answer.status !== 412 && answer.status !== 409)
        return { kind: answer.status === 0 ? 'failed' : 'refused', detail: inWords(message, answer) };
    }
    return { kind: 'refused', detail: 'The record store takes no new state.' };
  }

  /** Sends a state without waiting: the page goes away. */
  saveLast(state: string): void {
    if (state !== this.#saved) void this.#store.send(this.#message('PUT', state));
  }

  /** Finds out whether the document is still as this session knows it. */
  async #look(): Promise<Outcome | undefined> {
    const message = this.#message('GET');
    const answer = await this.#store.ask(message);
    if (!isReadable(answer)) return { kind: 'failed', detail: inWords(message, answer) };
    if (this.#known.has(this.#note(answer))) return undefined;
    this.#condition = undefined;
    return {
      kind: 'refused',
      detail: 'The module went on in another session; this one’s state is not saved.',
    };
  }

  #note({ status, text, etag }: Answer): string | undefined {
    this.#condition = status === 404 ? { 'If-None-Match': '*' } : etag ? { 'If-Match': etag } : {};
    return status === 404 ? undefined : stateOf(text);
  }

  #message(method: 'GET' | 'PUT', state?: string): Message {
    return {
      method,
      resource: 'activities/state',
      query: this.#query,
      ...(state !== undefined && { body: { state } }),
      ...(method === 'PUT' && this.#condition && { headers: this.#condition }),
    };
  }
}

const isReadable = ({ status }: Answer): boolean => status === 200 || status === 404;

/** A document that is not ours, or damaged, counts as an empty one. */
function stateOf(text: string): string {
  try {
    const { state } = objectOf(JSON.parse(text));
    return typeof state === 'string' ? state : '';
  } catch {
    return '';
  }
}
