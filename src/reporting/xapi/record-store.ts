/** The xAPI version that cmi5 names (cmi5 §4.1); stores of later versions take it too. */
const VERSION = '1.0.3';
/** A store that says nothing for so long, in milliseconds, has not answered. */
const PATIENCE = 8_000;
/** All bodies of requests that outlive a page may have 64 KiB together. */
const LONGEST_KEPT_ALIVE = 30_000;
/** How long a store may ask to be left alone, in milliseconds. */
const LONGEST_PAUSE = 120_000;

/** How long a module waits for a store that wants to be left alone, in milliseconds. */
const LONGEST_WAIT = 5_000;

/** What a store answered; status 0 where no answer came. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly etag?: string;
}

export interface StoreOptions {
  readonly window: Pick<Window, 'fetch' | 'setTimeout' | 'clearTimeout'>;
  /** Base address of the xAPI resources. */
  readonly endpoint: string;
  /** Value of the `Authorization` header. */
  readonly authorization: string;
  /** Gets a new one when the store no longer takes it. */
  renew?(): Promise<string>;
  now(): number;
}

export interface Message {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Below the endpoint, as `activities/state`. */
  readonly resource: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An xAPI record store over HTTP (xAPI 1.0.3, part three). Nothing throws or rejects. */
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
    if (this.#options.now() < this.#notBefore)
      return { status: 429, text: 'The record store wants to be left alone for a while.' };
    const answer = await this.send(message);
    if (answer.status !== 401 || !this.#options.renew) return answer;
    this.#authorization = await this.#options.renew().catch(() => this.#authorization);
    return await this.send(message);
  }

  /** Asks up to three times, for the beginning, when a module waits for the answer. */
  async insist(message: Message): Promise<Answer> {
    const { window, now } = this.#options;
    for (let wait = 300; ; wait *= 3) {
      const answer = await this.ask(message);
      const pause = Math.max(wait, this.#notBefore - now());
      if (wait > 900 || pause > LONGEST_WAIT || !isTemporary(answer.status)) return answer;
      await new Promise(resolve => window.setTimeout(() => resolve(undefined), pause));
    }
  }

  /** Sends in the same breath, so that it still goes while the page goes away. */
  async send({ method, resource, query = {}, body, headers }: Message): Promise<Answer> {
    const { window, endpoint } = this.#options;
    const url = new URL(resource, endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const bytes = body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body));
    const abort = new AbortController();
    const timer = window.setTimeout(() => abort.abort(), PATIENCE);
    try {
      const response = await window.fetch(url.href, {
        method,
        headers: {
          Authorization: this.#authorization,
          'X-Experience-API-Version': VERSION,
          ...(bytes && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(bytes && { body: bytes, keepalive: bytes.length < LONGEST_KEPT_ALIVE }),
        cache: 'no-store',
        redirect: 'error',
        signal: abort.signal,
      });
      const etag = response.headers.get('ETag');
      this.#notePause(response);
      return { status: response.status, text: await response.text(), ...(etag && { etag }) };
    } catch (error) {
      return { status: 0, text: String(error) };
    } finally {
      window.clearTimeout(timer);
    }
  }

  #notePause(response: Response): void {
    const asked = response.headers.get('Retry-After');
    if (!asked || !isTemporary(response.status)) return;
    const now = this.#options.now();
    const seconds = Number(asked);
    const pause = Number.isNaN(seconds) ? Date.parse(asked) - now : seconds * 1000;
    if (pause > 0) this.#notBefore = now + Math.min(pause, LONGEST_PAUSE);
  }
}

/** Whether the same request may be answered otherwise later. */
export const isTemporary = (status: number): boolean =>
  status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;

/** An answer that was no success, for people who look after the record store; never with a token in it. */
export function inWords({ method, resource }: Message, { status, text }: Answer): string {
  const words = text.trim().slice(0, 200);
  const what = status === 0 ? 'no answer' : `status ${status}`;
  return `${method} ${resource}: ${what}${words && `, ${words}`}`;
}
