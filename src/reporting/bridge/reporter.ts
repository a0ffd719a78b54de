import { nextEntry } from '../entry.js';
import { alsoKeeps } from '../holders.js';
import { Journal } from '../journal.js';
import type { Interaction, Report, Reporter, Restored, Sync } from '../port.js';
import { reconcile, type ReadHeader } from '../reconcile.js';
import { PREFIX, type KeyValue } from '../storage.js';
import { Channel, type Question } from './channel.js';
import { keptAround } from './kept-around.js';
import type { Answer } from './protocol.js';
import { isSync } from './shapes.js';
import { newest } from './snapshot.js';

/** The shim knows what it was sent soon; what it has not acknowledged is kept here for so long. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;
/** How long a flush waits for the LMS at most, in milliseconds. */
const LONGEST_FLUSH = 30_000;

const NOBODY = 'No page of an LMS that this site allows (teachback.yaml, bridge) answers.';
const SILENT = 'The page of the LMS does not answer.';

export interface BridgeOptions {
  readonly moduleId: string;
  readonly window: Window;
  readonly nonce: string;
  readonly origins: readonly string[];
  journalStorage(known: boolean): KeyValue;
  now(): number;
  readonly readHeader: ReadHeader;
  /** A short random name. */
  newId(): string;
}

/**
 * The port, relayed to the shim page of a tiny package: the reporter proper runs there, beside the LMS's API, with
 * its journal. This one keeps only what the shim has not acknowledged, and brings it again after a reload.
 */
export class BridgeReporter implements Reporter {
  readonly #options: BridgeOptions;
  readonly #listeners = new Set<(sync: Sync) => void>();
  readonly #channel: Channel;
  #journal: Journal | undefined;
  #restored: Restored | undefined;
  #queue: Interaction[] = [];
  /** Number of the first unacknowledged answer in this session. */
  #from = 0;
  /** Highest sequence number of this attempt that the shim has. */
  #received = 0;
  /** The shim's last word on the record, and its number. */
  #told: Sync | undefined;
  #count = -1;
  #trouble: string | undefined;
  #sync: Sync | undefined;
  #closed = false;
  #endKeeping: (() => void) | undefined;

