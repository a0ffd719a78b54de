import { openToContent, seal, type Answer, type ToContent, type ToShim } from './protocol.js';

/** A question is repeated after this time, in milliseconds, then after twice as long, … */
const FIRST_REPEAT = 500;
/** … and at last every half a minute, without end. */
const LONGEST_REPEAT = 30_000;
/** A page that says nothing at all for so long does not play the shim. */
const PATIENCE = 10_000;
/** An answer that takes longer is worth a word to the learner. */
const SILENCE = 3_000;

export interface ChannelOptions {
  readonly window: Window;
  /** What the frame's name carries. */
  readonly nonce: string;
  /** Origins of pages that may play the shim. */
  readonly origins: readonly string[];
  /** Names this opening of the content. */
  readonly session: string;
  /** The shim said something unasked. */
  onSync(message: Extract<ToContent, { type: 'sync' }>): void;
  /** Whether the shim is being waited for too long has changed. */
  onSilence(): void;
}

/** A question as its caller puts it; the channel numbers it. */
export type Question = ToShim extends infer Message
  ? Message extends ToShim
    ? Omit<Message, 'id'>
    : never
  : never;

interface Asked {
  readonly text: string;
  readonly type: Question['type'];
  readonly resolve: (answer: Answer | undefined) => void;
}

/**
 * The content's end of the bridge. Messages may be lost, doubled or overtaken: what was asked is repeated until it
 * is answered. The first word from an allowed origin pins the origin; nothing but greetings, which hold only what
 * the framing page itself has given, is ever posted before.
 */
export class Channel {
  readonly #options: ChannelOptions;
  readonly #asked = new Map<number, Asked>();
  #origin: string | undefined;
  #last = 0;
  #repeats = 0;
  #repeat: number | undefined;
  #patience: number | undefined;
  #silence: number | undefined;
  #silent = false;
  #closed = false;

  constructor(options: ChannelOptions) {
    this.#options = options;
    options.window.addEventListener('message', this.#onMessage);
  }

  /** Whether something has waited for an answer for longer than it should. */
  get silent(): boolean {
    return this.#silent;
  }

  /**
   * Asks until there is an answer; undefined where nobody plays the shim, or when the channel is closed. A batch
   * takes the place of the one before, which it contains, and whose answer is then never heard.
   *
   * @param patience after so many milliseconds there is no answer; without end where it is left out.
   */
  ask(question: Question, patience?: number): Promise<Answer | undefined> {
    const { window, origins } = this.#options;
    if (origins.length === 0) return Promise.resolve(undefined);
    const id = ++this.#last;
    if (question.type === 'batch')
      for (const [other, { type }] of this.#asked) if (type === 'batch') this.#asked.delete(other);
    const text = this.#seal({ ...question, id });
    const answer = new Promise<Answer | undefined>(resolve => {
      this.#asked.set(id, { text, type: question.type, resolve });
    });
    if (patience !== undefined) window.setTimeout(() => this.#settle(id, undefined), patience);
    if (question.type === 'hello')
      this.#patience = window.setTimeout(() => this.#settle(id, undefined), PATIENCE);
    if (question.type === 'batch') this.#silence ??= window.setTimeout(() => this.#setSilent(true), SILENCE);
    this.#post(text);
    this.#repeats = 0;
    this.#plan();
    return answer;
  }

  /** Says something once. */
  tell(question: Question): void {
    if (this.#origin !== undefined) this.#post(this.#seal({ ...question, id: ++this.#last }));
  }

  /** Repeats nothing any more; an answer to the last batch may still come. */
  close(): void {
    this.#closed = true;
    for (const [id, { type }] of this.#asked) if (type !== 'batch') this.#settle(id, undefined);
    this.#rest();
  }

  readonly #onMessage = (event: MessageEvent): void => {
    const { window, nonce, origins, session } = this.#options;
    if (event.source !== window.parent || !origins.includes(event.origin)) return;
    if (this.#origin !== undefined && event.origin !== this.#origin) return;
    const received = openToContent(event.data, nonce);
    if (received?.session !== session) return;
    this.#origin = event.origin;
    const { body } = received;
    if (body.type === 'sync') this.#options.onSync(body);
    else if (body.type === 'wait') window.clearTimeout(this.#patience);
    else this.#settle(body.id, body);
  };

  #settle(id: number, answer: Answer | undefined): void {
    const { window } = this.#options;
    const asked = this.#asked.get(id);
    if (!asked) return;
    this.#asked.delete(id);
    if (asked.type === 'hello') window.clearTimeout(this.#patience);
    if (asked.type === 'batch') {
      window.clearTimeout(this.#silence);
      this.#silence = undefined;
      this.#setSilent(false);
    }
    this.#rest();
    asked.resolve(answer);
  }

  #rest(): void {
    const { window } = this.#options;
    if (this.#closed || this.#asked.size === 0) window.clearTimeout(this.#repeat);
    if (!this.#closed) return;
    window.clearTimeout(this.#silence);
    if (this.#asked.size === 0) window.removeEventListener('message', this.#onMessage);
  }

  #setSilent(silent: boolean): void {
    if (silent === this.#silent) return;
    this.#silent = silent;
    this.#options.onSilence();
  }

  #plan(): void {
    const { window } = this.#options;
    window.clearTimeout(this.#repeat);
    if (this.#closed) return;
    const wait = Math.min(LONGEST_REPEAT, FIRST_REPEAT * 2 ** this.#repeats);
    this.#repeat = window.setTimeout(() => {
      this.#repeats = Math.min(this.#repeats + 1, 16);
      for (const { text } of this.#asked.values()) this.#post(text);
      this.#plan();
    }, wait);
  }

  #seal(message: ToShim): string {
    return seal(this.#options.nonce, this.#options.session, message);
  }

  #post(text: string): void {
    this.#options.window.parent.postMessage(text, this.#origin ?? '*');
  }
}
