import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { CompiledModule } from '../../src/content/compile.js';
import { right } from './answers.js';
import { openPage, startBrowser } from './browser.js';
import { Learner } from './learner.js';
import { startLms, type Lms } from './lms.js';
import { compiledModule, roots, unzippedPackage } from './packages.js';

let browser: Browser;
let lms: Lms;
let module: CompiledModule;

before(async () => {
  [browser, lms, module] = await Promise.all([
    startBrowser(),
    startLms(),
    compiledModule(roots.patient, 'understanding'),
  ]);
  lms.upload('1', await unzippedPackage(roots.patient, 'understanding'));
});
after(async () => {
  await browser.close();
  await lms.close();
});

test('a learner completes the packaged module in an LMS by keyboard alone', async () => {
  const { page, assertQuiet, close } = await openPage(browser, lms.url);
  const learner = await Learner.at(page, lms.launch('1'));
  const commits = (): Promise<number> => page.evaluate(() => window.lms.commits());
  const before = await commits();
  let steps = 0;
  for (const lesson of module.lessons) {
    assert.equal(await learner.title(), lesson.title);
    // Seeing the end of the lesson's text is a step as well.
    steps += 1;
    await learner.finishLesson(module, lesson, right, async step => {
      steps += 1;
      // A commit follows its step by a moment: the first lesson waits for each one, the rest for none.
      if (lesson === module.lessons[0]) await page.waitForTimeout(200);
      const done = (await commits()) - before;
      assert.ok(done <= steps, `${done} commits after ${steps} steps (${step})`);
    });
  }
  assert.equal(await learner.title(), 'You have reached the end of this part.');
  await page.waitForFunction(() => window.lms.stored()['cmi.core.lesson_status'] === 'completed');

  const stored = await page.evaluate(() => window.lms.stored());
  assert.equal(stored['cmi.core.score.raw'], undefined, 'a module without a score sends none');
  assert.equal(Object.keys(stored).filter(name => name.startsWith('cmi.interactions')).length, 0);
  assert.ok(stored['cmi.suspend_data']!.length <= 4096);
  assert.deepEqual(await page.evaluate(() => window.lms.violations()), []);
  assertQuiet();

  await learner.reload();
  assert.equal(await learner.title(), 'You have reached the end of this part.');
  assert.deepEqual(await page.evaluate(() => window.lms.violations()), []);
  assertQuiet();
  await close();
});

test('the first lesson can be read without any script', async () => {
  const { page, close } = await openPage(browser, lms.url, { javaScriptEnabled: false });
  await page.goto(`${lms.url}packages/1/index.html`);
  const text = await page.locator('body').innerText();
  const [first] = module.lessons;
  assert.ok(text.includes(first!.title));
  assert.match(text, /This module gives general information\. It is not medical advice/);
  assert.match(text, /No clinician has reviewed this content yet/);
  for (const { title } of module.outline.lessons.slice(0, 2)) {
    await page.locator('h1').getByText(title).waitFor();
    await page.locator('a.tb-next').click();
  }
  await close();
});

test('what a site writes into the package’s site.json later holds on every page', async () => {
  const files = await unzippedPackage(roots.patient, 'understanding');
  const site = { careTeam: { label: 'Desk 7', phone: '+1 555 0177' }, theme: 'dark', privacy: 'Only you.' };
  lms.upload('2', new Map([...files, ['site.json', new TextEncoder().encode(JSON.stringify(site))]]));
  const { page, assertQuiet, close } = await openPage(browser, lms.url, { colorScheme: 'light' });
  const learner = await Learner.at(page, lms.launch('2'));
  const [first, second] = module.lessons;
  for (const { title } of [first!, second!]) {
    assert.equal(await learner.title(), title);
    await learner.frame.getByRole('link', { name: '+1 555 0177' }).first().waitFor();
    await learner.frame.getByText('Desk 7').first().waitFor();
    await learner.frame.locator('.tb-privacy').getByText('Only you.').waitFor({ state: 'attached' });
    await learner.frame.locator('teach-back[data-theme="dark"]').waitFor();
    if (title === first!.title) await learner.finishLesson(module, first!, right, async () => {});
  }
  assertQuiet();
  await close();
});

test('a package without an LMS around it says that nothing is recorded', async () => {
  const { page, assertQuiet, close } = await openPage(browser, lms.url);
  await page.goto(`${lms.url}packages/1/index.html`);
  await page.getByText('Your progress is not being recorded.').first().waitFor();
  assertQuiet();
  await close();
});

test('the about page says that nobody reviewed the content, and names sources, licence and versions', async () => {
  const { page, assertQuiet, close } = await openPage(browser, lms.url, { javaScriptEnabled: false });
  await page.goto(`${lms.url}packages/1/about.html`);
  const text = await page.locator('body').innerText();
  assert.match(text, /No clinician has reviewed this content yet/);
  assert.match(text, /CC-BY-4\.0/);
  assert.ok(text.includes(module.outline.content));
  for (const { title } of module.outline.sources) assert.ok(text.includes(title));
  assertQuiet();
  await close();
});
