import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { loadCourse } from '../../src/cli/course.js';
import { productVersion, readPlayer, readPortal } from '../../src/cli/product.js';
import { fromMemory, serve, type Running } from '../../src/cli/serve.js';
import { kinds } from '../../src/kinds/kinds.js';
import { emitWebsite } from '../../src/packaging/website.js';
import { openIndex } from '../../src/portal/search/find.js';
import { axeViolations } from './axe.js';
import { openPage, startBrowser } from './browser.js';
import { player, roots } from './packages.js';

let browser: Browser;
let server: Running;
let site: Map<string, Uint8Array>;
before(async () => {
  await player();
  const course = await loadCourse(roots.patient);
  const modules = course.modules.filter(({ outline }) => outline.id === 'understanding');
  site = emitWebsite(modules, await readPlayer(), {
    ...course,
    kinds,
    site: {},
    portal: await readPortal(),
    productVersion,
  });
  [browser, server] = await Promise.all([startBrowser(), serve([fromMemory(() => site)], 0)]);
});
after(async () => {
  await browser.close();
  await server.close();
});

async function lesson(
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
  path = 'p1-1.html',
): Promise<void> {
  const { page, assertQuiet, close } = await openPage(browser, server.url, {
    viewport: { width: 390, height: 800 },
    ...options,
  });
  await page.goto(`${server.url}modules/understanding/${path}`);
  if (options.javaScriptEnabled !== false) await page.locator('a.tb-term[aria-expanded]').first().waitFor();
  await use(page);
  assertQuiet();
  await close();
}
const term = (page: Page, name = 'metastasis') =>
  page.locator('tb-lesson').getByRole('button', { name, exact: true });
const meaning = (page: Page) => page.locator('.tb-meaning');
const shows = (page: Page, words = 'Metastasis: Cancer spreading') =>
  meaning(page).getByText(words).waitFor();
