import type { Browser, CDPSession, Page } from 'playwright-core';

/** Slow 4G and a phone: what each request waits, what comes in a second, and how much slower the processor is. */
const LATENCY_MS = 562;
const BYTES_A_SECOND = 180_000;
const SLOWED = 4;
/** Without any task, request or shift for so long, nothing more of the loading is to come. */
const QUIET_MS = 5000;
/** How long a reader waits for anything to happen before pressing the button again. */
const PATIENCE_MS = 50;
const MOST_PRESSES = 400;
const phone = { width: 390, height: 844 };

/** One load that nobody touches; times in milliseconds from the start of the navigation. */
export interface Load {
  readonly largestPaint: number;
  /** What tasks took beyond 50 ms each, from the first paint on. */
  readonly blocking: number;
  /** The longest task of all, also before the first paint. */
  readonly longestTask: number;
  readonly shift: number;
  /** What came over the network in all, with what the player loads for later, media aside. */
  readonly requests: number;
  readonly bytes: number;
}

/** One load in which the first question is answered as soon as it can be. */
export interface Answering {
  /** When inputs and a button "Check" were there. */
  readonly control: number;
  /** When the explanation was on the screen. */
  readonly explained: number;
  /** How far things moved meanwhile that nobody had asked to. */
  readonly shift: number;
  /** How often the button had to be pressed. */
  readonly presses: number;
  /** What was asked for until the explanation stood in the page, whatever for, and what of it had come; media aside. */
  readonly requests: number;
  readonly bytes: number;
}

export const load = (browser: Browser, url: string): Promise<Load> =>
  inColdPage(browser, async (page, cdp) => {
    const received = countReceived(cdp);
    await page.goto(url);
    await page.waitForTimeout(QUIET_MS);
    return { ...(await page.evaluate(() => window.measured.load())), ...received(Infinity) };
  });

export const answering = (browser: Browser, url: string): Promise<Answering> =>
  inColdPage(browser, async (page, cdp) => {
    const received = countReceived(cdp);
    await page.goto(url, { waitUntil: 'commit' });
    const click = async (step: 'input' | 'check'): Promise<void> => {
      const place = await page.evaluate(name => window.measured.place(name), step);
      if (!place) return;
      const at = { ...place, button: 'left', clickCount: 1 } as const;
      await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    };
    await click('input');
    let answer: Answer | undefined;
    let presses = 0;
    // A page whose script has not come yet hears nothing; its reader presses again.
    while (!answer && presses < MOST_PRESSES) {
      await click('check');
      presses++;
      answer = await page.evaluate(wait => window.measured.answer(wait), PATIENCE_MS);
    }
    if (!answer) throw new Error(`${url} answered none of ${presses} presses of its button`);
    return { ...answer, presses, ...received(answer.stood) };
  });

type Received = Pick<Answering, 'requests' | 'bytes'>;

/** Counts what arrives, as it went over the network; the result gives the sums until a time, in milliseconds since 1970. */
function countReceived(cdp: CDPSession): (until: number) => Received {
  const sent = new Map<string, number>();
  const finished = new Map<string, { readonly at: number; readonly bytes: number }>();
  // The browser's own clock against the one of the world.
  let ahead = 0;
  cdp.on('Network.requestWillBeSent', ({ requestId, type, request, timestamp, wallTime }) => {
    ahead = wallTime - timestamp;
    if (type !== 'Image' && type !== 'Media' && !request.url.endsWith('favicon.ico'))
      sent.set(requestId, timestamp);
  });
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    if (sent.has(requestId)) finished.set(requestId, { at: timestamp, bytes: encodedDataLength });
  });
  return until => {
    const end = until / 1000 - ahead;
    const come = [...finished.values()].filter(({ at }) => at <= end);
    return {
      requests: [...sent.values()].filter(at => at <= end).length,
      bytes: come.reduce((sum, each) => sum + each.bytes, 0),
    };
  };
}

