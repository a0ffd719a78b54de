import type { Scorm12Api } from '../../src/reporting/scorm12/calls.js';
import type { Scorm2004Api } from '../../src/reporting/scorm2004/calls.js';

/** Web storage in memory; `full` and `blocked` make it fail as browsers do. */
export class FakeStorage {
  readonly values = new Map<string, string>();
  full = false;
  blocked = false;

  get length(): number {
    return this.values.size;
  }
  key(n: number): string | null {
    return [...this.values.keys()][n] ?? null;
  }
  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('Full', 'QuotaExceededError');
    this.values.set(key, value);
  }
  removeItem(key: string): void {
    this.values.delete(key);
  }
  /** Everything that is stored, as one text. */
  get text(): string {
    return [...this.values].flat().join('\n');
  }
}

/** A clock that only goes on when told. */
export class FakeClock {
  time = Date.UTC(2026, 10, 1);
  #timers: { id: number; at: number; every?: number; action: () => void }[] = [];
  #last = 0;

  start(action: () => void, wait = 0, every?: number): number {
    const id = ++this.#last;
    this.#timers.push({ id, at: this.time + wait, action, ...(every !== undefined && { every }) });
    return id;
  }
  stop(id: number | undefined): void {
    this.#timers = this.#timers.filter(timer => timer.id !== id);
  }
  /** Lets time pass, and with it everything that was to happen. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settled();
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.time = Math.max(this.time, next.at);
      if (next.every === undefined) this.stop(next.id);
      else next.at += next.every;
      next.action();
      await settled();
    }
    // A call that blocks lets time pass too.
    this.time = Math.max(this.time, end);
    await settled();
  }
}

/** Lets promises that are due settle. */
export const settled = (): Promise<void> => new Promise(resolve => void setImmediate(resolve));

/** One device: its clock and the storage that all its pages share. */
export class FakeDevice {
  readonly clock = new FakeClock();
  readonly local = new FakeStorage();

  /** A device that keeps the same at the same moment, with nothing planned. */
  copy(): FakeDevice {
    const copy = new FakeDevice();
    copy.clock.time = this.clock.time;
    for (const [key, value] of this.local.values) copy.local.values.set(key, value);
    return copy;
  }
}

/** One page (or frame) on a device, without Web Locks, as on plain HTTP. */
export class FakePage extends EventTarget {
  readonly device: FakeDevice;
  readonly session = new FakeStorage();
  readonly document = { visibilityState: 'visible' };
  readonly navigator = { onLine: true };
  /** Without `subtle`, as on plain HTTP. */
  crypto: Partial<Crypto> = { getRandomValues: values => globalThis.crypto.getRandomValues(values) };
  readonly parent = this;
  readonly opener = null;
  API?: Scorm12Api;
  API_1484_11?: Scorm2004Api;
  #crashed = false;
  /** Answers of the site's server, and what was posted to it. */
  readonly posts: { url: string; body: Record<string, unknown>; init: RequestInit }[] = [];
  server: () => Response | Promise<Response> = () => new Response('{"result":true}');

  constructor(device: FakeDevice, api?: Scorm12Api) {
    super();
    this.device = device;
    if (api) this.API = api;
  }

  get window(): Window {
    return this as unknown as Window;
  }
  get localStorage(): FakeStorage {
    if (this.device.local.blocked) throw new DOMException('Blocked', 'SecurityError');
    return this.device.local;
  }
  get sessionStorage(): FakeStorage {
    if (this.session.blocked) throw new DOMException('Blocked', 'SecurityError');
    return this.session;
  }
  /** The page is gone without a word: nothing that it had planned happens. */
  crash(): void {
    this.#crashed = true;
  }
  /** How many things are to happen later. */
  waiting = 0;
  #plan(action: () => void, wait?: number, every?: number): number {
    if (every === undefined) this.waiting++;
    const unlessCrashed = (): void => {
      if (every === undefined) this.waiting--;
      if (!this.#crashed) action();
    };
    return this.device.clock.start(unlessCrashed, wait, every);
  }
  setTimeout(action: () => void, wait?: number): number {
    return this.#plan(action, wait);
  }
  clearTimeout(id: number | undefined): void {
    this.device.clock.stop(id);
  }
  setInterval(action: () => void, wait: number): number {
    return this.#plan(action, wait, wait);
  }
  clearInterval(id: number | undefined): void {
    this.device.clock.stop(id);
  }
  requestAnimationFrame(action: () => void): number {
    return this.#plan(action, 16);
  }
  async fetch(url: string, init: RequestInit): Promise<Response> {
    this.posts.push({ url, init, body: JSON.parse(String(init.body)) as Record<string, unknown> });
    return await this.server();
  }
}
