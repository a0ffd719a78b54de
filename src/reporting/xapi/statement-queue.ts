import type { Outcome } from '../adapter.js';
import { isDone, isTemporary } from './http.js';
import { bytesOf, inWords, isReading, type Message, type RecordStore } from './record-store.js';
import type { Statement } from './statement.js';

/** Bytes that the last request of a page may have, beside the progress document. */
const LONGEST_LAST = 30_000;

interface Waiting {
  readonly statement: Statement;
  /** The store may hold it already: it is asked before it is sent. */
  doubtful: boolean;
  /** On its way. */
  sending: boolean;
  /** Goes alone: the store refused it together with others, or counts it before it takes any other. */
  alone: boolean;
}

/** Statements on their way to the store, each stored once whatever happens on the way. */
export class StatementQueue {
  readonly #store: RecordStore;
  readonly #seen = new Set<string>();
  #waiting: Waiting[] = [];

  constructor(store: RecordStore) {
    this.#store = store;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Adds a statement, unless it was added before. */
  add(statement: Statement, { doubtful = false, alone = false } = {}): void {
    if (this.#seen.has(statement.id)) return;
    this.#seen.add(statement.id);
    this.#waiting.push({ statement, doubtful, alone, sending: false });
  }

  /**
   * Sends what waits, in order. `failed` ends it at once; a statement that the store refuses for good keeps
   * waiting and holds up no other.
   */
  async send(): Promise<Outcome> {
    for (const one of this.#waiting) {
      const trouble = one.doubtful && (await this.#look(one));
      if (trouble) return trouble;
    }
    const refusals: (string | undefined)[] = [];
    for (let rest = [...this.#waiting]; rest.length > 0;) {
      const end = rest.findIndex(({ alone }) => alone);
      const batch = rest.slice(0, end < 0 ? rest.length : end || 1);
      const trouble = await this.#post(batch);
      if (trouble === 'split') continue;
      if (trouble?.kind === 'failed') return trouble;
      if (trouble) refusals.push(trouble.detail);
      rest = rest.slice(batch.length);
    }
    return refusals.length > 0 ? { kind: 'refused', detail: refusals.join('; ') } : { kind: 'ok' };
  }

  /** Sends everything that is not on its way, without waiting: the page goes away. `last` is the last of all. */
  sendLast(last: readonly Statement[]): void {
    const waiting = this.#waiting.filter(({ sending }) => !sending);
    const own = (one: Waiting): boolean => one.doubtful || one.alone;
    // A store takes a request as a whole: what it may hold already must not spoil the rest.
    for (const { statement } of waiting.filter(own)) void this.#store.send(post([statement]));
    const statements = [...waiting.filter(one => !own(one)).map(({ statement }) => statement), ...last];
    // What does not fit comes with the next launch.
    while (statements.length > last.length && bytesOf(statements).length > LONGEST_LAST) statements.shift();
    if (statements.length > 0) void this.#store.send(post(statements));
  }

  /** Asks the store whether it holds the statement. */
  async #look(one: Waiting): Promise<Outcome | undefined> {
    const message: Message = { resource: 'statements', query: { statementId: one.statement.id } };
    const answer = await this.#store.ask(message);
    if (!isReading(answer)) return { kind: 'failed', detail: inWords(message, answer) };
    one.doubtful = false;
    if (answer.status === 200) this.#drop(one);
    return undefined;
  }

  /** `split`: refused together, so that each has to be sent alone. */
  async #post(sent: readonly Waiting[]): Promise<Outcome | 'split' | undefined> {
    const message = post(sent.map(({ statement }) => statement));
    for (const one of sent) one.sending = true;
    const answer = await this.#store.ask(message);
    for (const one of sent) one.sending = false;
    const detail = inWords(message, answer);
    if (isDone(answer)) {
      for (const one of sent) this.#drop(one);
      return undefined;
    }
    if (isTemporary(answer)) {
      // Without a clear no, it may have been stored all the same.
      if (answer.status !== 429) for (const one of sent) one.doubtful = true;
      return { kind: 'failed', detail };
    }
    if (sent.length > 1) {
      for (const one of sent) one.alone = true;
      return 'split';
    }
    // A second "completed" is forbidden, and so is an id that is known: either may mean that it is there.
    const one = sent[0]!;
    const trouble = await this.#look(one);
    if (trouble) return { ...trouble, detail };
    return this.#waiting.includes(one) ? { kind: 'refused', detail } : undefined;
  }

  #drop(one: Waiting): void {
    this.#waiting = this.#waiting.filter(other => other !== one);
  }
}

const post = (statements: readonly Statement[]): Message => ({
  method: 'POST',
  resource: 'statements',
  body: statements,
});
