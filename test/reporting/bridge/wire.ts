import type { Interaction, Report, Reporter, Sync } from '../../../src/reporting/port.js';
import { BridgeReporter, type BridgeOptions } from '../../../src/reporting/bridge/reporter.js';
import { openToShim, seal } from '../../../src/reporting/bridge/protocol.js';
import { eraseKept, listKept } from '../../../src/reporting/kept.js';
import { openStorage } from '../../../src/reporting/storage.js';
import { readHeader } from '../../../src/engine/codec.js';
import { shimRecord } from '../../../src/bridge-shim/record.js';
import { Relay } from '../../../src/bridge-shim/relay.js';
import { openAdapter } from '../../../src/reporting/scorm12/open.js';
import type { StrictScorm12 } from '../../lms/strict-scorm12.js';
import { FakeDevice, FakePage } from '../fake-page.js';

export const LMS = 'https://lms.example';
export const CDN = 'https://cdn.example';
export const NONCE = 'nonce-1';

/** What becomes of one message: how many copies arrive, each after so many milliseconds. */
export type Fate = readonly number[];

/** A page that can hear messages from the other one, each in its own storage. */
class Listening extends FakePage {
  crashed = false;
  override crash(): void {
    this.crashed = true;
    super.crash();
  }
  hear(data: unknown, origin: string, source: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  }
}

/** One launch: the shim's page around an LMS's API, and content in its frame, on two origins of one device. */
export class Launch {
  readonly clock;
  readonly shim: Listening;
  readonly cdn: FakeDevice;
  readonly relay: Relay;
  readonly reporter: Reporter;
  readonly accepted: boolean[] = [];
  /** Decides for each message; all arrive at once unless a test says otherwise. */
  fate: () => Fate = () => [0];
  content: Content | undefined;

  constructor(lms: StrictScorm12 | undefined, place: { lmsDevice: FakeDevice; cdnDevice: FakeDevice }) {
    this.clock = place.lmsDevice.clock;
    this.cdn = place.cdnDevice;
    this.shim = new Listening(place.lmsDevice, lms);
    const options = { moduleId: 'm1', scoreMayFall: false };
    const record = shimRecord(
      this.shim.window,
      { record: 'scorm12', openAdapter },
      options,
      () => this.clock.time,
    );
    this.reporter = record.reporter;
    this.relay = new Relay({
      ...record,
      keeps: {
        list: () => listKept(this.shim.window),
        erase: async () => ((await eraseKept(this.shim.window)) ? [] : await listKept(this.shim.window)),
      },
      moduleId: 'm1',
      post: (session, message) => this.#toContent(seal(NONCE, session, message)),
      onHello: accepted => this.accepted.push(accepted),
    });
    this.shim.addEventListener('pagehide', () => record.reporter.close());
  }

  /** Opens the content in the frame; the one before is gone without a word. */
  open(options: Partial<BridgeOptions> = {}): Content {
    this.content?.page.crash();
    this.content = new Content(this, options);
    return this.content;
  }

  /** The LMS closes the window. */
  leave(): void {
    this.shim.dispatchEvent(new Event('pagehide'));
    this.crash();
  }

  crash(): void {
    this.content?.page.crash();
    this.shim.crash();
    this.content = undefined;
  }

  toShim(text: unknown): void {
    this.#carry(() => {
      const received = openToShim(text, NONCE);
      if (received && !this.shim.crashed) this.relay.receive(received.session, received.body);
    });
  }

  #toContent(text: string): void {
    const { content } = this;
    this.#carry(
      () => content && this.content === content && content.page.hear(text, LMS, content.page.parent),
    );
  }

  #carry(arrive: () => void): void {
    for (const wait of this.fate()) this.clock.start(arrive, wait);
  }
}

/** The content in the frame, and the learner at it. */
export class Content {
  readonly page: Listening;
  readonly reporter: BridgeReporter;
  readonly syncs: Sync[] = [];
  readonly posted: { data: unknown; target: string }[] = [];

  constructor(launch: Launch, options: Partial<BridgeOptions>) {
    const page = new Listening(launch.cdn);
    const postMessage = (data: unknown, target: string): void => {
      this.posted.push({ data, target });
      if ((target === '*' || target === LMS) && !page.crashed) launch.toShim(data);
    };
    Object.assign(page, { parent: { postMessage } });
    this.page = page;
    this.reporter = new BridgeReporter({
      moduleId: 'm1',
      window: page.window,
      nonce: NONCE,
      origins: [LMS],
      journalStorage: known => openStorage(page.window, known ? 'localStorage' : 'sessionStorage'),
      now: () => launch.clock.time,
      readHeader,
      newId: () => Math.random().toString(36).slice(2),
      ...options,
    });
    this.reporter.on(sync => this.syncs.push(sync));
  }

  get line(): Sync['state'] | undefined {
    return this.syncs.at(-1)?.state;
  }

  step(next: Report, ...answers: readonly Interaction[]): void {
    for (const interaction of answers) this.reporter.record(interaction);
    this.reporter.apply(next);
  }
}

/** The device of a learner: one clock, and the storage of the two origins. */
export function twoOrigins(): { lmsDevice: FakeDevice; cdnDevice: FakeDevice } {
  const lmsDevice = new FakeDevice();
  const cdnDevice = new FakeDevice();
  Object.assign(cdnDevice, { clock: lmsDevice.clock });
  return { lmsDevice, cdnDevice };
}

/** Waits, letting time pass, until what was asked has come. */
export async function within<T>(clock: FakeDevice['clock'], asked: Promise<T>, most = 120_000): Promise<T> {
  const state = { isDone: false };
  void asked.finally(() => (state.isDone = true));
  // Files load in real time, messages on the clock.
  for (let passed = 0; !state.isDone && passed < most; passed += 100) {
    await new Promise(resolve => void setTimeout(resolve, passed < 500 ? 1 : 0));
    await clock.pass(100);
  }
  return await asked;
}
