import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { loadCourse } from '../../src/cli/course.js';
import { readPlayer } from '../../src/cli/product.js';
import { fromMemory, serve, type Running } from '../../src/cli/serve.js';
import { kinds } from '../../src/kinds/kinds.js';
import { emitModules } from '../../src/packaging/website.js';
import { axeViolations } from './axe.js';
import { openPage, startBrowser } from './browser.js';
import { player, roots } from './packages.js';

let browser: Browser;
let site: Running;
const id = 'understanding';

before(async () => {
  await player();
  const course = await loadCourse(roots.patient);
  const files = emitModules(course.modules, await readPlayer(), { ...course, kinds });
  [browser, site] = await Promise.all([startBrowser(), serve([fromMemory(() => files)], 0)]);
});
after(async () => {
  await browser.close();
  await site.close();
});

test('an answer that is checked before the script has come is explained when it does', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url);
  let release = (): void => undefined;
  const held = new Promise<void>(resolve => (release = resolve));
  await page.route('**/player.js', async route => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.url}modules/${id}/`, { waitUntil: 'commit' });
  const question = page.locator('[data-question]').first();
  await question.locator('label').last().click();
  const check = question.getByRole('button', { name: 'Check' });
  await check.focus();
  await page.keyboard.press('Enter');
  await question.getByText('One moment…').waitFor();
  assert.deepEqual(await axeViolations(page), []);
  release();
  await question.locator('.tb-verdict').waitFor();
  assert.equal(await question.locator('.tb-early').isVisible(), false);
  const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
  assert.match(focused ?? '', /Checked/, 'the focus is on the button that took the place');
  await close();
  assertQuiet();
});

test('nothing in view moves when the script takes over', async () => {
  const { page, close } = await openPage(browser, site.url);
  let release = (): void => undefined;
  const held = new Promise<void>(resolve => (release = resolve));
  await page.route('**/player.js', async route => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.url}modules/${id}/`, { waitUntil: 'commit' });
  const question = page.locator('[data-question]').first();
  await question.scrollIntoViewIfNeeded();
  const after = page.locator('h2', { hasText: 'Other names you may hear' });
  const place = async (): Promise<number | undefined> => (await after.boundingBox())?.y;
  const before = await place();
  assert.ok(before);
  release();
  await page.locator('[data-question][phase="asking"]').first().waitFor();
  await page.waitForTimeout(300);
  assert.equal(await place(), before);
  await close();
});

test('the first page asks for no more than six files before its first question, and none of them twice', async () => {
  const { page, close } = await openPage(browser, site.url);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-question][phase="asking"]')) return;
      observer.disconnect();
      const files = performance.getEntriesByType('resource').map(({ name }) => name);
      window.needed = [location.href, ...files];
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['phase'] });
  });
  await page.goto(`${site.url}modules/${id}/`);
  await page.locator('[data-question][phase="asking"]').first().waitFor();
  const all = await page.evaluate(() => window.needed!);
  const needed = all.filter(path => !/favicon|\.svg$/.test(path));
  assert.ok(needed.length <= 6, needed.join('\n'));
  assert.equal(new Set(needed).size, needed.length);
  await close();
});

declare global {
  interface Window {
    /** What the page had asked for when its first question could be answered. */
    needed?: readonly string[];
  }
}
