import { insist, isTemporary, request, type Answer, type Page } from './http.js';

/** The xAPI version that cmi5 names (cmi5 §4.1); stores of later versions take it too. */
const VERSION = '1.0.3';
/** All bodies of requests that outlive a page may have 64 KiB together. */
const LONGEST_KEPT_ALIVE = 30_000;
/** How long a store may ask to be left alone, in milliseconds. */
const LONGEST_PAUSE = 120_000;

export interface StoreOptions {
  readonly window: Page;
  /** Base address of the xAPI resources. */
  readonly endpoint: string;
  /** Value of the `Authorization` header. */
  readonly authorization: string;
  /** Gets a new one when the store no longer takes it. */
  renew?(): Promise<string>;
  now(): number;
}

export interface Message {
  /** `GET` where none is given. */
  readonly method?: 'PUT' | 'POST';
  /** Below the endpoint, as `activities/state`. */
  readonly resource: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** An xAPI record store over HTTP (xAPI 1.0.3, part three). Only `read` rejects. */
export class RecordStore {
  readonly #options: StoreOptions;
  #authorization: string;
  #notBefore = 0;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#authorization = options.authorization;
  }

  /** Asks once. While the store wants to be left alone (`Retry-After`), it is not asked. */
  async ask(message: Message): Promise<Answer> {
    const { now, renew } = this.#options;
    const pause = this.#notBefore - now();
    if (pause > 0) return { status: 429, text: 'The record store asked for a pause.', pause };
    let answer = await this.send(message);
    if (answer.status === 401 && renew) {
      this.#authorization = await renew().catch(() => this.#authorization);
      answer = await this.send(message);
    }
    if (isTemporary(answer) && answer.pause) this.#notBefore = now() + Math.min(answer.pause, LONGEST_PAUSE);
    return answer;
  }

  /** Reads at the beginning, when a module waits for it. Throws an Error that says why where it cannot be read. */
  async read(message: Message): Promise<Answer> {
    const answer = await insist(this.#options.window, () => this.ask(message));
    if (isReading(answer)) return answer;
    throw new Error(inWords(message, answer));
  }

  /** Sends in the same breath, so that it still goes while the page goes away. */
  send({ method, resource, query, body, headers }: Message): Promise<Answer> {
    const { window, endpoint } = this.#options;
    const url = `${endpoint.replace(/\/$/, '')}/${resource}?${new URLSearchParams(query).toString()}`;
    const bytes = body === undefined ? undefined : bytesOf(body);
    return request(window, url, {
      method: method ?? 'GET',
      headers: {
        Authorization: this.#authorization,
        'X-Experience-API-Version': VERSION,
        ...(bytes && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(bytes && { body: bytes, keepalive: bytes.length < LONGEST_KEPT_ALIVE }),
    });
  }
}

/** Whether it is known what is there, or that nothing is. */
export const isReading = ({ status }: Answer): boolean => status === 200 || status === 404;

/** A value as the bytes of its JSON. */
export const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(value));

/** An answer that was no success, for people who look after the record store; never with a token in it. */
export const inWords = ({ method, resource }: Message, { status, text }: Answer): string =>
  [
    `${method ?? 'GET'} ${resource}: ${status === 0 ? 'no answer' : `status ${status}`}`,
    text.trim().slice(0, 200),
  ]
    .filter(Boolean)
    .join(', ');
