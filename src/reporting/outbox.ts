import type { Adapter, Outcome, PlacedInteraction } from './adapter.js';
import type { Report } from './port.js';

/** A commit that blocks the page for longer, in milliseconds, is not asked for at every step again. */
const SLOW = 1_000;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 60_000;

export interface OutboxOptions {
  readonly adapter: Adapter;
  readonly window: Pick<Window, 'setTimeout' | 'clearTimeout'>;
  now(): number;
  /** Runs an action after the next paint. */
  afterPaint(action: () => void): void;
  /** A commit came to an end; on `ok`, everything up to `sequence` was handed over. */
  onOutcome(outcome: Outcome, sequence: number): void;
  /** The report stays on the device for now: commits are slow, and this one can wait for the lesson's end. */
  onDeferred(): void;
  /** A commit failed, and is tried again after so many milliseconds. */
  readonly onRetry?: ((wait: number) => void) | undefined;
}

export interface Offer {
  readonly report: Report;
  readonly sequence: number;
  /** New answers. */
  readonly answers: readonly PlacedInteraction[];
  /** Whether the journal keeps the report, so that sending it may wait. */
  readonly mayWait: boolean;
}

/**
 * Sends what was journaled: after the paint, at most one commit for a learner's step, fewer where commits are
 * slow, again without end while they fail. What could not be journaled is sent at once, however slow that is.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #offer: Offer | undefined;
  #answers: PlacedInteraction[] = [];
  #urgent = false;
  #scheduled = false;
  #stopped = false;
  #slow = false;
  #failures = 0;
  #retry: number | undefined;
  /** Commits that have not come to an end; only asynchronous record systems have any between two steps. */
  #inFlight = 0;
  /** What the latest of them carries, and its end. */
  #sending: { readonly offer: Offer | undefined; readonly end: Promise<void> } | undefined;
  /** Place at the last commit, to know a lesson's end by. */
  #location = '';

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Marks the attempt as begun; a refusal is tried again like any other. */
  begin(): void {
    void this.#await(this.#options.adapter.begin(), undefined);
  }

  offer(offer: Offer): void {
    this.#offer = offer;
    this.#answers.push(...offer.answers);
    this.#urgent ||= offer.report.urgent;
    if (this.#stopped) return;
    // Where the device keeps nothing, the record system has it before the learner sees it.
    if (!offer.mayWait) return this.#step(offer);
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#options.afterPaint(() => {
      this.#scheduled = false;
      if (this.#offer && !this.#stopped) this.#step(this.#offer);
    });
  }

  /** Sends what waits, now. Resolves when it was handed over or has failed. */
  async flush(): Promise<void> {
    if (this.#stopped || !this.#offer) return;
    await this.#sendRest();
  }

  /** Tries again what failed, now: the connection is back. */
  retryNow(): void {
    if (this.#retry !== undefined) this.#again();
  }

  /** Ends the session. What waits is written and committed first, and then it ends whatever came of that. */
  finish(exit = false): void {
    if (this.#stopped) return;
    if (this.#offer) void this.#sendRest();
    this.stop();
    const sequence = this.#offer?.sequence;
    const outcome = this.#options.adapter.finish(exit);
    if (sequence !== undefined) this.#options.onOutcome(outcome, sequence);
  }

  /** Sends nothing any more. */
  stop(): void {
    this.#stopped = true;
    this.#options.window.clearTimeout(this.#retry);
    this.#retry = undefined;
  }

  #step(offer: Offer): void {
    this.#write();
    // The end of the commit in flight looks for what came meanwhile.
    if (this.#inFlight > 0) return;
    if (this.#urgent) void this.#commit();
    // While commits fail the retry is due anyway; each further one could block the page again.
    else if (this.#retry !== undefined) return;
    else if (this.#slow && offer.mayWait && offer.report.location === this.#location)
      this.#options.onDeferred();
    else void this.#commit();
  }

  /** Sends what no commit in flight carries. */
  #sendRest(): Promise<void> {
    if (this.#sending && this.#sending.offer === this.#offer) return this.#sending.end;
    this.#write();
    return this.#commit();
  }

  #write(): void {
    if (!this.#offer) return;
    this.#options.adapter.write(this.#offer.report, this.#answers);
    this.#answers = [];
  }

  #commit(): Promise<void> {
    const { adapter, now } = this.#options;
    const sent = this.#offer;
    this.#urgent = false;
    this.#options.window.clearTimeout(this.#retry);
    this.#retry = undefined;
    if (sent) this.#location = sent.report.location;
    const started = now();
    const asked = adapter.commit();
    if (now() - started > SLOW) this.#slow = true;
    const end = this.#await(asked, sent);
    this.#sending = { offer: sent, end };
    return end;
  }

  async #await(asked: Promise<Outcome>, sent: Offer | undefined): Promise<void> {
    this.#inFlight++;
    this.#settle(await asked, sent);
  }

  #settle(outcome: Outcome, sent: Offer | undefined): void {
    if (--this.#inFlight === 0) this.#sending = undefined;
    if (outcome.kind === 'ok') {
      this.#failures = 0;
      if (this.#offer === sent) this.#offer = undefined;
    } else if (!this.#stopped) {
      this.#scheduleRetry();
    }
    this.#options.onOutcome(outcome, sent?.sequence ?? 0);
    if (this.#offer && this.#offer !== sent && !this.#scheduled && !this.#stopped) this.#step(this.#offer);
  }

  #scheduleRetry(): void {
    const wait = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** this.#failures);
    this.#failures = Math.min(this.#failures + 1, 16);
    this.#options.window.clearTimeout(this.#retry);
    this.#retry = this.#options.window.setTimeout(() => this.#again(), wait);
    this.#options.onRetry?.(wait);
  }

  #again(): void {
    this.#write();
    void this.#commit();
  }
}
