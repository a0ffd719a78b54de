import type { Adapter, Launch, Outcome, PlacedInteraction } from './adapter.js';
import { doubted, nextEntry, type Entry, type KeptAnswer } from './entry.js';
import { Journal } from './journal.js';
import { deviceSalt, storageKey } from './keys.js';
import { Outbox } from './outbox.js';
import type { Interaction, Notes, Report, Reporter, Restored, Sync } from './port.js';
import { placed, reconcile, type ReadHeader } from './reconcile.js';
import { restoredOf } from './restored.js';
import type { KeyValue } from './storage.js';
import { syncOf, type Situation } from './sync.js';
import type { Trace } from './traced.js';
import { createWriter, type Writer } from './writer.js';

/** Records that are kept by whoever opened the module. */
const LAUNCHING: readonly Situation['record'][] = ['scorm12', 'scorm2004', 'cmi5'];

export interface RecorderOptions {
  readonly record: Situation['record'];
  /** Loads the adapter. */
  adapter(): Promise<Adapter>;
  readonly moduleId: string;
  /** Names the journal, unless the record system names the learner. */
  readonly learner?: string;
  /** Whether a server is to be told in embedded mode. */
  readonly server: boolean;
  /** Storage that all pages of this device share. */
  readonly shared: KeyValue;
  /** Where the journal is kept. */
  journalStorage(known: boolean): KeyValue;
  /** How long an entry is kept that nobody comes back for, in milliseconds. */
  readonly lifetime: number;
  readonly window: Window;
  now(): number;
  random(): Uint8Array;
  afterPaint(action: () => void): void;
  readonly readHeader: ReadHeader;
  /** A short random name. */
  newId(): string;
  /** Takes in words what is told and what comes of it. */
  readonly trace?: Trace | undefined;
}

/** What is there once the record system was asked. */
interface Connection {
  readonly adapter: Adapter;
  readonly launch: Launch;
  readonly journal: Journal;
  readonly writer: Writer;
  readonly known: boolean;
}

