import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { mergeModules } from '../../src/content/merge-modules.js';
import { StrictRecordStore } from '../lms/record-store.js';
import { right } from './answers.js';
import { openPage, startBrowser } from './browser.js';
import { Learner } from './learner.js';
import { startLms, type Lms } from './lms.js';
import { unzippedPackage } from './packages.js';
import { serveLikeMoodle } from './server.js';
import { parts, wardCourse } from './ward-course.js';

let browser: Browser;
let lms: Lms;

before(async () => {
  [browser, lms] = await Promise.all([startBrowser(), startLms()]);
});
after(async () => {
  await browser.close();
  await lms.close();
});

test('a course with one record is passed in one SCO of SCORM 1.2, with the answers of all its modules', async () => {
  const { root, file, course } = await wardCourse('one');
  lms.upload('one', await unzippedPackage(root, file));
  const module = mergeModules(course.file, course.modules);
  const { page, assertQuiet, close } = await openPage(browser, lms.url);
  const learner = await Learner.at(page, lms.launch('one', 80));
  await learner.frame.getByText('Hand hygiene basics · Lesson 1 of 3').waitFor();
  for (const [index, lesson] of module.lessons.entries()) {
    // Half way the learner closes the page and comes back.
    if (index === 1) await learner.reload();
    await learner.finishLesson(module, lesson, right);
  }
  await page.waitForFunction(() => window.lms.stored()['cmi.core.lesson_status'] === 'passed');
  const stored = await page.evaluate(() => window.lms.stored());
  assert.equal(stored['cmi.core.score.raw'], '100');
  const sent = Object.entries(stored).flatMap(([name, value]) =>
    /interactions\.\d+\.id$/.test(name) ? [value] : [],
  );
  for (const id of ['hand-hygiene-1-q1', 'glove-use-1-q1'])
    assert.ok(
      sent.some(each => each.startsWith(id)),
      `the answer to ${id} was sent`,
    );
  assert.deepEqual(await page.evaluate(() => window.lms.violations()), []);
  assertQuiet();
  await close();
});

test('a course with a record a module passes each in an SCO of its own, in SCORM 2004', async () => {
  const { root, file, course } = await wardCourse('each');
  lms.upload('each', await unzippedPackage(root, file, 'scorm2004-4'));
  for (const module of course.modules) {
    const { page, assertQuiet, close } = await openPage(browser, lms.url);
    const { id } = module.outline;
    const learner = await Learner.at(page, lms.launch('each', 80, 'scorm2004', `${id}/index.html`));
    for (const lesson of module.lessons) await learner.finishLesson(module, lesson, right);
    await page.waitForFunction(() => window.lms.stored()['cmi.success_status'] === 'passed');
    const stored = JSON.stringify(await page.evaluate(() => window.lms.stored()));
    for (const other of parts.filter(part => part !== id))
      assert.ok(!stored.includes(`"${other}-1-q1`), 'nothing of another module is recorded here');
    assert.deepEqual(await page.evaluate(() => window.lms.violations()), []);
    assertQuiet();
    await close();
  }
});

test('a course of assignable units passes each by cmi5', async () => {
  const { root, file, course } = await wardCourse('each');
  const content = await serveLikeMoodle(await unzippedPackage(root, file, 'cmi5'));
  const module = course.modules[1]!;
  const store = await new StrictRecordStore({ mastery: 0.8 }).listen();
  const context = await browser.newContext();
  await context.addInitScript({ content: 'globalThis.__name = value => value' });
  const page = await context.newPage();
  const launch = store.launch({}, `${content.url}${module.outline.id}/index.html`);
  const learner = await Learner.at(page, launch, true);
  for (const lesson of module.lessons) await learner.finishLesson(module, lesson, right);
  for (let tries = 0; tries < 100 && store.ofVerb('passed').length === 0; tries++)
    await page.waitForTimeout(50);
  assert.deepEqual(store.violations, []);
  assert.equal(store.ofVerb('passed').length, 1);
  await context.close();
  await Promise.all([content.close(), store.close()]);
});
