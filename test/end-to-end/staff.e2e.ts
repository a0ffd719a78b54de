import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { CompiledModule } from '../../src/content/compile.js';
import { right, wrong } from './answers.js';
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
  lms.upload('staff', await unzippedPackage(roots.staff, 'hand-hygiene'));
});
after(async () => {
  await browser.close();
  await lms.close();
});

for (const [status, doing] of [
  ['passed', right],
  ['failed', wrong],
] as const)
  test(`a scored module is ${status} in the LMS, with its score and its answers`, async () => {
    const { page, assertQuiet, close } = await openPage(browser, lms.url);
    const learner = await Learner.at(page, lms.launch('staff', 80));
    for (const lesson of module.lessons) await learner.finishLesson(module, lesson, doing);
    await page.waitForFunction(wanted => window.lms.stored()['cmi.core.lesson_status'] === wanted, status);

    const stored = await page.evaluate(() => window.lms.stored());
    const score = Number(stored['cmi.core.score.raw']);
    assert.ok(status === 'passed' ? score === 100 : score < 80, `score ${score}`);
    assert.equal(stored['cmi.core.score.min'], '0');
    assert.equal(stored['cmi.core.score.max'], '100');
    const sent = Object.entries(stored).flatMap(([name, value]) =>
      /interactions\.\d+\.id$/.test(name) ? [value] : [],
    );
    const graded = module.outline.lessons.flatMap(({ questions }) =>
      questions.filter(question => question.graded),
    );
    for (const { id } of graded)
      assert.ok(
        sent.some(each => each.startsWith(id)),
        `the answer to ${id} was sent`,
      );
    const silent = module.outline.lessons.flatMap(({ questions }) =>
      questions.filter(({ kind }) => kind === 'reflection' || kind === 'confidence'),
    );
    for (const { id } of silent) assert.ok(!sent.some(each => each.startsWith(id)), `${id} is never sent`);
    assert.ok(!JSON.stringify(stored).includes('In my own words'), 'a reflection never leaves the device');
    assert.deepEqual(await page.evaluate(() => window.lms.violations()), []);
    assertQuiet();
    await close();
  });

test('the explanation is on the screen before the LMS is called', async () => {
  const { page, close } = await openPage(browser, lms.url);
  const learner = await Learner.at(page, lms.launch('staff', 80));
  const [question] = module.lessons[0]!.questions;
  // Reading what was not sent yet is not what is measured.
  await page.waitForTimeout(300);
  const before = await page.evaluate(() => window.lms.calls.length);
  await learner.answer(question!, right(question!));
  await page.waitForFunction(count => window.lms.calls.length > count, before);
  const [first] = await page.evaluate(count => window.lms.calls.slice(count), before);
  assert.equal(
    first?.painted,
    true,
    `${first?.method} ${first?.element} came before the explanation was painted`,
  );
  await close();
});
