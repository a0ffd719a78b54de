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
    compiledModule(roots.staff, 'hand-hygiene'),
  ]);
  lms.upload('staff', await unzippedPackage(roots.staff, 'hand-hygiene', 'scorm2004-4'));
});
after(async () => {
  await browser.close();
  await lms.close();
});

test('a learner passes a packaged module in a SCORM 2004 LMS, and finds it so again', async () => {
  const { page, assertQuiet, close } = await openPage(browser, lms.url);
  const learner = await Learner.at(page, lms.launch('staff', 80, 'scorm2004'));
  const first = await page.evaluate(() => window.lms.stored());
  assert.equal(first['cmi.exit'], 'suspend', 'saved at once, so that a crash resumes');
  assert.equal(first['cmi.completion_status'], 'incomplete');
  for (const lesson of module.lessons) await learner.finishLesson(module, lesson, right);
  await page.waitForFunction(() => window.lms.stored()['cmi.success_status'] === 'passed');

  const stored = await page.evaluate(() => window.lms.stored());
  assert.equal(stored['cmi.completion_status'], 'completed');
  assert.equal(stored['cmi.score.raw'], '100');
  assert.equal(stored['cmi.score.scaled'], '1');
  assert.equal(stored['cmi.progress_measure'], '1');
  const idsOf = (list: string): string[] =>
    Object.entries(stored).flatMap(([name, value]) =>
      new RegExp(`^cmi\\.${list}\\.\\d+\\.id$`).test(name) ? [value] : [],
    );
  const neutral = module.outline.lessons.filter(({ sensitive }) => !sensitive);
  assert.deepEqual(idsOf('objectives'), ['teachback-score', ...neutral.map(({ id }) => id)]);
  for (const { id } of neutral.flatMap(({ questions }) => questions.filter(({ graded }) => graded)))
    assert.ok(
      idsOf('interactions').some(each => each.startsWith(id)),
      `the answer to ${id} was sent`,
    );
  assert.ok(!JSON.stringify(stored).includes('In my own words'), 'a reflection never leaves the device');
  assert.deepEqual(await page.evaluate(() => window.lms.violations()), []);
  assertQuiet();

  const end = await learner.title();
  await learner.reload();
  assert.equal(await learner.title(), end);
  assert.equal((await page.evaluate(() => window.lms.stored()))['cmi.success_status'], 'passed');
  assert.deepEqual(await page.evaluate(() => window.lms.violations()), []);
  assertQuiet();
  await close();
});