  constructor(options: BridgeOptions) {
    this.#options = options;
    const { window, nonce, origins } = options;
    this.#channel = new Channel({
      window,
      nonce,
      origins,
      session: options.newId(),
      onSync: ({ count, sync }) => this.#onTold(count, sync),
      onSilence: () => this.#publish(),
    });
  }

  async connect(): Promise<Restored> {
    const answer = await this.#channel.ask({ type: 'hello', module: this.#options.moduleId });
    if (!answer?.restored) this.#trouble = answer?.refused ?? NOBODY;
    return this.#restore(answer);
  }

  apply(report: Report): void {
    const answers = this.#queue.splice(0);
    const journal = this.#journal;
    if (!journal || this.#restored?.mode !== 'normal' || this.#told?.state === 'elsewhere') return;
    const { readHeader, now } = this.#options;
    const header = readHeader(report.lms) ?? readHeader(report.device);
    const before = journal.entry;
    const attempt = header?.attempt ?? before?.attempt ?? '';
    const sequence = header?.sequence ?? (before?.sequence ?? this.#received) + 1;
    if (before && before.attempt !== attempt) {
      this.#from += before.answers.length;
      journal.setAside();
    }
    const change = { attempt, sequence, report, answers, place: 0, until: now() + LIFETIME };
    journal.write({ ...nextEntry(journal.entry, change), confirmed: this.#received });
    this.#send(report);
  }

  record(interaction: Interaction): void {
    this.#queue.push(interaction);
  }

  async flush(): Promise<void> {
    if (!this.#journal) return;
    const { window } = this.#options;
    const patience = new Promise(resolve => void window.setTimeout(resolve, LONGEST_FLUSH));
    await Promise.race([this.#channel.ask({ type: 'flush' }), patience]);
  }

  suspend(): void {
    this.#channel.tell({ type: 'suspend' });
  }

  /** The session with the LMS is the shim's to end: unless the learner left, this page may only be reloaded. */
  close(exit = false): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#channel.tell({ type: exit ? 'exit' : 'suspend' });
    this.#channel.close();
    this.#endKeeping?.();
  }

  async claim(yes: boolean): Promise<Restored> {
    if (!this.#restored) return await this.connect();
    return this.#restore(await this.#channel.ask({ type: 'claim', yes }));
  }

  on(listener: (sync: Sync) => void): () => void {
    this.#listeners.add(listener);
    if (this.#sync) listener(this.#sync);
    return () => this.#listeners.delete(listener);
  }

  /** Takes the shim's snapshot, and what this page still holds of the same attempt. */
  #restore(answer: Answer | undefined): Restored {
    const snapshot = answer?.restored;
    this.#restored = snapshot ?? this.#restored ?? { mode: 'normal' };
    if (!snapshot) {
      this.#publish();
      return this.#restored;
    }
    const { mode, unclear, elsewhere } = snapshot;
    const { owner } = answer;
    this.#endKeeping ??= alsoKeeps(this.#options.window, keptAround(this.#channel));
    const storage = this.#options.journalStorage(owner !== undefined);
    const key = `${PREFIX}bridge:${owner ?? this.#options.moduleId}`;
    const journal = new Journal({ storage, key }, this.#options.now());
    this.#journal = journal;
    this.#onTold(answer.count, answer.sync);
    if (mode === 'normal' && !unclear && !elsewhere) this.#bringAgain(journal, snapshot, owner !== undefined);
    this.#publish();
    return this.#restored;
  }

  /** What an earlier page could not hand over goes now, unless the shim has it already or is at another attempt. */
  #bringAgain(journal: Journal, snapshot: Restored, known: boolean): void {
    const { readHeader } = this.#options;
    const state = newest(snapshot, readHeader);
    const stored = state ? readHeader(state) : undefined;
    const judge = () =>
      reconcile(journal.entry, { ...(state && { state }), authority: 'record', known }, readHeader);
    this.#received = stored?.sequence ?? 0;
    let verdict = judge();
    if (verdict.kind === 'aside' || verdict.kind === 'unclear') {
      journal.setAside();
      if (stored) journal.takeBack(stored.attempt);
      verdict = judge();
    }
    if (verdict.kind !== 'continue') return;
    if (!verdict.ahead) return journal.remove();
    const { entry } = verdict;
    journal.write(entry);
    this.#restored = { ...snapshot, device: entry.report.device };
    // The time of an earlier session is not this session's.
    this.#send({ ...entry.report, seconds: 0, urgent: true });
  }

  #send(report: Report): void {
    const answers = this.#journal?.entry?.answers.map(({ answer }) => answer) ?? [];
    const sequence = this.#journal?.entry?.sequence ?? 0;
    void this.#deliver({ type: 'batch', report, answers, from: this.#from }, sequence);
  }

  async #deliver(batch: Extract<Question, { type: 'batch' }>, sequence: number): Promise<void> {
    const answer = await this.#channel.ask(batch);
    if (answer) this.#onReceived(answer, sequence, batch.from + batch.answers.length);
  }

  /** Only the newest batch is waited for, so that the shim has everything now. */
  #onReceived({ count, sync }: Answer, sequence: number, from: number): void {
    this.#received = sequence;
    this.#from = from;
    const journal = this.#journal;
    // Once this one was closed, another one may have written.
    if (this.#closed) journal?.reload();
    if (journal?.entry?.sequence === sequence) journal.remove();
    this.#onTold(count, sync);
  }

  /** Messages may overtake each other: an older word does not count any more. */
  #onTold(count: number, sync: Sync | undefined): void {
    if (count <= this.#count || !isSync(sync)) return;
    this.#count = count;
    this.#told = sync;
    this.#publish();
  }

  #publish(): void {
    const sync = this.#now();
    if (!sync || (sync.state === this.#sync?.state && sync.detail === this.#sync.detail)) return;
    this.#sync = sync;
    for (const listener of this.#listeners) listener(sync);
  }

  #now(): Sync | undefined {
    if (!this.#restored) return undefined;
    if (!this.#journal) return { state: 'unrecorded', ...(this.#trouble && { detail: this.#trouble }) };
    if (this.#channel.silent) return { state: this.#journal.kept ? 'kept' : 'lost', detail: SILENT };
    return this.#told;
  }
}
