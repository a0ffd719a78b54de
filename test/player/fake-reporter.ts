import type { Interaction, Report, Reporter, Restored, Sync } from '../../src/reporting/port.js';

/** A record keeper whose answers a test decides, and which remembers what it was told. */
export class FakeReporter implements Reporter {
  readonly reports: Report[] = [];
  readonly interactions: Interaction[] = [];
  readonly calls: string[] = [];
  readonly #listeners = new Set<(sync: Sync) => void>();
  readonly #restored: Restored;
  readonly #claimed: Restored;
  #sync: Sync;

  constructor(restored: Restored = { mode: 'normal' }, sync: Sync = { state: 'local' }, claimed = restored) {
    this.#restored = restored;
    this.#sync = sync;
    this.#claimed = claimed;
  }

  connect(): Promise<Restored> {
    return Promise.resolve(this.#restored);
  }

  apply(report: Report): void {
    this.reports.push(report);
    this.calls.push('apply');
  }

  record(interaction: Interaction): void {
    this.interactions.push(interaction);
    this.calls.push('record');
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }

  suspend(): void {
    this.calls.push('suspend');
  }

  close(): void {
    this.calls.push('close');
  }

  claim(yes: boolean): Promise<Restored> {
    this.calls.push(`claim ${yes}`);
    return Promise.resolve(this.#claimed);
  }

  on(listener: (sync: Sync) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#sync);
    return () => this.#listeners.delete(listener);
  }

  say(sync: Sync): void {
    this.#sync = sync;
    for (const listener of this.#listeners) listener(sync);
  }
}
