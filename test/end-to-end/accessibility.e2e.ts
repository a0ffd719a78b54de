import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Running } from '../../src/cli/serve.js';
import { moduleFacts } from '../../src/packaging/accessibility/module-facts.js';
import { reportPage } from '../../src/packaging/accessibility/report.js';
import { axeViolations } from './axe.js';
import { openPage, startBrowser } from './browser.js';
import {
  edgeless,
  lost,
  misnamed,
  moving,
  outOfOrder,
  setTextSpacing,
  smallTargets,
  tabThrough,
} from './looks/measures.js';
import { screensOf, type Screen } from './looks/screens.js';
import { looksSite, serveLooks, type Shown } from './looks/site.js';

// Numbers in square brackets are the success criteria of WCAG 2.2 that a test looks at; the conformance report reads them.

const shown: Shown = await looksSite();
const screens = screensOf(shown);
let browser: Browser;
let site: Running;
before(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveLooks(shown.files)]);
});
after(async () => {
  await browser.close();
  await site.close();
});

async function at(
  screen: Screen,
  work: (page: Page) => Promise<void>,
  { width = 390, height = 800, suffix = '' as '' | '-rtl', forcedColors = 'none' as 'none' | 'active' } = {},
): Promise<void> {
  const { page, close } = await openPage(browser, site.url, { viewport: { width, height }, forcedColors });
  await screen.open(page, site.url, suffix);
  await work(page);
  await close();
}
const named = (name: string): Screen => screens.find(each => each.name === name)!;
/** Where the learner is: the address, and every heading, question and disclosure with its state. */
const place = async (page: Page): Promise<readonly string[]> => [
  page.url(),
  ...(await page
    .locator('.tb-title, [data-question], details, .tb-quiz-step')
    .evaluateAll(all =>
      all.map(
        each =>
          `${each.id} ${each.getAttribute('phase')} ${each.hasAttribute('open')} ${each.checkVisibility()}`,
      ),
    )),
];
const theme = (page: Page, name: string): Promise<void> =>
  page.evaluate(value => {
    for (const each of document.querySelectorAll<HTMLElement>('body, teach-back'))
      each.dataset['theme'] = value;
  }, name);

describe('every screen and state', () => {
  for (const screen of screens)
    test(`${screen.name}: axe, targets, themes, narrow with wide spacing [1.1.1 1.3.1 1.3.4 1.3.5 1.4.1 1.4.3 1.4.4 1.4.6 1.4.10 1.4.12 2.2.2 2.3.3 2.4.1 2.4.2 2.4.4 2.5.5 2.5.8 3.1.1 3.1.2 4.1.2]`, () =>
      at(screen, async page => {
        await theme(page, 'light');
        assert.deepEqual(await axeViolations(page), []);
        assert.deepEqual(await smallTargets(page, 44), []);
        assert.deepEqual(await moving(page), []);
        await theme(page, 'dark');
        assert.deepEqual(await axeViolations(page, ['color-contrast']), [], 'dark');
        await theme(page, 'contrast');
        assert.deepEqual(await axeViolations(page, ['color-contrast-enhanced']), [], 'high contrast');
        // 1280 pixels at 400 % are 320, and 1024 are 256.
        await page.setViewportSize({ width: 320, height: 256 });
        assert.deepEqual(await lost(page), []);
        await setTextSpacing(page);
        assert.deepEqual(await lost(page), [], 'with the spacing of 1.4.12');
      }));
});

test('header, text, ways and foot stand in one order on each page, and whom to call at the end [1.3.2 2.4.5 3.2.3 3.2.6]', async () => {
  const { page, close } = await openPage(browser, site.url, { javaScriptEnabled: false });
  const orders = new Set<string>();
  for (const { outline } of [shown.patient, shown.staff])
    for (const lesson of outline.lessons) {
      await page.goto(`${site.url}modules/${outline.id}/${lesson.page}`);
      const parts = page.locator('.tb-module > :not(tb-quiz)');
      orders.add(
        (await parts.evaluateAll(all => all.map(each => each.className || each.localName))).join(' '),
      );
      assert.equal(await page.locator('.tb-contents a').count(), outline.lessons.length);
      assert.equal(await page.locator('.tb-footer .tb-help a[href^="tel:"]').count(), 2);
      assert.deepEqual(await outOfOrder(page), []);
    }
  assert.deepEqual([...orders], ['tb-header tb-lesson tb-steps-bar tb-status tb-footer']);
  await close();
});

