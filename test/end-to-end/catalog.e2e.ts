import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { loadCourse } from '../../src/cli/course.js';
import { productVersion, readPlayer, readPortal } from '../../src/cli/product.js';
import { fromMemory, serve, type Running } from '../../src/cli/serve.js';
import { isBridge, standards } from '../../src/cli/standards.js';
import { kinds } from '../../src/kinds/kinds.js';
import { plainText } from '../../src/content/tree.js';
import { portalMessagesFor } from '../../src/messages/portal/languages.js';
import { emitWebsite } from '../../src/packaging/website.js';
import { right } from './answers.js';
import { axeViolations } from './axe.js';
import { openPage, ready, startBrowser } from './browser.js';
import { check, give } from './looks/hands.js';
import { compiledModule, player, roots, unzippedPackage } from './packages.js';

const folder = 'learn/here/';
const { offline } = portalMessagesFor('en');
let browser: Browser;
let server: Running;
let site: Map<string, Uint8Array>;

/** The built site with one word of it changed, as a later version. */
async function built(name?: string): Promise<Map<string, Uint8Array>> {
  const course = await loadCourse(roots.patient);
  const files = emitWebsite(course.modules, await readPlayer(), {
    ...course,
    site: name === undefined ? {} : { name },
    kinds,
    portal: await readPortal(),
    productVersion,
  });
  return new Map([...files].map(([path, bytes]) => [folder + path, bytes]));
}

before(async () => {
  await player();
  [browser, site] = await Promise.all([startBrowser(), built()]);
  server = await serve([fromMemory(() => site)], 0);
});
after(async () => {
  await browser.close();
  await server.close().catch(() => undefined);
});

test('the catalog, its word list, sources and privacy page fit a narrow screen and pass axe in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, assertQuiet, close } = await openPage(browser, server.url, {
      colorScheme,
      viewport: { width: 320, height: 700 },
    });
    for (const name of ['index', 'glossary', 'about', 'privacy']) {
      await page.goto(`${server.url}${folder}${name}.html`);
      assert.deepEqual(await axeViolations(page), [], name);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
    }
    assertQuiet();
    await close();
  }
});

test('the catalog is walked by the keyboard alone: past the ways, through search and topics, into a lesson and back [2.1.1 2.1.2 2.4.1 2.4.3 2.4.7]', async () => {
  const { page, assertQuiet, close } = await openPage(browser, server.url);
  const { keyboard } = page;
  /** What has the focus, by its name; it is ringed, and inside the window. */
  const focused = async (): Promise<string> => {
    // The host of a shadow root matches as well as what has the focus in it.
    const at = page.locator(':focus').last();
    const { isSeen, outline, name } = await at.evaluate((each: HTMLElement) => {
      const { top, bottom } = each.getBoundingClientRect();
      const label = (each as HTMLInputElement).labels?.[0];
      const ringed =
        label && each.matches('[type=radio]') ? [each, label, label.querySelector('span')!] : [each];
      return {
        isSeen: top < innerHeight && bottom > 0,
        outline: ringed.some(one => getComputedStyle(one).outlineStyle !== 'none'),
        name: (label ?? each).innerText.trim(),
      };
    });
    assert.ok(isSeen && outline, `${name} has the focus and does not show it`);
    return name;
  };
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      await keyboard.press('Tab');
      if ((await focused()).startsWith(name)) return;
    }
    assert.fail(`Tab does not lead to "${name}"`);
  };
  await page.goto(server.url + folder);
  await keyboard.press('Tab');
  assert.equal(await focused(), 'Skip to the main part');
  await keyboard.press('Enter');
  await tabTo('Search the lessons');
  await keyboard.type('lymph');
  await page.locator('.tb-found').getByText('result').waitFor();
  await keyboard.press('Tab');
  assert.equal(await focused(), 'Lymph node');
  await keyboard.press('Enter');
  await page.locator('.tb-terms > div:target').getByText('Lymph node').waitFor();
  await page.goBack();

  await tabTo('All topics');
  await keyboard.press('ArrowDown');
  assert.equal(await focused(), 'What it is');
  await page.locator('.tb-shown').getByText('2 modules are shown').waitFor();
  await tabTo('Show the lessons');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  assert.equal(await focused(), 'What the word metastatic means');
  await keyboard.press('Enter');
  await page.locator('h1').getByText('What the word metastatic means').waitFor();
  await ready(page);
  await tabTo('All modules');
  await keyboard.press('Enter');
  await page.locator('h1').getByText('Metastatic breast cancer').waitFor();

  await tabTo('Your privacy');
  await keyboard.press('Enter');
  await page.locator('tb-privacy button').first().waitFor();
  await tabTo('Erase');
  assertQuiet();
  await close();
});

