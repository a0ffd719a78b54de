import { expect } from 'chai';
import type { Reporter, Restored, Sync } from '../../src/reporting/port.js';
import { createReporter, type ReporterOptions } from '../../src/reporting/reporter.js';
import { StrictScorm12, type LmsOptions } from '../lms/strict-scorm12.js';
import { answer, code, completed, report } from './learner.js';

const STATE = 'cmi.suspend_data';

interface Place {
  readonly frame: HTMLIFrameElement;
  readonly reporter: Reporter;
  readonly syncs: Sync[];
}

/** A module in a frame of its own, as in an LMS; its window is real, with its own storage access, locks and events. */
async function place(options: Partial<ReporterOptions> = {}): Promise<Place> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const window = frame.contentWindow!;
  const syncs: Sync[] = [];
  const reporter = createReporter({ record: 'scorm12', moduleId: 'm1', window, ...options });
  reporter.on(sync => syncs.push(sync));
  window.addEventListener('pagehide', () => reporter.close());
  return { frame, reporter, syncs };
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise(resolve => void setTimeout(resolve, milliseconds));

async function until(condition: () => boolean): Promise<void> {
  for (let n = 0; n < 100 && !condition(); n++) await wait(30);
  expect(condition(), String(condition)).to.equal(true);
}

const places: Place[] = [];
async function open(options?: Partial<ReporterOptions>): Promise<Place & { restored: Restored }> {
  const made = await place(options);
  places.push(made);
  return { ...made, restored: await made.reporter.connect() };
}