test('the report that comes with a package passes axe itself, and fits 320 pixels', async () => {
  const { page, close } = await openPage(browser, site.url, { viewport: { width: 1000, height: 700 } });
  // Opened from a folder, where no server's policy forbids its style.
  await page.setContent(reportPage([moduleFacts(shown.patient)], undefined, '1.2.3'));
  assert.deepEqual(await axeViolations(page), []);
  await page.setViewportSize({ width: 320, height: 700 });
  assert.deepEqual(await axeViolations(page), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await close();
});

test('a page that turns itself, and a paragraph that only looks like a heading, are noticed', () =>
  at(named('lesson'), async page => {
    await page.evaluate(() => {
      const [sheet] = document.styleSheets;
      sheet?.insertRule('@media (orientation: portrait) { html { transform: rotate(90deg) } }');
      const [heading, words] = [document.createElement('p'), document.createElement('p')];
      heading.append(Object.assign(document.createElement('strong'), { textContent: 'What water does' }));
      heading.style.fontSize = '2em';
      words.textContent = 'Water carries what cells need. '.repeat(9);
      document.querySelector('article')?.append(heading, words);
    });
    const found = (await axeViolations(page)).map(line => line.split(':')[0]);
    assert.deepEqual(found.sort(), ['css-orientation-lock', 'p-as-heading']);
  }));

for (const name of ['lesson', 'ordering, asked', 'fill-in, asked', 'end of a patient module'])
  test(`names of controls begin with their words, and nothing is filled in for the learner, ${name} [1.3.5 2.5.3 3.3.2]`, () =>
    at(named(name), async page => {
      assert.deepEqual(await misnamed(page), []);
      const fields = page.locator('teach-back :is(input, select, textarea):not([readonly])');
      for (const field of await fields.all()) assert.equal(await field.getAttribute('autocomplete'), 'off');
    }));

test('without a script no language is offered that only the player has words in', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, close } = await openPage(browser, site.url, { javaScriptEnabled });
    await page.goto(`${site.url}languages/modules/water/index.html`);
    assert.equal(await page.locator('.tb-languages a').count(), 3);
    assert.equal(await page.locator('.tb-languages a:visible').count(), javaScriptEnabled ? 3 : 0);
    await close();
  }
});

describe('right to left', () => {
  for (const name of [
    'lesson',
    'lesson, list open',
    'lesson, term explained',
    'asks first',
    'open in another tab',
    'contact hours first',
    'certificate',
    'evaluation, nothing answered yet',
    'languages to choose from',
    'another language chosen',
    'catalog, lessons open',
    'catalog, found',
    'word list',
    'about the site',
    'privacy of the site',
  ])
    test(`${name}: axe, narrow [1.3.2 1.4.10]`, () =>
      at(
        named(name),
        async page => {
          assert.deepEqual(await axeViolations(page), []);
          assert.deepEqual(await lost(page), []);
          assert.deepEqual(await outOfOrder(page), []);
        },
        { width: 320, suffix: '-rtl' },
      ));
});

describe("in the reader's own colours", () => {
  for (const name of [
    'lesson, term explained',
    'lesson, question in the text explained',
    'multiple-choice, explained after another answer',
    'ordering, asked',
    'fill-in, asked',
    'matching, asked',
    'end of a patient module',
    'certificate',
    'evaluation, nothing answered yet',
    'not saved when closed',
    'help with reading open',
    'catalog, found',
    'privacy of the site',
  ])
    test(`${name}: every control and card has an edge that shows, and axe finds nothing [1.4.1 1.4.3 1.4.11]`, () =>
      at(
        named(name),
        async page => {
          assert.deepEqual(await edgeless(page), []);
          assert.deepEqual(await axeViolations(page, ['color-contrast']), []);
        },
        { forcedColors: 'active' },
      ));
});

