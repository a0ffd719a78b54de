/**
 * `npm run bench -- player`: how long an answer takes to be explained on the screen, for every kind of question, and
 * what a large module costs at its opening against a small one. The built player, in Chromium, four times slowed down.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { productRoot } from '../../src/cli/product.js';
import type { QuestionBase } from '../../src/content/model.js';
import type { Response } from '../../src/engine/progress.js';
import { kinds } from '../../src/kinds/kinds.js';
import type { Kind } from '../../src/kinds/kind.js';
import { lessonPage } from '../../src/packaging/emit.js';
import { ready, startBrowser } from '../end-to-end/browser.js';
import { player } from '../end-to-end/packages.js';
import { serveLikeMoodle, type Served } from '../end-to-end/server.js';
import { questionOf, sampleOf } from '../kinds/samples.js';
import { filesOf, sampleModule } from '../player/sample-module.js';

type Figure = (name: string, value: number | string, unit?: string) => void;

const SLOWED = 4;
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle r="50"/></svg>';

export async function bench(figure: Figure): Promise<void> {
  await player();
  const files: Served = new Map();
  const folder = join(productRoot, 'dist/player');
  for (const name of readdirSync(folder)) files.set(`player/${name}`, readFileSync(join(folder, name)));
  for (const kind of Object.values(kinds)) serveModule(files, kind.name, [[questionOf(kind)]]);
  serveModule(files, 'few', trueFalse([5, 3, 2]));
  serveModule(files, 'many', trueFalse(Array.from({ length: 200 }, () => 5)));
  const server = await serveLikeMoodle(files);
  const browser = await startBrowser();
  try {
    const load = loadavg()[0]! / availableParallelism();
    figure('load a core before (times are only to be trusted below 1)', load.toFixed(1));
    const worst = { time: 0, work: 0 };
    for (const kind of Object.values(kinds)) {
      const all = await repeat(5, () => answering(browser, server.url, kind));
      const time = least(all.map(each => each.time));
      const work = least(all.map(each => each.work));
      worst.time = Math.max(worst.time, time);
      worst.work = Math.max(worst.work, work);
      figure(`answer to explanation, ${kind.name}`, time.toFixed(1), 'ms');
      figure(`work of the main thread for it, ${kind.name}`, work.toFixed(1), 'ms');
    }
    figure('answer to explanation, slowest kind', worst.time.toFixed(1), 'ms');
    figure('work of the main thread for it, slowest kind', worst.work.toFixed(1), 'ms');
    for (const page of ['l1.html', 'bare.html']) {
      const few: Opening[] = [];
      const many: Opening[] = [];
      // By turns, so that a busy moment of the machine slows both.
      for (let round = 0; round < 10; round++) {
        few.push(await opening(browser, `${server.url}few/${page}`));
        many.push(await opening(browser, `${server.url}many/${page}`));
      }
      const how = page === 'bare.html' ? 'from a bare tag' : 'from its page';
      const time = (all: readonly Opening[]): number => least(all.map(({ shown }) => shown));
      const work = (all: readonly Opening[]): number => least(all.map(each => each.work));
      const heap = (all: readonly Opening[]): number => least(all.map(({ bytes }) => bytes));
      figure(`opening 3 lessons and 10 questions ${how}`, time(few).toFixed(0), 'ms');
      figure(`opening 200 lessons and 1000 questions ${how}`, time(many).toFixed(0), 'ms');
      figure(`ratio of opening times ${how}`, (time(many) / time(few)).toFixed(2));
      figure(`ratio of the work of opening ${how}`, (work(many) / work(few)).toFixed(2));
      figure(`heap of 3 lessons and 10 questions ${how}`, (heap(few) / 1e6).toFixed(2), 'MB');
      figure(`heap of 200 lessons and 1000 questions ${how}`, (heap(many) / 1e6).toFixed(2), 'MB');
      figure(`ratio of heaps ${how}`, (heap(many) / heap(few)).toFixed(2));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** As many true-false questions a lesson as are asked for. */
const trueFalse = (counts: readonly number[]): QuestionBase[][] =>
  counts.map((count, lesson) =>
    Array.from({ length: count }, (_, number) =>
      questionOf(kinds['true-false'] as Kind, { id: `q-${lesson}-${number}`, graded: false }),
    ),
  );