function lmsOfPage(options: LmsOptions | StrictScorm12 = {}): StrictScorm12 {
  const lms = options instanceof StrictScorm12 ? options : new StrictScorm12(options);
  (window as Window & { API?: unknown }).API = lms;
  return lms;
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(async () => {
  for (const { frame, reporter } of places.splice(0)) {
    reporter.close();
    frame.remove();
  }
  delete (window as Window & { API?: unknown }).API;
  await wait(20);
});

describe('a module in a frame of an LMS', () => {
  it('finds the LMS in its parent and reports after the paint', async () => {
    const lms = lmsOfPage();
    const { reporter, syncs } = await open();
    const before = lms.calls.length;
    reporter.apply(report('a', 1));
    expect(lms.calls.length).to.equal(before);
    await until(() => lms.stored.get(STATE) === code('a', 1));
    expect(syncs.at(-1)?.state).to.equal('sent');
    expect(lms.violations).to.deep.equal([]);
  });

  it('saves and ends once when the frame is removed', async () => {
    const lms = lmsOfPage();
    const { reporter, frame } = await open();
    reporter.record(answer('q1'));
    reporter.apply(report('a', 1, { standing: completed, urgent: true }));
    frame.remove();
    await wait(50);
    expect(lms.stored.get('cmi.core.lesson_status')).to.equal('completed');
    expect(lms.interactions).to.have.length(1);
    expect(lms.calls.filter(({ method }) => method === 'LMSFinish')).to.have.length(1);
    expect(lms.violations).to.deep.equal([]);
  });

  it('has what the LMS lost in the storage of this device, for the next launch', async () => {
    const lms = lmsOfPage({ fault: ({ method }) => (/Commit|Finish/.test(method) ? 'forget' : undefined) });
    const { reporter, frame } = await open();
    reporter.apply(report('a', 3, { standing: completed, urgent: true }));
    await wait(100);
    frame.remove();
    const next = lmsOfPage(lms.relaunch({ fault: () => undefined }));
    const again = await open();
    expect(again.restored.device).to.equal(code('a', 3));
    await until(() => next.stored.get('cmi.core.lesson_status') === 'completed');
    expect(next.violations).to.deep.equal([]);
  });
});

/** As on a plain-HTTP page: a window whose navigator knows no locks, and whose crypto no hash. */
function withoutLocks(window: Window): Window {
  const bound = (target: object, name: string | symbol): unknown => {
    const value: unknown = Reflect.get(target, name, target);
    return typeof value === 'function' ? value.bind(target) : value;
  };
  const without = (target: object, missing: string): object =>
    new Proxy(target, { get: (_target, name) => (name === missing ? undefined : bound(target, name)) });
  const own: Record<string | symbol, object> = {
    navigator: without(window.navigator, 'locks'),
    crypto: without(window.crypto, 'subtle'),
  };
  return new Proxy(window, { get: (target, name) => own[name] ?? bound(target, name) });
}

for (const locks of [true, false])
  describe(`two tabs ${locks ? 'with Web Locks' : 'with a lease in storage'}`, () => {
    async function tab(): Promise<Place & { restored: Restored }> {
      if (locks) return await open();
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const syncs: Sync[] = [];
      const options = {
        record: 'scorm12',
        moduleId: 'm1',
        window: withoutLocks(frame.contentWindow!),
      } as const;
      const reporter = createReporter(options);
      reporter.on(sync => syncs.push(sync));
      const made = { frame, reporter, syncs };
      places.push(made);
      return { ...made, restored: await reporter.connect() };
    }

    it('let one write until the learner goes on in the other', async () => {
      const lms = lmsOfPage();
      const first = await tab();
      expect(first.restored.elsewhere).to.equal(undefined);
      first.reporter.apply(report('a', 1));
      await until(() => first.syncs.at(-1)?.state === 'sent' && lms.stored.has(STATE));

      const lms2 = lmsOfPage(lms.relaunch());
      const second = await tab();
      expect(second.restored.elsewhere).to.equal(true);
      expect(second.syncs.at(-1)?.state).to.equal('elsewhere');
      first.reporter.apply(report('a', 2));

      const restored = await second.reporter.claim(true);
      expect(restored.elsewhere).to.equal(undefined);
      expect(restored.device).to.equal(code('a', 2));
      await until(() => first.syncs.at(-1)?.state === 'elsewhere');
      const calls = lms.calls.length;
      first.reporter.apply(report('a', 8));
      second.reporter.apply(report('a', 3));
      await until(() => lms2.stored.get(STATE) === code('a', 3));
      first.reporter.close();
      expect(lms.calls.length).to.equal(calls);
      expect(lms2.violations).to.deep.equal([]);
    });

    it('let the second write when the first has gone', async () => {
      const lms = lmsOfPage();
      const first = await tab();
      first.reporter.close();
      first.frame.remove();
      lmsOfPage(lms.relaunch());
      const second = await tab();
      expect(second.restored.elsewhere).to.equal(undefined);
    });
  });

describe('a page without an LMS', () => {
  it('loads scorm-again by itself, and resumes from this device', async () => {
    const first = await open({ record: 'embedded' });
    expect(first.syncs.at(-1)?.state).to.equal('local');
    first.reporter.apply(report('a', 1, { standing: completed, urgent: true }));
    await first.reporter.flush();
    first.reporter.close();
    const cmi = Object.entries({ ...localStorage }).find(([key]) => key.startsWith('teachback:lms:'))?.[1];
    expect(cmi).to.contain('"lesson_status":"completed"');
    const second = await open({ record: 'embedded' });
    expect(second.restored.device).to.equal(code('a', 1));
    expect(second.restored.lms).to.equal(code('a', 1));
  });

  it('posts to the site’s server, which must acknowledge', async () => {
    // The test server has no such address: it answers 404.
    const { reporter, syncs } = await open({ record: 'embedded', commitUrl: '/no-such-endpoint' });
    reporter.apply(report('a', 1));
    await reporter.flush();
    expect(syncs.at(-1)?.state).to.equal('kept');
    expect(syncs.at(-1)?.detail).to.match(/40\d/);
  });
});

describe('storage that is full', () => {
  it('is told where the LMS refuses too', async () => {
    lmsOfPage({ fault: ({ method }) => (method === 'LMSCommit' ? 'refuse' : undefined) });
    const { reporter, syncs } = await open();
    localStorage.setItem('filler', 'x'.repeat(5_200_000 - 20_000));
    for (let size = 1 << 20; size >= 1; size >>= 1)
      try {
        localStorage.setItem(`filler-${size}`, 'x'.repeat(size));
      } catch {
        // Halve it and go on until not a byte is left.
      }
    reporter.apply(report('a', 1));
    await until(() => syncs.at(-1)?.state === 'lost');
  });
});
