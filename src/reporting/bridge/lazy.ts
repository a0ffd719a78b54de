import type { Interaction, Report, Reporter, Restored, Sync } from '../port.js';

/** A reporter that is loaded when it is asked for the first time: most pages never need it. */
export class LazyReporter implements Reporter {
  readonly #load: () => Promise<Reporter>;
  readonly #listeners = new Set<(sync: Sync) => void>();
  #loaded: Reporter | undefined;
  #closed = false;
  #sync: Sync | undefined;

  constructor(load: () => Promise<Reporter>) {
    this.#load = load;
  }

  async connect(): Promise<Restored> {
    try {
      this.#loaded ??= await this.#load();
    } catch (error) {
      this.#tell({ state: 'unrecorded', detail: `The player is not complete: ${String(error)}` });
      return { mode: 'normal' };
    }
    this.#loaded.on(sync => this.#tell(sync));
    if (this.#closed) this.#loaded.close();
    return await this.#loaded.connect();
  }

  apply(report: Report): void {
    this.#loaded?.apply(report);
  }

  record(interaction: Interaction): void {
    this.#loaded?.record(interaction);
  }

  async flush(): Promise<void> {
    await this.#loaded?.flush();
  }

  suspend(): void {
    this.#loaded?.suspend();
  }

  close(exit?: boolean): void {
    this.#closed = true;
    this.#loaded?.close(exit);
  }

  async claim(yes: boolean): Promise<Restored> {
    return (await this.#loaded?.claim(yes)) ?? (await this.connect());
  }

  on(listener: (sync: Sync) => void): () => void {
    this.#listeners.add(listener);
    if (this.#sync) listener(this.#sync);
    return () => this.#listeners.delete(listener);
  }

  #tell(sync: Sync): void {
    this.#sync = sync;
    for (const listener of this.#listeners) listener(sync);
  }
}
