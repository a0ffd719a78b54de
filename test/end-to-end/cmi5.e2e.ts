import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { CompiledModule } from '../../src/content/compile.js';
import { en } from '../../src/messages/en.js';
import { at } from '../lms/cmi5-rules.js';
import { StrictRecordStore } from '../lms/record-store.js';
import { right } from './answers.js';
import { startBrowser } from './browser.js';
import { Learner } from './learner.js';
import { compiledModule, roots, unzippedPackage } from './packages.js';
import { serveLikeMoodle } from './server.js';

let browser: Browser;
let module: CompiledModule;
let store: StrictRecordStore;
let content: Awaited<ReturnType<typeof serveLikeMoodle>>;

before(async () => {
  const files = await unzippedPackage(roots.staff, 'hand-hygiene', 'cmi5');
  files.set('back.html', new TextEncoder().encode('<!doctype html><title>Courses</title>'));
  [browser, content, store, module] = await Promise.all([
    startBrowser(),
    serveLikeMoodle(files),
    new StrictRecordStore({ mastery: 0.8 }).listen(),
    compiledModule(roots.staff, 'hand-hygiene'),
  ]);
});
after(async () => {
  await browser.close();
  await Promise.all([content.close(), store.close()]);
});

const launch = (): string =>
  store.launch({ returnURL: `${content.url}back.html` }, `${content.url}index.html`);

/** A fresh profile, and what its pages were forbidden or failed in. */
async function openProfile(): Promise<{ page: Page; trouble: string[] }> {
  const context = await browser.newContext();
  context.setDefaultTimeout(10_000);
  await context.addInitScript({ content: 'globalThis.__name = value => value' });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', error => trouble.push(error.message));
  page.on('console', message => {
    // That a document is not there yet is an answer like any other.
    if (message.type() === 'error' && !/status of 404/.test(message.text())) trouble.push(message.text());
  });
  return { page, trouble };
}

/** Waits until the store holds a statement; what a page sends at its end arrives after it. */
async function arrival(verb: string, times = 1): Promise<void> {
  for (let tries = 0; tries < 100 && store.ofVerb(verb).length < times; tries++)
    await new Promise(resolve => setTimeout(resolve, 50));
  assert.equal(store.ofVerb(verb).length, times, `"${verb}" in ${store.verbs.join(', ')}`);
}

test('a learner passes a module that an LMS launches by cmi5, through a reload, and goes back', async () => {
  const { page, trouble } = await openProfile();
  const learner = await Learner.at(page, launch(), true);
  await arrival('initialized');
  const [first, ...others] = module.lessons;
  await learner.finishLesson(module, first!, right);
  const title = await learner.title();
  await page.keyboard.press('F5');
  await learner.reload();
  assert.equal(await learner.title(), title);
  for (const lesson of others) await learner.finishLesson(module, lesson, right);
  await arrival('passed');
  await learner.press(en.leave);
  await page.waitForURL(`${content.url}back.html`);
  await arrival('terminated');

  assert.deepEqual(trouble, []);
  assert.deepEqual(store.violations, []);
  const once = ['initialized', 'completed', 'passed', 'terminated'];
  assert.deepEqual(
    once.map(verb => store.ofVerb(verb).length),
    [1, 1, 1, 1],
    'one session, although the page was loaded again',
  );
  assert.equal(store.verbs.at(-1), 'terminated');
  assert.equal(at(store.ofVerb('passed')[0], 'result', 'score', 'scaled'), 1);
  const sent = store.ofVerb('answered').map(({ object }) => (object as { id: string }).id);
  const neutral = module.outline.lessons.filter(({ sensitive }) => !sensitive);
  for (const { id } of neutral.flatMap(({ questions }) => questions.filter(({ graded }) => graded)))
    assert.ok(
      sent.some(each => each.includes(`/questions/${id}`)),
      `the answer to ${id} was sent`,
    );
  const stored = JSON.stringify([...store.statements, ...store.documents.values()]);
  assert.ok(!stored.includes('In my own words'), 'a reflection never leaves the device');
});

test('on another device the learner finds the module passed, and nothing is told a second time', async () => {
  const { page, trouble } = await openProfile();
  await Learner.at(page, launch(), true);
  await page.getByText('You have reached the end of this module.').waitFor();
  await arrival('initialized', 2);
  await page.close();
  assert.deepEqual(trouble, []);
  assert.deepEqual(store.violations, []);
  assert.equal(store.ofVerb('completed').length, 1);
  assert.equal(store.ofVerb('passed').length, 1);
});