/** The reporter: journals first, sends later, and says what is known about the record. */
export class Recorder implements Reporter {
  readonly #options: RecorderOptions;
  readonly #listeners = new Set<(sync: Sync) => void>();
  #connection: Connection | undefined;
  #outbox: Outbox | undefined;
  #begun = false;
  #elsewhere = false;
  #unclear = false;
  #closed = false;
  /** Answers not journaled yet, and journaled ones to be sent again with the next report. */
  #queue: Interaction[] = [];
  #carried: PlacedInteraction[] = [];
  /** Place of the next answer in the record system's list. */
  #place = 0;
  #handedOver = true;
  #trouble: string | undefined;
  #sync: Sync | undefined;
  #onRetry: ((wait: number) => void) | undefined;

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  async connect(): Promise<Restored> {
    const { shared, moduleId, window, now, random, newId } = this.#options;
    const adapter = await this.#adapter();
    const launch = await adapter.connect();
    const learner = this.#options.learner ?? launch.learner;
    const known = launch.authority === 'device' || learner !== undefined;
    const storage = this.#options.journalStorage(known);
    const salt = deviceSalt(shared.durable ? shared : storage, random);
    const key = await storageKey(window.crypto, salt, moduleId, learner ?? '');
    const journal = new Journal({ storage, key }, now());
    const onLost = (): void => this.#becomeReader();
    const writer = await createWriter({ window, name: key, storage: shared, id: newId(), now, onLost });
    this.#place = launch.answers ?? launch.place ?? 0;
    if (launch.mode === 'normal') this.#elsewhere = !(await writer.acquire(false));
    const connection = { adapter, launch, journal, writer, known };
    this.#connection = connection;
    window.addEventListener('online', this.#onOnline);
    const restored = this.#restore(connection);
    if (this.#closed) this.#end(connection);
    return restored;
  }

  apply(report: Report): void {
    const connection = this.#connection;
    const answers = this.#queue.splice(0);
    if (!connection || connection.launch.mode !== 'normal' || this.#elsewhere) return;
    if (!this.#closed && !connection.writer.holds()) return this.#becomeReader();
    if (this.#unclear) this.#disown(connection.journal);
    const entry = this.#write(connection, report, answers);
    if (!entry) return;
    if (this.#closed || !this.#outbox) {
      this.#handedOver = false;
    } else {
      const mayWait = isKept(connection);
      const fresh = entry.answers.slice(entry.answers.length - answers.length);
      const unsent = [...this.#carried.splice(0), ...fresh.map(withPlace)];
      this.#outbox.offer({ report, sequence: entry.sequence, answers: unsent, mayWait });
    }
    this.#publish();
  }

  record(interaction: Interaction): void {
    this.#queue.push(interaction);
  }

  async flush(): Promise<void> {
    await this.#outbox?.flush();
  }

  suspend(): void {
    void this.#outbox?.flush();
  }

  close(exit = false): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#connection) this.#end(this.#connection, exit);
  }

  async claim(yes: boolean): Promise<Restored> {
    const connection = this.#connection;
    if (!connection) return await this.connect();
    const { journal, writer } = connection;
    if (this.#unclear) {
      if (yes && journal.entry) return this.#continue(connection, { ...journal.entry, handedOver: 0 }, true);
      this.#disown(journal);
    } else if (this.#elsewhere && yes) {
      await writer.acquire(true);
      this.#elsewhere = false;
      journal.reload();
      return this.#restore(connection, true);
    }
    return this.#restored(connection);
  }

  async notes(scope: string): Promise<Notes | undefined> {
    const { known, launch } = this.#connection ?? {};
    return known ? (await import('./notes.js')).openNotes(this.#options, launch?.learner, scope) : undefined;
  }

  on(listener: (sync: Sync) => void): () => void {
    this.#listeners.add(listener);
    if (this.#sync) listener(this.#sync);
    return () => this.#listeners.delete(listener);
  }

  /** The words are only loaded where somebody wants to read them. */
  async #adapter(): Promise<Adapter> {
    const { trace, now } = this.#options;
    const adapter = await this.#options.adapter();
    if (!trace) return adapter;
    const { TracedAdapter, retryWords, syncWords } = await import('./traced.js');
    this.#onRetry = wait => trace(retryWords(wait));
    this.on(sync => trace(syncWords(sync)));
    return new TracedAdapter(adapter, trace, now);
  }

  /**
   * Decides what the device's journal is to this launch, and starts to write where this page is to. After a
   * takeover the journal is newer than what this page's session at the record system knows, and goes there again.
   */
  #restore(connection: Connection, takeover = false): Restored {
    const { launch, journal, known } = connection;
    const { readHeader } = this.#options;
    const authority = takeover && !launch.state ? 'device' : launch.authority;
    const judge = () => reconcile(journal.entry, { ...launch, authority, known }, readHeader);
    let verdict = judge();
    if (this.#elsewhere || launch.mode !== 'normal') {
      if (this.#elsewhere) this.#publish();
      else this.#begin(connection);
      return this.#restored(connection, verdict.kind === 'continue' ? verdict.entry : undefined);
    }
    if (verdict.kind === 'aside') {
      journal.setAside();
      const stored = launch.state ? readHeader(launch.state) : undefined;
      if (stored) journal.takeBack(stored.attempt);
      verdict = judge();
    }
    if (verdict.kind === 'continue')
      return this.#continue(connection, verdict.entry, verdict.ahead || takeover);
    this.#unclear = verdict.kind === 'unclear';
    this.#begin(connection);
    return this.#restored(connection);
  }

  /** Takes up the journal's attempt, and sends what the record system lacks of it. */
  #continue(connection: Connection, entry: Entry, ahead: boolean): Restored {
    this.#unclear = false;
    // Answers that go again are proved by the report they go with: this one, if it goes too, else the next.
    const sequence = Math.max(entry.sequence, entry.handedOver + 1);
    const count = connection.launch.answers;
    const answers = placed(entry, count).map(({ answer, place }) => ({ sequence, answer, place }));
    const isKnown = count === undefined || (count > 0 && count <= (entry.next ?? 0));
    this.#place = Math.max(
      count ?? connection.launch.place ?? 0,
      isKnown ? (entry.next ?? 0) : 0,
      ...answers.map(({ place }) => place + 1),
    );
    const handedOver = ahead ? Math.min(entry.handedOver, entry.sequence - 1) : entry.handedOver;
    const kept: Entry = { ...entry, answers, next: this.#place, handedOver };
    connection.journal.write(kept);
    this.#handedOver = !ahead;
    this.#begin(connection);
    const unsent = answers.map(withPlace);
    // The time of an earlier session is not this session's.
    const report: Report = { ...kept.report, seconds: 0, urgent: true };
    if (ahead) this.#outbox?.offer({ report, sequence: kept.sequence, answers: unsent, mayWait: true });
    else this.#carried = unsent;
    return this.#restored(connection, kept);
  }

  #begin({ adapter, launch }: Connection): void {
    if (launch.link === 'connected') {
      const outbox = this.#open(adapter);
      if (!this.#begun) outbox.begin();
      this.#begun = true;
    }
    this.#publish();
  }

  #open(adapter: Adapter): Outbox {
    const { window, now, afterPaint } = this.#options;
    const onOutcome = (outcome: Outcome, sequence: number): void => this.#onOutcome(outcome, sequence);
    const onDeferred = (): void => {
      this.#handedOver = false;
      this.#publish();
    };
    this.#outbox?.stop();
    const onRetry = this.#onRetry;
    this.#outbox = new Outbox({ adapter, window, now, afterPaint, onOutcome, onDeferred, onRetry });
    return this.#outbox;
  }

  #end({ journal, writer }: Connection, exit = false): void {
    this.#options.window.removeEventListener('online', this.#onOnline);
    // A page that only reads what another tab writes must not end the session that both share.
    if (!this.#elsewhere) {
      // What comes of the last commit may never be heard.
      if (journal.entry && !this.#unclear) journal.write(doubted(journal.entry));
      this.#outbox?.finish(exit);
    }
    writer.release();
  }

  #restored({ launch }: Connection, entry?: Entry): Restored {
    const launched = LAUNCHING.includes(this.#options.record);
    return restoredOf(launch, entry, { unclear: this.#unclear, elsewhere: this.#elsewhere, launched });
  }

  /** Journals the report; undefined where, after the end, another page has written something newer. */
  #write(connection: Connection, report: Report, answers: readonly Interaction[]): Entry | undefined {
    const { journal, launch } = connection;
    const { readHeader, now, lifetime } = this.#options;
    if (this.#closed) journal.reload();
    const header = readHeader(report.lms) ?? readHeader(report.device);
    const attempt = header?.attempt ?? journal.entry?.attempt ?? '';
    const sequence = header?.sequence ?? (journal.entry?.sequence ?? 0) + 1;
    const other = journal.entry !== undefined && journal.entry.attempt !== attempt;
    if (this.#closed && (other || sequence <= (journal.entry?.sequence ?? -1))) return undefined;
    // The learner starts again: an LMS may still lack some of the old attempt, the device alone lacks nothing.
    if (other && launch.authority === 'record') journal.setAside();
    else if (other) journal.remove();
    const until = now() + lifetime;
    const place = this.#place;
    this.#place += answers.length;
    journal.write(nextEntry(journal.entry, { attempt, sequence, report, answers, place, until }));
    return journal.entry;
  }

  /** The journal is somebody else's: it is kept for them, out of the way. */
  #disown(journal: Journal): void {
    this.#unclear = false;
    journal.setAside();
  }

  #onOutcome(outcome: Outcome, sequence: number): void {
    const journal = this.#connection?.journal;
    if (!journal || this.#elsewhere) return;
    // Another page may have written since this one ended; its entry must not be undone.
    if (this.#closed) journal.reload();
    const entry = this.#unclear ? undefined : journal.entry;
    if (outcome.kind === 'ok') {
      this.#trouble = undefined;
      this.#handedOver ||= !entry || sequence >= entry.sequence;
      if (entry && sequence > entry.handedOver) journal.write({ ...entry, handedOver: sequence });
    } else {
      // A session that ended well makes up for the commit that failed just before.
      if (entry && sequence > 0 && sequence <= entry.handedOver) return;
      this.#trouble = outcome.detail;
      this.#handedOver = false;
      if (entry) journal.write(doubted(entry));
    }
    this.#publish();
  }

  #becomeReader(): void {
    this.#elsewhere = true;
    this.#queue = [];
    this.#outbox?.stop();
    this.#publish();
  }

  readonly #onOnline = (): void => this.#outbox?.retryNow();

  #publish(): void {
    if (!this.#connection) return;
    const { launch } = this.#connection;
    const { record, server } = this.#options;
    const sync = syncOf({
      record,
      launch,
      server,
      elsewhere: this.#elsewhere,
      kept: isKept(this.#connection),
      handedOver: this.#handedOver,
      ...(this.#trouble !== undefined && { trouble: this.#trouble }),
    });
    if (sync.state === this.#sync?.state && sync.detail === this.#sync.detail) return;
    this.#sync = sync;
    for (const listener of this.#listeners) listener(sync);
  }
}

/** Without a learner's name, the journal ends with the tab. */
const isKept = ({ journal, known }: Connection): boolean => journal.kept && known;

const withPlace = ({ answer, place }: KeptAnswer): PlacedInteraction => ({ ...answer, place });
