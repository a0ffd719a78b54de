import type { Writer, WriterOptions } from './writer.js';

/** How long a page that is going away may take to let go, in milliseconds. */
const PATIENCE = 400;

/** One writer by the Web Locks API: the lock goes with the page, however it ends. */
export class LockWriter implements Writer {
  readonly #locks: LockManager;
  readonly #options: WriterOptions;
  #letGo: (() => void) | undefined;

  constructor(locks: LockManager, options: WriterOptions) {
    this.#locks = locks;
    this.#options = options;
  }

  async acquire(steal: boolean): Promise<boolean> {
    if (this.holds()) return true;
    const abort = new AbortController();
    const timer = this.#options.window.setTimeout(() => abort.abort(), PATIENCE);
    const held = await this.#request(steal ? { steal: true } : { signal: abort.signal });
    this.#options.window.clearTimeout(timer);
    return held;
  }

  holds(): boolean {
    return this.#letGo !== undefined;
  }

  release(): void {
    this.#letGo?.();
    this.#letGo = undefined;
  }

  #request(options: LockOptions): Promise<boolean> {
    return new Promise(resolve => {
      const hold = (): Promise<void> =>
        new Promise(letGo => {
          this.#letGo = letGo;
          resolve(true);
        });
      this.#locks.request(this.#options.name, options, hold).catch((error: unknown) => {
        if (this.holds()) {
          this.#letGo = undefined;
          this.#options.onLost();
        }
        // Where locks are forbidden (an opaque origin), storage is too, and no other page can be in the way.
        resolve(!(error instanceof Error && error.name === 'AbortError'));
      });
    });
  }
}
