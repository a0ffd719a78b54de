import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { loadCourse } from '../../src/cli/course.js';
import { productVersion, readPlayer, readPortal } from '../../src/cli/product.js';
import { fromMemory, serve, type Running } from '../../src/cli/serve.js';
import type { CompiledModule } from '../../src/content/compile.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { privacyMessagesFor } from '../../src/messages/privacy/languages.js';
import { readingMessagesFor } from '../../src/messages/reading/languages.js';
import { embedSnippet } from '../../src/packaging/snippet.js';
import { emitWebsite } from '../../src/packaging/website.js';
import { keptKindOf } from '../../src/reporting/kept.js';
import { right } from './answers.js';
import { ready, startBrowser } from './browser.js';
import { Learner } from './learner.js';
import { startLms, type Lms } from './lms.js';
import { compiledModule, player, roots, unzippedPackage } from './packages.js';

const id = 'hand-hygiene';
const help = readingMessagesFor('en');
const words = privacyMessagesFor('en');
let browser: Browser;
let lms: Lms;
let site: Running;
let module: CompiledModule;
/** Stands between the browser and everybody else: whatever asks another machine for anything is heard here. */
let elsewhere: Server;
const heard: string[] = [];

before(async () => {
  await player();
  [browser, lms, module] = await Promise.all([startBrowser(), startLms(), compiledModule(roots.staff, id)]);
  const course = await loadCourse(roots.staff);
  const settings = { bridge: [new URL(lms.url).origin] };
  const published = emitWebsite(course.modules, await readPlayer(), {
    ...course,
    kinds,
    site: settings,
    portal: await readPortal(),
    productVersion,
  });
  site = await serve([fromMemory(() => published)], 0);
  const snippet = embedSnippet(module, site.url, { kinds, site: settings, siteUrl: `${site.url}site.json` });
  const host = `<!doctype html><html lang="en"><title>A page</title><h1>A page</h1>${snippet}</html>`;
  published.set('host.html', new TextEncoder().encode(host));
  lms.upload('whole', await unzippedPackage(roots.staff, id));
  const address = `${site.url}modules/${id}/`;
  lms.upload('bridge', await unzippedPackage(roots.staff, id, 'bridge', '--content', address));
  elsewhere = createServer((request, response) => {
    heard.push(String(request.url));
    response.writeHead(502).end();
  });
  elsewhere.on('connect', (request, socket) => {
    heard.push(String(request.url));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>(resolve => void elsewhere.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  await browser.close();
  await Promise.all([lms.close(), site.close()]);
  elsewhere.closeAllConnections();
  elsewhere.close();
});

/** A profile whose ways to other machines all lead to `elsewhere`, and whom its pages and workers asked. */
async function openProfile(): Promise<{ context: BrowserContext; page: Page; asked: Set<string> }> {
  const { port } = elsewhere.address() as AddressInfo;
  const context = await browser.newContext({
    proxy: { server: `http://127.0.0.1:${port}`, bypass: 'localhost,127.0.0.1' },
  });
  await context.addInitScript({ content: 'globalThis.__name = value => value' });
  context.setDefaultTimeout(20_000);
  const asked = new Set<string>();
  context.on('request', request => asked.add(new URL(request.url()).origin));
  return { context, page: await context.newPage(), asked };
}

/** What registered a worker: only the catalog may. */
const workers = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));

const origins = (): string[] => [lms.url, site.url].map(url => new URL(url).origin).sort();

/** What the frames of a page keep, apart from what the LMS's own page keeps for itself. */
async function stored(page: Page): Promise<readonly (readonly [key: string, value: string])[]> {
  const all = await Promise.all(
    page
      .frames()
      .map(frame =>
        frame.evaluate(() =>
          [localStorage, sessionStorage].flatMap(storage => Object.entries<string>({ ...storage })),
        ),
      ),
  );
  return all.flat().filter(([key]) => !key.startsWith('strict-lms'));
}

/** Fails where something is kept that the registry does not know, or that names the learner. */
async function assertNameless(page: Page, least: number): Promise<void> {
  const all = await stored(page);
  assert.ok(all.length >= least, `${all.length} kept`);
  for (const [key, value] of all) {
    assert.ok(key.endsWith(':writer') || keptKindOf(key, value) !== 'other', `${key} is not registered`);
    // Who the strict LMS says is learning.
    assert.doesNotMatch(`${key} ${value}`, /\bs-1\b|doe|jane/i, key);
  }
}

async function erase(frame: Frame): Promise<void> {
  await frame.getByText(en.privacy, { exact: true }).click();
  await frame.getByRole('button', { name: words.erase }).click();
  await frame.getByRole('button', { name: words.yes }).click();
  await frame.getByText(words.erased).waitFor();
  await frame.getByText(words.nothing).waitFor();
}

const answerFirst = (learner: Learner): Promise<void> => {
  const question = module.lessons[0]!.questions[0]!;
  return learner.answer(question, right(question));
};

test('site, embed, package and bridge ask nobody but the site and the LMS, and keep no name', async () => {
  const { context, page, asked } = await openProfile();
  for (const name of ['index', 'glossary', 'about', 'privacy']) await page.goto(`${site.url}${name}.html`);
  await page.goto(`${site.url}index.html`);
  await page.getByText('Ready: everything on this site').waitFor({ timeout: 30_000 });
  await page.getByRole('searchbox').fill('hands');
  await page
    .getByRole('status')
    .getByText(/result/)
    .waitFor();

  await answerFirst(await Learner.at(page, `${site.url}modules/${id}/`, true));
  await assertNameless(page, 2);
  await page.goto(`${site.url}host.html`);
  await ready(page);
  await page.getByRole('button', { name: help.title }).click();
  await page.getByLabel(help.leadings[2]!).click();
  await assertNameless(page, 3);
  assert.ok((await stored(page)).some(([key, value]) => keptKindOf(key, value) === 'settings'));
  await answerFirst(await Learner.at(page, lms.launch('whole', 80)));
  await assertNameless(page, 2);
  // The same learner and module: it goes on where the package was.
  await (await Learner.at(page, lms.launch('bridge', 80))).press('Next question');
  await assertNameless(page, 2);
  // What a page sends as it goes away, and a worker in its own time.
  await page.goto(`${site.url}index.html`);
  await page.waitForTimeout(1_000);
  assert.deepEqual([...asked].sort(), origins());
  assert.deepEqual(heard, []);
  await context.close();
});

test('the watch hears of a request to anybody else', async () => {
  const { context, page } = await openProfile();
  await page.goto(lms.url + 'lms.css');
  await page.goto('http://third-party.example/').catch(() => undefined);
  assert.deepEqual(heard.splice(0), ['http://third-party.example/']);
  await context.close();
});

test('erasing at the foot of an embed leaves nothing, and another open tab keeps nothing from then on', async () => {
  const { context, page } = await openProfile();
  const other = await Learner.at(await context.newPage(), `${site.url}modules/${id}/`, true);
  await answerFirst(other);
  await page.goto(`${site.url}host.html`);
  // The other tab is where the module goes on.
  await page.locator('tb-sync[state=elsewhere]').waitFor({ state: 'attached' });
  await erase(page.mainFrame());
  await other.press('Next question');
  await other.page.waitForTimeout(1_000);
  assert.deepEqual(await stored(other.page), []);
  assert.deepEqual(await stored(page), []);
  assert.notEqual(await other.frame.locator('tb-sync').getAttribute('state'), 'local');
  assert.deepEqual([await workers(page), await workers(other.page)], [[], []]);
  await page.getByRole('button', { name: words.again }).click();
  await page.locator('tb-sync[state]').waitFor({ state: 'attached' });
  await context.close();
});

test('erasing at the foot of a package leaves nothing of it, and the LMS keeps its record', async () => {
  const { context, page } = await openProfile();
  const learner = await Learner.at(page, lms.launch('whole', 80));
  await answerFirst(learner);
  await assertNameless(page, 2);
  for (const frame of page.frames()) assert.deepEqual(await workers(frame), []);
  const before = await page.evaluate(() => window.lms.stored());
  await erase(learner.frame);
  assert.deepEqual(await stored(page), []);
  const now = await page.evaluate(() => window.lms.stored());
  assert.ok(before['cmi.suspend_data']);
  assert.equal(now['cmi.suspend_data'], before['cmi.suspend_data']);
  await learner.press('Next question');
  await page.waitForTimeout(500);
  assert.deepEqual(await stored(page), []);
  await context.close();
});
