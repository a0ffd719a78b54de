import assert from 'node:assert/strict';
import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright-core';
import { browserArguments, ensureBrowser } from '../../.ci/browser.mjs';
import { watchPaint } from './paint-watch.js';

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });

/** A page that notes everything that must not happen on any page of ours. */
export interface WatchedPage {
  readonly page: Page;
  /** Fails when a policy was broken, a script failed, a file was missing, or another origin was asked for anything. */
  assertQuiet(): void;
  close(): Promise<void>;
}

/** Opens a fresh profile: nothing stored, nothing cached. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const trouble: string[] = [];
  // The TypeScript loader wraps named functions in a helper that pages do not have.
  await context.addInitScript({ content: 'globalThis.__name = value => value' });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await context.addInitScript(watchPaint);
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', error => trouble.push(error.message));
  page.on('request', request => {
    if (!request.url().startsWith(origin)) trouble.push(`request to ${request.url()}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
  });
  return {
    page,
    assertQuiet: () => assert.deepEqual(trouble, []),
    close: () => context.close(),
  };
}

/** The course inside the LMS's page, once the player has taken over. */
export async function courseFrame(page: Page): Promise<Frame> {
  const frame =
    page.frame({ name: 'course' }) ?? (await page.waitForEvent('framenavigated'), page.frame('course'));
  assert.ok(frame, 'the LMS shows the course in a frame');
  const shown = await frame.waitForSelector('tb-sync[state], iframe[name^="teachback-bridge"]', {
    state: 'attached',
  });
  // The page of a bridge package frames the course once more.
  const course = (await shown.contentFrame()) ?? frame;
  await ready(course);
  return course;
}

/**
 * Waits until the player says where progress stands and the questions are there: from then on it answers. They come
 * as soon as the learner does anything.
 */
export async function ready(frame: Frame | Page): Promise<void> {
  await frame.locator('tb-sync[state]').waitFor({ state: 'attached' });
  await frame.evaluate(() => document.querySelector('teach-back')?.dispatchEvent(new Event('focusin')));
  await frame.waitForFunction(() => {
    const quiz = document.querySelector('tb-quiz');
    const help = document.querySelector('tb-reading');
    if (help && !help.shadowRoot?.querySelector('button')) return false;
    return !quiz || quiz.querySelector('[data-question]')?.shadowRoot?.querySelector('button');
  });
}
