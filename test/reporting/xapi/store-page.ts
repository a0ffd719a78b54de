import type { Restored, Sync } from '../../../src/reporting/port.js';
import type { FaultyServer } from '../../lms/faulty-server.js';
import { FakePage, settled, type FakeDevice } from '../fake-page.js';
import { Learner } from '../learner.js';
import type { ReporterOptions } from '../../../src/reporting/reporter.js';
import type { Interaction, Report } from '../../../src/reporting/port.js';

/** A page whose requests go over real HTTP while its clock is a fake one. */
export class StorePage extends FakePage {
  readonly location: { readonly href: string };
  inFlight = 0;
  /** The store that may leave a request unanswered. */
  store: FaultyServer | undefined;
  #gone = false;

  /** @param before the page that is loaded again: the same tab, with its session storage. */
  constructor(device: FakeDevice, href: string, before?: StorePage) {
    super(device);
    this.location = { href };
    for (const [key, value] of before?.session.values ?? []) this.session.values.set(key, value);
  }

  override crash(): void {
    super.crash();
    this.#gone = true;
  }

  override async fetch(url: string, init: RequestInit): Promise<Response> {
    // A page that is gone asks nothing and hears nothing.
    if (this.#gone) return await new Promise(() => undefined);
    this.inFlight++;
    try {
      const response = await globalThis.fetch(url, init);
      const text = await response.text();
      if (this.#gone) return await new Promise(() => undefined);
      const empty = [204, 304].includes(response.status);
      return new Response(empty ? null : text, { status: response.status, headers: response.headers });
    } catch (error) {
      if (init.signal?.aborted && this.store) this.store.stalled--;
      if (this.#gone) return await new Promise(() => undefined);
      throw error;
    } finally {
      this.inFlight--;
    }
  }

  /** Until every request has come to an end; time goes on only for those that are never answered. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      await settled();
      const stalled = this.store?.stalled ?? 0;
      quiet = this.inFlight === 0 ? quiet + 1 : 0;
      if (this.inFlight === 0 || this.inFlight > stalled) continue;
      // Whoever is gone waits for nothing.
      if (this.#gone) return;
      await this.device.clock.pass(1_000);
    }
  }

  /** Lets time pass in small steps, with the requests that fall due. */
  async pass(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= 250) {
      await this.device.clock.pass(Math.min(250, left));
      await this.settle();
    }
  }
}

/** A learner at a module on a page that tells a record store. */
export class StoreLearner extends Learner {
  declare readonly page: StorePage;

  constructor(page: StorePage, options: Partial<ReporterOptions> = {}) {
    super(page, { record: 'cmi5', ...options });
  }

  override async open(): Promise<Restored> {
    const connecting = this.reporter.connect();
    const arrived = connecting.then(() => true);
    const here = async (): Promise<boolean> => {
      await this.page.settle();
      return await Promise.race([arrived, settled().then(() => false)]);
    };
    while (!(await here())) await this.page.device.clock.pass(100);
    await this.page.pass(500);
    return await connecting;
  }

  override async step(next: Report, ...answers: readonly Interaction[]): Promise<void> {
    // They are given now, and not before the session began.
    const at = this.page.device.clock.time;
    for (const interaction of answers)
      this.reporter.record({ ...interaction, at: Math.max(at, interaction.at) });
    this.reporter.apply(next);
    await this.page.device.clock.pass(50);
    await this.page.settle();
  }

  override async leave(): Promise<void> {
    this.reporter.close();
    await this.page.settle();
    this.page.crash();
  }

  get detail(): Sync['detail'] {
    return this.syncs.at(-1)?.detail;
  }
}