/** Puts a module below its id: its files, its first lesson as a page, and a page with the bare tag alone. */
function serveModule(files: Served, id: string, questions: readonly (readonly QuestionBase[])[]): void {
  const module = sampleModule({ id }, questions);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  for (const [path, text] of Object.entries(filesOf(module))) files.set(`${id}/${path}`, bytes(text));
  const compiled = { ...module, media: [] };
  const page = lessonPage(compiled, module.lessons[0]!, {
    files: new Map(),
    kinds,

    player: '../player/',
  });
  files.set(`${id}/l1.html`, bytes(page));
  files.set(
    `${id}/bare.html`,
    bytes(page.replace(/(<teach-back [^>]*>).*<\/teach-back>/s, '$1</teach-back>')),
  );
  for (const question of questions.flat())
    if ('picture' in question) files.set(`${id}/${String(question.picture)}`, bytes(picture));
}

interface Answering {
  /** Milliseconds from the click on "Check" until a frame with the explanation was drawn. */
  readonly time: number;
  /** Milliseconds of it, and of the press before and the saving after, in which the page's main thread had the processor. */
  readonly work: number;
}

async function answering(browser: Browser, url: string, kind: Kind): Promise<Answering> {
  return inFreshPage(browser, async (page, cdp) => {
    await page.goto(`${url}${kind.name}/l1.html`);
    await ready(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate(watchAnswer, sampleOf(kind).good);
    // Time to read the question, in which the player gets ready for its answer.
    await page.waitForTimeout(1500);
    let before = 0;
    const check = page.locator('[data-question] [part="check"]');
    // A scenario takes a click a step; the last one brings the explanation.
    for (let step = 0; step < 9 && !(await page.evaluate(() => window.explained)); step++) {
      before = await taskTime(cdp);
      await press(page, check);
      await page.evaluate(() => Promise.race([window.explaining, new Promise(end => setTimeout(end, 400))]));
    }
    const work = (await taskTime(cdp)) - before;
    return { time: await page.evaluate(() => window.explained! - window.clicked!), work };
  });
}

/** Presses a button as a person does: the pointer comes, rests, and lets go a moment later. */
async function press(page: Page, button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await button.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.waitForTimeout(100);
  await page.mouse.down();
  await page.waitForTimeout(80);
  await page.mouse.up();
}

/** Milliseconds that the page's main thread has worked. */
async function taskTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

declare global {
  interface Window {
    clicked?: number;
    explained?: number;
    explaining?: Promise<void>;
  }
}

/** Runs in the page: fills in the answer, and notes when the button was clicked and when the explanation was drawn. */
function watchAnswer(response: Response): void {
  const element = document.querySelector('[data-question]') as HTMLElement & {
    show(response: Response): void;
  };
  element.show(response);
  document.addEventListener('click', ({ timeStamp }) => (window.clicked = timeStamp), { capture: true });
  window.explaining = new Promise(drawn => {
    new MutationObserver(() => {
      // What runs after an animation frame runs after that frame was drawn.
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.explained ??= performance.now();
          drawn();
        }),
      );
    }).observe(element.querySelector('.tb-feedback')!, { childList: true });
  });
}

interface Opening {
  /** Milliseconds from the start of the navigation until the player says where progress stands. */
  readonly shown: number;
  /** Milliseconds that the page's main thread worked until the questions were there. */
  readonly work: number;
  /** Bytes in use once the questions are there. */
  readonly bytes: number;
}

async function opening(browser: Browser, address: string): Promise<Opening> {
  return inFreshPage(browser, async (page, cdp) => {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('tb-sync[state]')) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => (window.explained = performance.now())));
      }).observe(document, { childList: true, subtree: true, attributes: true });
    });
    await page.goto(address);
    await page.waitForFunction(() => window.explained);
    await ready(page);
    const work = await taskTime(cdp);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    return { shown: await page.evaluate(() => window.explained ?? Number.NaN), work, bytes: usedSize };
  });
}

async function inFreshPage<T>(
  browser: Browser,
  use: (page: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  try {
    // The TypeScript loader wraps named functions in a helper that pages do not have.
    await context.addInitScript({ content: 'globalThis.__name = value => value' });
    const page = await context.newPage();
    return await use(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}

async function repeat<T>(times: number, act: () => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  while (found.length < times) found.push(await act());
  return found;
}

/** The least of several fresh pages: whatever else the machine does can only add to it. */
const least = (values: readonly number[]): number => Math.min(...values);
