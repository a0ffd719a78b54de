import type { Writer, WriterOptions } from './writer.js';

/** The lease is renewed so often, in milliseconds, … */
const RENEWAL = 2_000;
/** … and whoever has not renewed it for so long has gone without letting go. */
const LIFETIME = 8_000;
/** How long a page that is going away may take to let go. */
const PATIENCE = 400;

/** One writer by a lease in storage that its holder keeps renewing, for pages without Web Locks. */
export class LeaseWriter implements Writer {
  readonly #options: WriterOptions;
  readonly #key: string;
  #held = false;
  #timer: number | undefined;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#key = `${options.name}:writer`;
  }

  async acquire(steal: boolean): Promise<boolean> {
    if (!steal && this.#isTaken()) await this.#wait();
    if (!steal && this.#isTaken()) return false;
    this.#renew();
    if (!this.#held) {
      this.#held = true;
      this.#timer = this.#options.window.setInterval(this.#onTick, RENEWAL);
      this.#options.window.addEventListener('storage', this.#onStorage);
    }
    return true;
  }

  holds(): boolean {
    if (this.#held && this.#isTaken()) this.#lose();
    return this.#held;
  }

  release(): void {
    if (this.holds()) this.#options.storage.remove(this.#key);
    this.#stop();
  }

  /** Another page holds a lease that has not run out. */
  #isTaken(): boolean {
    const [id, at] = (this.#options.storage.get(this.#key) ?? '').split(' ');
    const age = this.#options.now() - Number(at);
    // A clock that was set back must not make a lease last for ever.
    return Boolean(id) && id !== this.#options.id && Math.abs(age) < LIFETIME;
  }

  #renew(): void {
    this.#options.storage.set(this.#key, `${this.#options.id} ${this.#options.now()}`);
  }

  readonly #onTick = (): void => {
    if (this.holds()) this.#renew();
  };

  readonly #onStorage = (event: StorageEvent): void => {
    if (event.key === this.#key) this.holds();
  };

  #lose(): void {
    this.#stop();
    this.#options.onLost();
  }

  #stop(): void {
    this.#held = false;
    this.#options.window.clearInterval(this.#timer);
    this.#options.window.removeEventListener('storage', this.#onStorage);
  }

  #wait(): Promise<void> {
    return new Promise(resolve => this.#options.window.setTimeout(resolve, PATIENCE));
  }
}
