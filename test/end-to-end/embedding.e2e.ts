import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { loadCourse } from '../../src/cli/course.js';
import { productRoot } from '../../src/cli/product.js';
import { fromMemory, serve, type Running } from '../../src/cli/serve.js';
import { localSite } from '../../src/cli/start/site-files.js';
import { axeViolations } from './axe.js';
import { openPage, startBrowser } from './browser.js';
import { player, roots } from './packages.js';

let browser: Browser;
let site: Running;

before(async () => {
  await player();
  const { files } = await localSite([await loadCourse(roots.patient)]);
  [browser, site] = await Promise.all([startBrowser(), serve([fromMemory(() => files)], 0)]);
});
after(async () => {
  await browser.close();
  await site.close();
});

const asked = (page: Page) => page.locator('[data-question][phase="asking"]');

async function answerFirst(page: Page, within: string): Promise<void> {
  const question = page.locator(`${within} [data-question][phase="asking"]`).first();
  await question.locator('input').first().check();
  await question.getByRole('button', { name: 'Check' }).click();
  await page.locator(`${within} [data-question][phase="explained"]`).first().waitFor();
}

test('a plain page gets the module and no globals', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url);
  await page.goto(`${site.url}embedding/`);
  const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
  await page.getByRole('link', { name: 'On a plain page' }).click();
  await asked(page).first().waitFor();
  const added = await page.evaluate(
    known => Object.getOwnPropertyNames(window).filter(name => !known.includes(name)),
    before,
  );
  // Lit notes its versions there, so that it can warn of two.
  const ours = added.filter(name => !/^(lit|reactiveElement)/.test(name));
  assert.deepEqual(ours, []);
  assert.deepEqual(await axeViolations(page), []);
  await close();
  assertQuiet();
});

test('the page of examples shows how each is written, and lists what may be set and heard', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url, {
    viewport: { width: 320, height: 700 },
  });
  await page.goto(`${site.url}embedding/`);
  const { modules } = JSON.parse(readFileSync(join(productRoot, 'dist/custom-elements.json'), 'utf8')) as {
    modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
  };
  const player = modules.flatMap(each => each.declarations).find(({ tagName }) => tagName === 'teach-back');
  const rows = (title: string) =>
    page.locator(`h3:text-is("${title}") + table tbody tr td:first-child`).allInnerTexts();
  assert.deepEqual(
    await rows('Attributes'),
    player!.attributes!.map(({ name }) => name),
  );
  assert.deepEqual(await rows('Events'), ['completed', 'answered', 'progress', 'error', 'trace']);
  for (const title of ['Properties', 'Slots', 'Parts', 'Custom properties'])
    assert.ok((await rows(title)).length > 0, title);
  assert.deepEqual(await axeViolations(page), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.getByRole('link', { name: 'Inside a shadow root' }).click();
  await page.getByText('How it is written').click();
  assert.match(await page.locator('pre').innerText(), /attachShadow/);
  await close();
  assertQuiet();
});

test('a module inside a shadow root has its looks there and answers', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url);
  await page.goto(`${site.url}embedding/shadow-root.html`);
  await answerFirst(page, '#host');
  const looks = page.locator('#host .tb-option').first();
  assert.notEqual(await looks.evaluate(node => getComputedStyle(node).display), 'inline');
  assert.equal(await page.evaluate(() => document.querySelectorAll('link[href*="player.css"]').length), 0);
  await close();
  assertQuiet();
});

test('two modules on one page keep records of their own', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url);
  await page.goto(`${site.url}embedding/two-modules.html`);
  await asked(page).first().waitFor();
  await answerFirst(page, 'teach-back:nth-of-type(1)');
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  assert.deepEqual(twice, []);
  await page.reload();
  await page.locator('teach-back:nth-of-type(1) [data-question][phase="explained"]').first().waitFor();
  await page.locator('teach-back:nth-of-type(2) [data-question][phase="asking"]').first().waitFor();
  assert.equal(await page.locator('teach-back:nth-of-type(2) [data-question][phase="explained"]').count(), 0);
  await close();
  assertQuiet();
});

test('a module that is moved, or removed and attached again, keeps its state and leaks no listener', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url);
  await page.addInitScript(() => {
    window.listening = 0;
    for (const target of [window, document]) {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      target.addEventListener = (
        type: string,
        listener: EventListener,
        options?: AddEventListenerOptions,
      ) => {
        window.listening!++;
        options?.signal?.addEventListener('abort', () => window.listening!--);
        add(type, listener, options);
      };
      target.removeEventListener = (type: string, listener: EventListener) => {
        window.listening!--;
        remove(type, listener);
      };
    }
  });
  await page.goto(`${site.url}embedding/moved.html`);
  await asked(page).first().waitFor();
  await answerFirst(page, '#here');
  await page.getByRole('button', { name: 'Move' }).click();
  await page.locator('#there [data-question][phase="explained"]').first().waitFor();
  const cycle = async (): Promise<number> => {
    const toggle = page.getByRole('button', { name: 'Take out' });
    await toggle.click();
    await page.waitForTimeout(100);
    await toggle.click();
    await page.locator('#here [data-question][phase="explained"]').first().waitFor();
    await page.waitForTimeout(300);
    return page.evaluate(() => window.listening!);
  };
  const first = await cycle();
  for (let n = 0; n < 3; n++) await cycle();
  assert.ok((await cycle()) <= first, 'as many listeners as after the first time');
  await close();
  assertQuiet();
});

test('a second version of the script leaves the first whole, whose class says where it came from', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url);
  await page.goto(`${site.url}embedding/two-versions.html`);
  await answerFirst(page, 'teach-back');
  const sheet = await page.evaluate(() => {
    const served = customElements.get('teach-back') as unknown as { stylesheet: string };
    return served.stylesheet;
  });
  assert.equal(sheet, `${site.url}player/player.css`);
  await close();
  assertQuiet();
});

declare global {
  interface Window {
    listening?: number;
  }
}
