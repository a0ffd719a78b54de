import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { loadCourse } from '../../src/cli/course.js';
import { fromMemory, serve, type Running } from '../../src/cli/serve.js';
import { commitsEndpoint, type Received } from '../../src/cli/start/commits.js';
import { localSite } from '../../src/cli/start/site-files.js';
import type { CompiledModule } from '../../src/content/compile.js';
import { right } from './answers.js';
import { axeViolations } from './axe.js';
import { openPage, ready, startBrowser } from './browser.js';
import { Learner } from './learner.js';
import { player, roots } from './packages.js';
import { shown } from './state.js';

let browser: Browser;
let site: Running;
let module: CompiledModule;
const received: Received[] = [];

// The local site as `npm start` serves it, with the short module on the portal's pages.
before(async () => {
  await player();
  const courses = [await loadCourse(roots.staff)];
  module = courses[0]!.modules[0]!;
  const { files } = await localSite(courses);
  [browser, site] = await Promise.all([
    startBrowser(),
    serve([commitsEndpoint(received), fromMemory(() => files)], 0),
  ]);
});
after(async () => {
  await browser.close();
  await site.close();
});

test('a portal page with a commit address posts the completion to it', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url);
  const learner = await Learner.at(page, `${site.url}portal/hand-hygiene/commit-url.html`, true);
  for (const lesson of module.lessons) await learner.finishLesson(module, lesson, right);
  // The last post follows the last step by a moment.
  const last = (): string => JSON.stringify(received.at(-1)?.body);
  for (let tries = 0; tries < 50 && !last().includes('"lesson_status":"passed"'); tries++)
    await page.waitForTimeout(100);
  assert.match(last(), /"lesson_status":"passed"/);
  assert.match(last(), /"raw":"100"/);
  await page.locator('tb-sync[state="sent"]').waitFor({ state: 'attached' });

  await page.goto(`${site.url}commits`);
  assert.match(await page.locator('ol > li').first().innerText(), /passed/);
  assert.deepEqual(await axeViolations(page), []);
  assertQuiet();
  await close();
});

for (const name of ['one-tag', 'prerendered'])
  test(`the portal page (${name}) resumes after the tab was closed`, async () => {
    const { page, assertQuiet, close } = await openPage(browser, site.url);
    const learner = await Learner.at(page, `${site.url}portal/hand-hygiene/${name}.html`, true);
    const [question] = module.lessons[0]!.questions;
    await learner.answer(question!, right(question!));
    const before = await shown(page);
    await page.close();

    const back = await page.context().newPage();
    await back.goto(`${site.url}portal/hand-hygiene/${name}.html`);
    await ready(back);
    assert.deepEqual(await shown(back), before);
    assert.equal(before.questions[0]?.phase, 'explained');
    assertQuiet();
    await close();
  });

test('the first lesson of the snippet shows without any script', async () => {
  const { page, close } = await openPage(browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}portal/hand-hygiene/prerendered.html`);
  const text = await page.locator('teach-back').innerText();
  assert.ok(text.includes(module.lessons[0]!.title));
  assert.match(text, /It is not medical advice/);
  await page.locator('a.tb-next').click();
  await page.locator('h1').getByText(module.lessons[1]!.title).waitFor();
  await close();
});

test('the practice LMS shows what the course says, and resumes it', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url, {
    viewport: { width: 1280, height: 900 },
  });
  await page.goto(`${site.url}practice-lms/`);
  const course = async (): Promise<void> => {
    await page.frameLocator('iframe').locator('tb-sync[state]').waitFor({ state: 'attached' });
  };
  const record = page.locator('#record');
  await course();
  await record.getByText('incomplete', { exact: true }).first().waitFor();
  assert.match(await record.innerText(), /Pass mark\s+80/);
  assert.deepEqual(await axeViolations(page), []);

  const [question] = module.lessons[0]!.questions;
  const frame = page.frameLocator('iframe');
  const { choose } = right(question!) as { choose: string[] };
  await frame.locator(`[data-question="${question!.id}"] input[value="${choose[0]}"]`).check();
  await frame.getByRole('button', { name: 'Check' }).first().click();
  await record.getByRole('rowheader', { name: new RegExp(`^${question!.id}`) }).waitFor();
  assert.deepEqual(await axeViolations(page), []);

  await page.getByRole('button', { name: 'Relaunch' }).click();
  await record.getByText('resume', { exact: true }).waitFor();
  await course();
  await frame.locator(`[data-question="${question!.id}"][phase="explained"]`).waitFor();

  await page.getByRole('button', { name: 'New attempt' }).click();
  await record.getByText('ab-initio', { exact: true }).waitFor();
  await course();
  await frame.locator(`[data-question="${question!.id}"][phase="asking"]`).waitFor();
  assertQuiet();
  await close();
});

test('the list of addresses leads to every page', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url);
  await page.goto(site.url);
  const links = await page
    .locator('main a')
    .evaluateAll(all => all.map(link => (link as HTMLAnchorElement).href));
  assert.ok(links.length >= 5);
  for (const link of links) assert.equal((await page.goto(link))?.status(), 200, link);
  assertQuiet();
  await close();
});
