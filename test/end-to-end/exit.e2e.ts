import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { CompiledModule } from '../../src/content/compile.js';
import { en } from '../../src/messages/en.js';
import { right } from './answers.js';
import { axeViolations } from './axe.js';
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
  for (const [name, standard] of [
    ['scorm12', 'scorm12'],
    ['scorm2004', 'scorm2004-4'],
  ] as const)
    lms.upload(name, await unzippedPackage(roots.staff, 'hand-hygiene', standard));
});
after(async () => {
  await browser.close();
  await lms.close();
});

const violations = (page: Page): Promise<string[]> => page.evaluate(() => window.lms.violations());
const called = (page: Page, method: RegExp): Promise<number> =>
  page.evaluate(([source]) => window.lms.calls.filter(call => new RegExp(source).test(call.method)).length, [
    method.source,
  ] as const);
const finish = /Finish|Terminate/;

/** Makes saving work or fail, as an LMS does that has lost its server. */
const setSaving = (page: Page, works: boolean): Promise<void> =>
  page.evaluate(isWorking => {
    const api = (window.API ?? window.API_1484_11) as Record<string, unknown>;
    const answers = { Commit: 'false', Finish: 'false', Terminate: 'false', GetLastError: '101' };
    for (const [name, answer] of Object.entries(answers))
      for (const call of [name, `LMS${name}`].filter(each => each in api)) {
        api[`${call}, working`] ??= api[call];
        api[call] = isWorking ? api[`${call}, working`] : () => answer;
      }
  }, works);

for (const standard of ['scorm12', 'scorm2004'] as const) {
  test(`whoever closes a module in a ${standard} LMS is told that it is saved, and finds it so again`, async () => {
    const { page, assertQuiet, close } = await openPage(browser, lms.url);
    const learner = await Learner.at(page, lms.launch(standard, 80, standard));
    const question = module.lessons[0]!.questions[0]!;
    await learner.answer(question, right(question));
    await learner.press(en.leave);
    await learner.frame.getByRole('heading', { name: en.mayLeave }).waitFor();
    assert.equal(await learner.title(), en.mayLeave);
    assert.ok(await learner.frame.getByText(en.sync.sent).isVisible());
    assert.ok(await learner.frame.getByText(en.mayClose).isVisible());
    assert.equal((await learner.focus()).words, en.mayLeave, 'the words are read out');
    assert.equal(await called(page, finish), 1);
    assert.deepEqual(await axeViolations(page), []);
    const stored = await page.evaluate(() => window.lms.stored());
    assert.equal(stored[standard === 'scorm12' ? 'cmi.core.exit' : 'cmi.exit'], 'suspend');

    await learner.reload();
    await learner.frame
      .locator(`[data-question="${question.id}"]:not([phase="asking"])`)
      .waitFor({ state: 'attached' });
    assert.deepEqual(await violations(page), []);
    assertQuiet();
    await close();
  });

  test(`whoever closes a module that a ${standard} LMS does not save is told before, and asked`, async () => {
    const { page, assertQuiet, close } = await openPage(browser, lms.url);
    const learner = await Learner.at(page, lms.launch(standard, 80, standard));
    const question = module.lessons[0]!.questions[0]!;
    await setSaving(page, false);
    await learner.answer(question, right(question));
    await learner.press(en.leave);
    const told = (): Promise<void> => learner.frame.locator('tb-exit').getByText(en.sync.kept).waitFor();
    await told();
    assert.equal((await learner.focus()).words, en.leave, 'the focus stays');
    assert.equal(await called(page, finish), 0, 'nothing is given up');
    assert.deepEqual(await axeViolations(page), []);

    await learner.press(en.leaveAnyway);
    await learner.frame.getByRole('heading', { name: en.mayLeave }).waitFor();
    const farewell = learner.frame.locator('.tb-end');
    assert.ok(await farewell.getByText(en.sync.kept).isVisible());
    assert.ok(await farewell.getByText(en.sentLater).isVisible());

    await learner.reload();
    await learner.frame
      .locator(`[data-question="${question.id}"]:not([phase="asking"])`)
      .waitFor({ state: 'attached' });
    await setSaving(page, false);
    const other = module.lessons[0]!.questions[1]!;
    await learner.press(en.nextQuestion);
    await learner.answer(other, right(other));
    await learner.press(en.leave);
    await told();
    await setSaving(page, true);
    await learner.press(en.leave);
    await learner.frame.locator('.tb-end').getByText(en.sync.sent).waitFor();
    assert.equal(await called(page, finish), 1);
    assert.deepEqual(await violations(page), []);
    assertQuiet();
    await close();
  });
}