async function inColdPage<T>(browser: Browser, use: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 2, isMobile: true });
  try {
    // The TypeScript loader wraps named functions in a helper that pages do not have.
    await context.addInitScript({ content: 'globalThis.__name = value => value' });
    await context.addInitScript(watchLoad);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: BYTES_A_SECOND,
      uploadThroughput: BYTES_A_SECOND,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    return await use(page, cdp);
  } finally {
    await context.close();
  }
}

type Answer = Pick<Answering, 'control' | 'explained' | 'shift'> & {
  /** When the explanation stood in the page, in milliseconds since 1970; it is drawn a moment later. */
  readonly stood: number;
};

interface Point {
  readonly x: number;
  readonly y: number;
}

declare global {
  interface Window {
    measured: {
      load(): Omit<Load, keyof Received>;
      /** Undefined once the explanation is there, which may have come since the last press. */
      place(step: 'input' | 'check'): Promise<Point | undefined>;
      /** Undefined when no explanation comes within so many milliseconds. */
      answer(wait: number): Promise<Answer | undefined>;
    };
  }
}

/** Runs in the page before anything else. */
function watchLoad(): void {
  const entries = { paint: [], largest: [], task: [], shift: [] } as Record<string, PerformanceEntry[]>;
  const types = {
    paint: 'paint',
    largest: 'largest-contentful-paint',
    task: 'longtask',
    shift: 'layout-shift',
  };
  for (const [name, type] of Object.entries(types))
    new PerformanceObserver(list => entries[name]!.push(...list.getEntries())).observe({
      type,
      buffered: true,
    });
  const shiftOf = (): number =>
    (entries['shift'] as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      .filter(({ hadRecentInput }) => !hadRecentInput)
      .reduce((sum, { value }) => sum + value, 0);

  const drawn = (): Promise<number> =>
    new Promise(resolve => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
  const isShown = (element: Element): boolean => element.checkVisibility() && element.clientHeight > 0;
  const question = (): Element | undefined =>
    document.querySelector('.tb-question fieldset input')?.closest('.tb-question') ?? undefined;
  const check = (within: Element): HTMLElement | undefined =>
    [within.shadowRoot, within]
      .flatMap(root => [...(root?.querySelectorAll<HTMLElement>('button') ?? [])])
      .find(each => each.textContent?.trim() === 'Check' && isShown(each));
  const explanation = (within: Element): boolean =>
    [...within.querySelectorAll('.tb-explanation')].some(isShown);
  const sheetIsThere = (): boolean => document.styleSheets.length > 0;

  let control = 0;
  const until = async <T>(find: () => T | undefined | false): Promise<T> => {
    for (;;) {
      const found = find();
      if (found) return found;
      await drawn();
    }
  };
  const answer = async (within: Element): Promise<Answer> => {
    await until(() => explanation(within));
    const stood = performance.timeOrigin + performance.now();
    return { control, stood, explained: await drawn(), shift: shiftOf() };
  };
  let answered: Promise<Answer> | undefined;
  const pause = (wait: number): Promise<undefined> =>
    new Promise(resolve => void setTimeout(() => resolve(undefined), wait));
  window.measured = {
    load() {
      const first = entries['paint']!.find(({ name }) => name === 'first-contentful-paint')!.startTime;
      const tasks = entries['task']!;
      return {
        largestPaint: entries['largest']!.at(-1)!.startTime,
        blocking: tasks
          // Of the task that ends with the first paint only what comes after it, as the metric is defined.
          .map(({ startTime, duration }) => startTime + duration - Math.max(startTime, first))
          .reduce((sum, after) => sum + Math.max(0, after - 50), 0),
        longestTask: Math.max(0, ...tasks.map(({ duration }) => duration)),
        shift: shiftOf(),
      };
    },
    async place(step) {
      const element = await until(() => {
        const within = question();
        if (!within || !sheetIsThere()) return undefined;
        if (explanation(within)) return 'answered';
        // Somebody who wants the question goes there as soon as it is in the page.
        within.scrollIntoView({ block: 'center', behavior: 'instant' });
        const button = check(within);
        return button && (step === 'check' ? button : within.querySelector('label')!);
      });
      if (element === 'answered') return undefined;
      control ||= performance.now();
      answered ??= answer(question()!);
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    answer: wait => Promise.race([answered, pause(wait)]),
  };
}
