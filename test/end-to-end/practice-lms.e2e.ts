import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { loadCourse } from '../../src/cli/course.js';
import { fromMemory, serve, type Running } from '../../src/cli/serve.js';
import { localSite } from '../../src/cli/start/site-files.js';
import { storeEndpoint } from '../../src/cli/start/store-endpoint.js';
import type { CompiledModule } from '../../src/content/compile.js';
import { right } from './answers.js';
import { axeViolations } from './axe.js';
import { openPage, startBrowser } from './browser.js';
import { player, roots } from './packages.js';

let browser: Browser;
let site: Running;
let module: CompiledModule;

before(async () => {
  await player();
  const courses = [await loadCourse(roots.staff)];
  module = courses[0]!.modules[0]!;
  const { files } = await localSite(courses);
  [browser, site] = await Promise.all([startBrowser(), serve([storeEndpoint(), fromMemory(() => files)], 0)]);
});
after(async () => {
  await browser.close();
  await site.close();
});

for (const standard of ['scorm12', 'scorm2004'])
  test(`the practice LMS (${standard}) fails when told, and says in words what came of it`, async () => {
    const { page, assertQuiet, close } = await openPage(browser, site.url);
    await page.goto(`${site.url}practice-lms/?standard=${standard}`);
    const frame = page.frameLocator('iframe');
    const calls = page.locator('#calls');
    await frame.locator('tb-sync[state="sent"]').waitFor({ state: 'attached' });
    await calls.getByText(/Initialize → true/).waitFor();

    await page.getByLabel('What the LMS does wrong').selectOption('refuses');
    const [question] = module.lessons[0]!.questions;
    const { choose } = right(question!) as { choose: string[] };
    await frame.locator(`[data-question="${question!.id}"] input[value="${choose[0]}"]`).check();
    await frame.getByRole('button', { name: 'Check' }).first().click();
    await frame.locator('tb-sync[state="kept"]').waitFor({ state: 'attached' });
    await calls
      .getByText(/Commit → false, error (101|391)/)
      .first()
      .waitFor();
    await calls.getByText('kept on this device, not in the record system yet').first().waitFor();
    await calls
      .getByText(/Next try in \d+ s/)
      .first()
      .waitFor();
    assert.deepEqual(await axeViolations(page), []);

    await page.getByLabel('What the LMS does wrong').selectOption('none');
    await frame.locator('tb-sync[state="sent"]').waitFor({ state: 'attached' });
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as text' }).click();
    const text = await readFile(await (await saving).path(), 'utf8');
    assert.match(text, /Commit → false/);
    assert.match(text, /module: Progress: handed over/);
    assertQuiet();
    await close();
  });

test('the practice LMS launches by cmi5, shows what its record store holds, and fails when told', async () => {
  const { page, close } = await openPage(browser, site.url);
  await page.goto(`${site.url}practice-lms/?standard=cmi5`);
  const frame = page.frameLocator('iframe');
  const calls = page.locator('#calls');
  const record = page.locator('#record');
  await frame.locator('tb-sync[state="sent"]').waitFor({ state: 'attached' });
  await calls.getByText('POST token → 200').waitFor();
  await calls.getByText(/POST statements \(initialized\) → 200/).waitFor();
  await record.getByRole('rowheader', { name: 'initialized' }).waitFor();

  await page.getByLabel('What the LMS does wrong').selectOption('500');
  const [question] = module.lessons[0]!.questions;
  const { choose } = right(question!) as { choose: string[] };
  await frame.locator(`[data-question="${question!.id}"] input[value="${choose[0]}"]`).check();
  await frame.getByRole('button', { name: 'Check' }).first().click();
  await frame.locator('tb-sync[state="kept"]').waitFor({ state: 'attached' });
  await calls
    .getByText(/statements \(answered\) → 500/)
    .first()
    .waitFor();
  await calls.getByText('kept on this device, not in the record system yet').first().waitFor();
  assert.deepEqual(await axeViolations(page), []);

  await page.getByLabel('What the LMS does wrong').selectOption('none');
  await frame.locator('tb-sync[state="sent"]').waitFor({ state: 'attached' });
  await record.getByRole('rowheader', { name: 'answered' }).waitFor();
  await record.getByRole('heading', { name: 'teachback.progress' }).waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as text' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  assert.match(text, /call: POST statements \(answered\) → 500/);

  await page.getByRole('button', { name: 'Relaunch' }).click();
  await record.getByRole('rowheader', { name: 'terminated' }).waitFor();
  await frame.locator('tb-sync[state="sent"]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'New attempt' }).click();
  await record.getByRole('rowheader', { name: 'answered' }).waitFor({ state: 'detached' });
  await close();
});

test('a package shows what the record system was told where its address asks for that, and only there', async () => {
  const { page, assertQuiet, close } = await openPage(browser, site.url);
  const loaded: string[] = [];
  page.on('request', request => loaded.push(new URL(request.url()).pathname));
  const address = `${site.url}packages/scorm12/${module.outline.id}/index.html`;
  await page.goto(address);
  await page.locator('tb-sync[state="unrecorded"]').waitFor({ state: 'attached' });
  assert.equal(await page.locator('tb-trace').count(), 0);
  assert.deepEqual(
    loaded.filter(path => /trace/.test(path)),
    [],
  );

  await page.goto(`${address}?trace`);
  const panel = page.locator('tb-trace');
  await panel.getByText('Connect: absent: No SCORM 1.2 API was found.').waitFor();
  await panel.getByText('Progress: recorded nowhere').waitFor();
  await panel.getByRole('button', { name: 'Copy' }).click();
  await panel
    .getByRole('status')
    .getByText(/Copied|by hand/)
    .waitFor();
  assert.deepEqual(await axeViolations(page), []);
  assertQuiet();
  await close();
});
