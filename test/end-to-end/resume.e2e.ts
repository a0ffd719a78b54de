import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { run as updateLedger } from '../../src/cli/commands/ledger.js';
import { right, wrong } from './answers.js';
import { openPage, startBrowser } from './browser.js';
import { Learner } from './learner.js';
import { startLms, type Lms } from './lms.js';
import { compiledModule, editableCopy, roots, unzippedPackage } from './packages.js';
import { shown } from './state.js';

let browser: Browser;
let lms: Lms;

before(async () => {
  [browser, lms] = await Promise.all([startBrowser(), startLms()]);
});
after(async () => {
  await browser.close();
  await lms.close();
});

test('a reload at every step shows the same as before', async () => {
  lms.upload('staff', await unzippedPackage(roots.staff, 'hand-hygiene'));
  const module = await compiledModule(roots.staff, 'hand-hygiene');
  const { page, assertQuiet, close } = await openPage(browser, lms.url);
  const learner = await Learner.at(page, lms.launch('staff', 80));
  // Every other answer is a mismatch, so that both kinds of explanation are restored.
  let count = 0;
  for (const lesson of module.lessons)
    await learner.finishLesson(
      module,
      lesson,
      question => (count++ % 2 === 0 ? right : wrong)(question),
      async step => {
        const seen = await shown(learner.frame);
        await learner.reload();
        assert.deepEqual(await shown(learner.frame), seen, step);
      },
    );
  assert.deepEqual(await page.evaluate(() => window.lms.violations()), []);
  assertQuiet();
  await close();
});

test('every screen fits the frames that Moodle gives a package, without scrolling sideways', async () => {
  lms.upload('frames', await unzippedPackage(roots.staff, 'hand-hygiene'));
  const module = await compiledModule(roots.staff, 'hand-hygiene');
  const { page, assertQuiet, close } = await openPage(browser, lms.url);
  const learner = await Learner.at(page, lms.launch('frames'));
  const assertFits = async (step: string): Promise<void> => {
    // A window of 320 px, and one of 1280 px with the list of contents open.
    for (const width of [298, 650]) {
      await page.setViewportSize({ width, height: 666 });
      const over = await learner.frame
        .locator(':root')
        .evaluate(root => root.scrollWidth - root.ownerDocument.defaultView!.innerWidth);
      assert.ok(over <= 0, `${step} is ${over} px wider than a frame of ${width} px`);
    }
  };
  for (const lesson of module.lessons) await learner.finishLesson(module, lesson, wrong, assertFits);
  await assertFits('the end');
  assertQuiet();
  await close();
});

test('what a learner did stays when the content is edited between two launches', async () => {
  const root = await editableCopy(roots.patient, 'understanding');
  const path = (name: string): string => join(root, name);
  const edit = (name: string, change: (text: string) => string): void => {
    const before = readFileSync(path(name), 'utf8');
    const changed = change(before);
    assert.notEqual(changed, before, `the edit of ${name} must change something`);
    writeFileSync(path(name), changed);
  };
  lms.upload('first', await unzippedPackage(root, 'understanding'));
  const module = await compiledModule(root, 'understanding');
  const [one, two, three] = module.lessons;
  const { page, assertQuiet, close } = await openPage(browser, lms.url);
  const learner = await Learner.at(page, lms.launch('first'));
  await learner.finishLesson(module, one!, right);
  await learner.finishLesson(module, two!, right);
  await learner.answer(three!.questions[0]!, right(three!.questions[0]!));

  // The second lesson goes, a new one comes first, two change places; a typo in one question, another meaning in one.
  const files = readFileSync(path('modules/understanding/module.yaml'), 'utf8').match(/\S+\.md/g)!;
  const [a, b, ...rest] = files;
  edit('modules/understanding/module.yaml', text =>
    text
      .replace(new RegExp(`\\n  - ${b}.*`), '')
      .replace(`  - ${a}`, `  - 00-new.md\n  - ${a}`)
      .replace(new RegExp(`(  - ${rest[1]}[^\\n]*\\n)(  - ${rest[2]}[^\\n]*\\n)`), '$2$1'),
  );
  writeFileSync(
    path('modules/understanding/00-new.md'),
    '---\nid: new-lesson\ntitle: A new lesson\nobjective: Say what is new.\n---\n\n:::main\nThis is new. :claims[framing]\n:::\n\n:::step\nAsk your care team.\n:::\n',
  );
  const [first, second] = one!.questions;
  const question = (id: string): RegExp => new RegExp(`- id: ${id}\\n[^]*?(?=\\n {2}- id:|$)`);
  edit('quizzes/p1-1.yaml', text =>
    text
      .replace(question(first!.id), found => found.replace('revision: 1', 'revision: 2'))
      .replace(question(second!.id), found => found.replace('stem: ', 'stem: Now, ')),
  );
  assert.equal(await updateLedger(['--root', root]), 0);
  lms.upload('second', await unzippedPackage(root, 'understanding'));
  await learner.page.goto(lms.launch('second'));
  await learner.arrive();

  const again = await shown(learner.frame);
  assert.equal(again.title, three!.title, 'the place is kept');
  const answered = again.questions.find(({ id }) => id === three!.questions[0]!.id);
  assert.ok(
    answered?.phase === 'explained' || again.questions.some(({ id }) => id === three!.questions[1]!.id),
    'and the answer there',
  );
  const read = await learner.frame
    .locator('tb-navigation li')
    .evaluateAll(
      items => items.filter(item => item.querySelector('.tb-mark')?.textContent?.startsWith('Read')).length,
    );
  assert.equal(read, 1, 'the first lesson is still read, the removed one is gone, the new one is not read');
  await learner.frame.getByText('One question has changed').waitFor();

  // Back at the first lesson: the question of another meaning is open again, the corrected one is still answered.
  await learner.press('All lessons');
  await learner.press(one!.title);
  await learner.frame.locator('.tb-title', { hasText: one!.title }).waitFor();
  const { questions } = await shown(learner.frame);
  assert.equal(questions.find(({ id }) => id === first!.id)?.phase, 'asking');
  await learner.press('Skip this question');
  await learner.frame.locator(`[data-question="${second!.id}"][phase="explained"]`).waitFor();
  assert.deepEqual(await page.evaluate(() => window.lms.violations()), []);
  assertQuiet();
  await close();
});