const gone = (page: Page) => meaning(page).waitFor({ state: 'detached' });
/** Whether nothing lies over the meaning or cuts it off, at its corners and in its middle. */
const isOnTop = (page: Page): Promise<boolean> =>
  meaning(page).evaluate(note => {
    const { left, top, right, bottom } = note.getBoundingClientRect();
    const points = [
      [left + 9, top + 9],
      [right - 9, bottom - 9],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const;
    return points.every(([x, y]) => note.contains(document.elementFromPoint(x, y)));
  });
const outside = { x: 200, y: 5 };

describe('a term of the glossary', () => {
  test('shows its meaning while the pointer is on either, lets it stay, and Escape puts it away [1.4.13]', () =>
    lesson(async page => {
      await term(page).hover();
      await shows(page);
      // Straight down to the meaning, as a pointer goes, and to rest there.
      const box = (await meaning(page).boundingBox())!;
      await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 5 });
      await page.waitForTimeout(600);
      await shows(page);
      const scrolled = await page.evaluate(() => scrollY);
      await page.keyboard.press('Escape');
      await gone(page);
      assert.equal(await page.evaluate(() => scrollY), scrolled);
      await page.mouse.move(outside.x, outside.y);
      await term(page).hover();
      await shows(page);
      await page.mouse.move(outside.x, outside.y);
      await gone(page);
    }));

  test('shows it with the focus of the keyboard, keeps the focus through Escape, and opens by Enter and Space [1.4.13 2.1.1 4.1.2]', () =>
    lesson(async page => {
      const button = term(page);
      await term(page, 'tumor').focus();
      await page.keyboard.press('Tab');
      await shows(page);
      assert.equal(await button.getAttribute('aria-expanded'), 'true');
      const described = await button.getAttribute('aria-describedby');
      assert.match(await page.locator(`[id="${described}"]`).innerText(), /^Metastasis: Cancer spreading/);
      await page.keyboard.press('Escape');
      await gone(page);
      assert.equal(await button.getAttribute('aria-expanded'), 'false');
      assert.ok(await button.evaluate(each => each.matches(':focus')));
      for (const key of ['Enter', 'Space']) {
        await page.keyboard.press(key);
        await shows(page);
        await page.keyboard.press(key);
        await gone(page);
      }
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await shows(page, 'Localized: ');
      assert.equal(await meaning(page).count(), 1);
      assert.equal(new URL(page.url()).hash, '');
    }));

  test('shows it by one tap, until the next one there or elsewhere [2.5.1 2.5.7]', () =>
    lesson(
      async page => {
        await term(page).tap();
        await shows(page);
        await page.waitForTimeout(600);
        await meaning(page).tap();
        await shows(page);
        await term(page).tap();
        await gone(page);
        await term(page).tap();
        await page.locator('.tb-title').tap();
        await gone(page);
      },
      { hasTouch: true },
    ));

  test('stays where the pointer pressed it, and is closed by a press on it', () =>
    lesson(async page => {
      await term(page).hover();
      await shows(page);
      await term(page).click();
      await page.mouse.move(outside.x, outside.y);
      await page.waitForTimeout(600);
      await shows(page);
      await term(page).click();
      await gone(page);
    }));

  test('shows the whole meaning on a page that cuts off what is around the module, and follows its term there [1.4.13]', () =>
    lesson(async page => {
      // The line of the term is the last that shows.
      await term(page).evaluate(each => {
        const main = each.closest('main')!;
        const { bottom } = each.getBoundingClientRect();
        main.style.overflow = 'hidden';
        main.style.height = `${bottom - main.getBoundingClientRect().top + 2}px`;
      });
      await term(page).hover();
      await shows(page);
      assert.ok(await isOnTop(page));
      const box = (await meaning(page).boundingBox())!;
      await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 5 });
      await page.waitForTimeout(600);
      await shows(page);
      const gap = async (): Promise<number> => {
        const [line, note] = [(await term(page).boundingBox())!, (await meaning(page).boundingBox())!];
        return Math.round(note.y - line.y - line.height);
      };
      const before = await gap();
      await page.locator('main').evaluate(main => main.scrollBy(0, 30));
      await page.waitForTimeout(100);
      assert.equal(await gap(), before);
      await page.keyboard.press('Escape');
      await gone(page);
    }));

  test('shows it above its line where the window ends below, and in the text where the browser has no layer on top', () =>
    lesson(async page => {
      await term(page).evaluate(each => scrollBy(0, each.getBoundingClientRect().bottom - innerHeight + 20));
      await term(page).click();
      await shows(page);
      const line = (await term(page).boundingBox())!;
      const above = (await meaning(page).boundingBox())!;
      assert.ok(above.y >= 0 && above.y + above.height <= line.y + 1);
      assert.ok(await isOnTop(page));
      await page.keyboard.press('Escape');
      await page.evaluate(() => Object.assign(HTMLElement.prototype, { showPopover: undefined }));
      await term(page).click();
      await shows(page);
      assert.equal(await meaning(page).getAttribute('popover'), null);
      assert.ok((await meaning(page).boundingBox())!.y >= line.y + line.height - 2);
    }));

  for (const [name, options, direction] of [
    ['light', {}, 'ltr'],
    ['dark', { colorScheme: 'dark' }, 'ltr'],
    ['high contrast', { contrast: 'more' }, 'ltr'],
    ['forced colours', { forcedColors: 'active' }, 'ltr'],
    ['right to left', {}, 'rtl'],
  ] as const)
    test(`passes axe with its meaning open, inside the text, ${name} [1.4.3 1.4.10 1.4.11]`, () =>
      lesson(
        async page => {
          await page.locator('.tb-module').evaluate((each, dir) => each.setAttribute('dir', dir), direction);
          await term(page).click();
          await shows(page);
          assert.deepEqual(await axeViolations(page), []);
          const [card, text] = [
            (await meaning(page).boundingBox())!,
            (await page.locator('article').boundingBox())!,
          ];
          assert.ok(card.x >= text.x && card.x + card.width <= text.x + text.width + 1);
          const below = (await term(page).boundingBox())!;
          assert.ok(card.y >= below.y + below.height - 2 && card.y - below.y - below.height < 20);
          const edge = await meaning(page).evaluate(each => getComputedStyle(each).borderTopWidth);
          assert.equal(edge, '1px');
        },
        { ...options, viewport: { width: 320, height: 700 } },
      ));

  test('is explained in Spanish in a Spanish lesson', () =>
    lesson(
      async page => {
        await term(page, 'ganglio linfático').click();
        await shows(page, 'Ganglio linfático: Una parte pequeña del sistema linfático');
        assert.equal(await page.locator('tb-terms summary').innerText(), 'Palabras explicadas');
      },
      {},
      'es/p1-1.html',
    ));

  test('stands in the word list of the catalog and in its search in each language', () => {
    const page = new TextDecoder().decode(site.get('glossary.html'));
    assert.match(page, /<section lang="es" dir="ltr"><h2>español<\/h2>/);
    assert.match(page, /<div id="term-es-lymph-node"[^>]*><dt><dfn>Ganglio linfático<\/dfn>/);
    const index = [...site].find(([path]) => /^portal\/search-\w+\.json$/.test(path))![1];
    const find = openIndex(new TextDecoder().decode(index));
    assert.ok(find('ganglio').some(({ url }) => url === 'glossary.html#term-es-lymph-node'));
  });

  test('leads to the list below the text without a script, and from there back', () =>
    lesson(
      async page => {
        await page.getByRole('link', { name: 'metastasis', exact: true }).click();
        const entry = page.locator('.tb-meanings > div:target');
        assert.match(await entry.innerText(), /^Metastasis\s+Cancer spreading/);
        assert.ok(await entry.evaluate(each => each.getBoundingClientRect().bottom <= innerHeight));
        await page.getByRole('link', { name: 'Back to the lesson' }).click();
        assert.ok(await page.locator('.tb-title').evaluate(each => each.getBoundingClientRect().top > -1));
      },
      { javaScriptEnabled: false },
    ));

  test('is in a list on paper, with no note over the text', () =>
    lesson(async page => {
      await term(page).click();
      await shows(page);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await meaning(page).isVisible(), false);
      const heights = page.locator('.tb-meanings dd').evaluateAll(all => all.map(each => each.clientHeight));
      assert.ok((await heights).every(height => height > 10));
    }));
});