test('what a learner chose for reading in a module holds on every page, at twice the text size too', async () => {
  const { page, assertQuiet, close } = await openPage(browser, server.url, {
    viewport: { width: 320, height: 700 },
  });
  await page.goto(`${server.url}${folder}modules/treatment/index.html`);
  await ready(page);
  await page.getByRole('button', { name: 'Reading help' }).click();
  await page.getByRole('radio', { name: '200%' }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  for (const name of ['index', 'glossary', 'about', 'privacy']) {
    await page.goto(`${server.url}${folder}${name}.html`);
    await page.locator('body[data-theme="dark"]').waitFor();
    const [text, title] = await page.evaluate(() =>
      ['.tb-portal-foot', 'h1'].map(each =>
        parseFloat(getComputedStyle(document.querySelector(each)!).fontSize),
      ),
    );
    assert.ok(text! >= 30 && title! > text!, `${name}: text of ${text} px below a title of ${title} px`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
    assert.deepEqual(await axeViolations(page), [], name);
  }
  assertQuiet();
  await close();
});

test('without a script the catalog lists every module and each lesson reads', async () => {
  const { page, close } = await openPage(browser, server.url, { javaScriptEnabled: false });
  await page.goto(`${server.url}${folder}`);
  assert.equal(await page.locator('[data-module] h3 a').count(), 8);
  assert.equal(await page.locator('.tb-scripted:visible').count(), 0);
  for (const { outline, description } of (await loadCourse(roots.patient)).modules)
    await page.locator(`[data-module="${outline.id}"]`).getByText(description!, { exact: true }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.locator('.tb-card').getByText('What the word metastatic means').waitFor();
  assert.equal(await page.locator('summary:visible, nav:visible').count(), 0, 'paper has nothing to press');
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: 'What this diagnosis means' }).click();
  await page.locator('h1').getByText('What the word metastatic means').waitFor();
  await page.getByText('Show the explanation').first().click();
  assert.ok(await page.locator('.tb-without-script[open] .tb-explanation').first().isVisible());
  await page.goto(`${server.url}${folder}modules/treatment-support/index.html`);
  const scored = await compiledModule(roots.patient, 'treatment-support');
  const { questions } = scored.lessons[0]!;
  const graded = questions.filter(question => question.graded).map(({ id }) => id);
  const free = questions.filter(({ graded: counts, follows = '' }) => !counts && !graded.includes(follows));
  assert.ok(graded.length > 0);
  assert.equal(await page.locator('.tb-without-script').count(), free.length);
  for (const name of graded)
    assert.equal(
      await page.locator(`[data-question="${name}"] :is(.tb-without-script, .tb-explanation)`).count(),
      0,
    );
  await close();
});

test('after one visit all of it works without internet, progress shows, and what is kept is erased', async () => {
  const { page, close } = await openPage(browser, server.url);
  const context = page.context();
  const own = await serve([fromMemory(() => site)], 0);
  const url = own.url;
  await page.goto(`${url}${folder}`);
  await page.getByText('Ready: everything on this site').waitFor({ timeout: 30_000 });
  await context.setOffline(true);
  // What a device calls offline may still reach its own machine: the server is gone as well.
  await own.close();

  const field = page.getByRole('searchbox');
  await field.focus();
  await page.keyboard.type('biopsy');
  await page
    .getByRole('status')
    .getByText(/\d+ results?/)
    .waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('h1').waitFor();

  const modules = (await loadCourse(roots.patient)).modules.flatMap(each => [
    each,
    ...(each.translations ?? []),
  ]);
  assert.equal(modules.length, 9);
  for (const { outline, lessons } of modules) {
    const language = outline.translation ? `${outline.language}/` : '';
    await page.goto(`${url}${folder}modules/${outline.id}/${language}index.html`);
    await ready(page);
    if (outline.lessons[0]!.optIn) await page.locator('.tb-opt-in > summary').click();
    const [question] = lessons[0]!.questions;
    // What was answered in one language is answered in the others.
    if (!outline.translation) {
      await give(page, question!, right(question!));
      await check(page, question!);
    }
    const said = page.locator(`[data-question="${question!.id}"] .tb-feedback .tb-explanation`);
    await said.getByText(plainText(question!.feedback)).waitFor();
  }

  await page.goto(`${url}${folder}modules/finding-out-more/index.html`);
  await ready(page);
  await page.getByRole('link', { name: /^Next lesson/ }).click();
  await page.locator('h1').getByText('Scans that look for cancer').waitFor();
  await page.goto(`${url}${folder}index.html`);
  await page.locator('[data-module=treatment-support]').getByText('0 of').waitFor();
  await page.locator('[data-module=finding-out-more]').getByText('1 of 5 lessons read').waitFor();
  await page.locator('.tb-go-on').getByText('Finding out more').waitFor();

  await page.goto(`${url}${folder}privacy.html`);
  await page.getByText('Your place and your answers (').waitFor();
  await page.getByRole('button', { name: 'Erase all of it' }).click();
  await page.getByRole('button', { name: 'Erase it' }).click();
  await page.getByText('Everything that was kept here is erased').waitFor();
  const left = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  assert.deepEqual(left, []);
  await close();
});

test('the site can be installed: a browser takes its manifest whole, and each icon is as large as it says', async () => {
  const { page, assertQuiet, close } = await openPage(browser, server.url);
  await page.goto(server.url + folder);
  const devtools = await page.context().newCDPSession(page);
  const { url, errors, data = '' } = await devtools.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Profiles that leave nothing behind install nothing.
  assert.deepEqual(
    installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
    [],
  );
  const { name, start_url, icons } = JSON.parse(data) as {
    name: string;
    start_url: string;
    icons: { src: string; sizes: string }[];
  };
  assert.equal(name, await page.locator('.tb-portal-name').innerText());
  assert.equal(new URL(start_url, url).href, `${server.url}${folder}index.html`);
  for (const { src, sizes } of icons) {
    const width = await page.evaluate(async address => {
      const icon = Object.assign(new Image(), { src: address });
      await icon.decode();
      return icon.naturalWidth;
    }, new URL(src, url).href);
    if (sizes !== 'any') assert.equal(`${width}x${width}`, sizes, src);
  }
  assertQuiet();
  await close();
});

test('a newer version is offered calmly, and keeps progress when it is taken', async () => {
  const { page, close } = await openPage(browser, server.url);
  const before = site;
  try {
    await page.goto(`${server.url}${folder}modules/treatment/index.html`);
    await ready(page);
    await page.getByRole('link', { name: /^Next lesson/ }).click();
    await page.goto(`${server.url}${folder}`);
    await page.getByText('Ready: everything on this site').waitFor({ timeout: 30_000 });
    site = await built('Another name');
    await page.reload();
    await page.getByRole('button', { name: 'Use it now' }).click({ timeout: 30_000 });
    await page.locator('.tb-portal-name').getByText('Another name').waitFor();
    await page.locator('[data-module=treatment]').getByText('1 of 5 lessons read').waitFor();
  } finally {
    site = before;
    await close();
  }
});

test('a newer version waits while another tab has the site open', async () => {
  const { page, close } = await openPage(browser, server.url);
  const before = site;
  try {
    await page.goto(`${server.url}${folder}`);
    await page.getByText(offline.ready).waitFor({ timeout: 30_000 });
    const other = await page.context().newPage();
    await other.goto(`${server.url}${folder}modules/treatment/index.html`);
    await ready(other);
    site = await built('Another name');
    await page.reload();
    await page.getByRole('button', { name: offline.useNow }).click({ timeout: 30_000 });
    await page.getByText(offline.otherTabs).waitFor();
    await other.reload();
    await ready(other);
    await other.close();
    await page.getByRole('button', { name: offline.useNow }).click();
    await page.locator('.tb-portal-name').getByText('Another name').waitFor();
  } finally {
    site = before;
    await close();
  }
});

test('a device without room says so, and the site works with internet', async () => {
  const { page, close } = await openPage(browser, server.url);
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(server.url).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
  await page.goto(`${server.url}${folder}`);
  await page.getByText(offline.full).waitFor({ timeout: 12_000 });
  await page.getByRole('link', { name: 'What this diagnosis means' }).click();
  await ready(page);
  await close();
});

test('no package of any standard holds or registers a service worker', async () => {
  for (const standard of Object.keys(standards)) {
    const content = isBridge(standard) ? ['--content', 'https://site.example/modules/hand-hygiene/'] : [];
    for (const [name, bytes] of await unzippedPackage(roots.staff, 'hand-hygiene', standard, ...content)) {
      assert.doesNotMatch(name, /teachback-sw|webmanifest/);
      if (name.endsWith('.js')) {
        // The erasure asks which there are; nothing else may as much as name them.
        const rest = new TextDecoder().decode(bytes).replaceAll('serviceWorker.getRegistrations()', '');
        assert.doesNotMatch(rest, /serviceWorker/, name);
      }
    }
  }
});