describe('the keyboard', () => {
  for (const name of [
    'catalog, lessons open',
    'lesson',
    'ordering, asked',
    'single-choice, explained',
    'open in another tab',
    'end of a patient module',
  ])
    for (const [width, height] of [
      [1280, 720],
      [320, 256],
    ] as const)
      test(`what has the focus is seen, ringed and can be left, ${name}, ${width} by ${height} [2.1.1 2.1.2 2.4.3 2.4.7 2.4.11 2.4.13 3.2.1]`, () =>
        at(
          named(name),
          async page => {
            await page.evaluate(() => {
              scrollTo(0, 0);
              (document.activeElement as HTMLElement | null)?.blur();
            });
            const before = await place(page);
            const met = await tabThrough(page);
            assert.ok(met.length > 4);
            assert.deepEqual(await place(page), before);
            assert.deepEqual(
              met.filter(each => each.hidden || !each.ring),
              [],
            );
          },
          { width, height },
        ));
});

describe('names, roles and states', () => {
  /** What the accessibility tree holds beside plain text, in order, up to the foot of the page. */
  const tree = async (page: Page): Promise<string[]> =>
    (await page.locator('teach-back').ariaSnapshot())
      .split('\n- paragraph: This module gives')[0]!
      .split('\n')
      .map(line => line.trim().replace(/^- /, '').replaceAll("'", '').replace(/:$/, ''))
      .filter(line =>
        /^(heading|button|link|radio|group|navigation|article|region|progressbar|status|figure|img|table|term|definition)/.test(
          line,
        ),
      );

  test('of a lesson are in its accessibility tree [1.1.1 1.3.1 2.4.2 2.4.4 2.4.6 4.1.2]', () =>
    at(named('lesson'), async page => {
      assert.equal(await page.title(), 'Why your body needs water – Drinking enough');
      assert.deepEqual(await tree(page), [
        'navigation "Lessons"',
        'group: All lessons',
        'article "Why your body needs water"',
        'heading "Why your body needs water" [level=1]',
        'heading "What water does" [level=2]',
        'term',
        'button "dehydration"',
        'radiogroup "You lose water when you breathe."',
        'radio "True"',
        'radio "False"',
        'button "Check"',
        'figure "A glass of water holds about as much as a cup."',
        'img "A glass that is three quarters full"',
        'heading "How much is in it" [level=3]',
        'table "What is in a drink"',
        'group: Words explained',
        'region "Did we explain this well?"',
        'heading "Did we explain this well?" [level=2]',
        'radiogroup "Which is the best way for most people to drink enough?"',
        'radio "All at once, in the evening"',
        'radio "Small sips all day"',
        'radio "Only when you feel very thirsty"',
        'button "Check"',
        'button "Show a hint"',
        'button "Skip this question"',
        'navigation "Next and previous lesson"',
        'link "Next lesson When you should not drink more"',
        'progressbar "0 of 2 lessons read"',
        'status: Your progress is kept on this device.',
      ]);
    }));

  test('of an explained question tell what was chosen, and the explanation was announced once [1.4.1 3.3.1 4.1.2 4.1.3]', () =>
    at(named('single-choice, explained after another answer'), async page => {
      const found = await tree(page);
      const from = found.indexOf('radio "All at once, in the evening" [checked] [disabled]');
      assert.deepEqual(found.slice(from, from + 8), [
        'radio "All at once, in the evening" [checked] [disabled]',
        'radio "Small sips all day" [disabled]',
        'radio "Only when you feel very thirsty" [disabled]',
        'button "Checked" [disabled]',
        'term: Your answer',
        'definition: All at once, in the evening',
        'term: What we hoped to explain',
        'definition: Small sips all day',
      ]);
      const spoken = await page.locator('.spoken').innerText();
      assert.equal(spoken.split('Small sips, often, give your body').length, 2);
    }));

  test('of a question without an answer say what is missing, and where [3.3.1 3.3.2 3.3.3 4.1.3]', () =>
    at(named('nothing answered yet'), async page => {
      const found = await tree(page);
      assert.ok(
        found.includes('radiogroup "Which is the best way for most people to drink enough?" [invalid]'),
      );
      const words = 'Choose or write an answer first.';
      assert.equal(await page.locator('.spoken').innerText(), words);
      const described = page.locator('[data-question="water-q2"] [aria-describedby]').first();
      const id = (await described.getAttribute('aria-describedby'))!.split(' ').at(-1)!;
      assert.equal(await page.locator(`[id="${id}"]`).innerText(), words);
    }));
});
