import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { loadCourse } from '../../src/cli/course.js';
import { productVersion, readPlayer, readPortal } from '../../src/cli/product.js';
import { fromMemory, serve, type Running } from '../../src/cli/serve.js';
import type { CompiledModule } from '../../src/content/compile.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { privacyMessagesFor } from '../../src/messages/privacy/languages.js';
import { json } from '../../src/packaging/emit.js';
import { emitWebsite } from '../../src/packaging/website.js';
import { right } from './answers.js';
import { openPage, startBrowser } from './browser.js';
import { Learner } from './learner.js';
import { startLms, type Lms } from './lms.js';
import { compiledModule, player, roots, unzippedPackage } from './packages.js';
import { shown } from './state.js';

/** A module that is published on one site, and launched from an LMS of another. */
const id = 'hand-hygiene';
let browser: Browser;
let lms: Lms;
let cdn: Running;
let module: CompiledModule;
let published: Map<string, Uint8Array>;

before(async () => {
  await player();
  [browser, lms, module] = await Promise.all([startBrowser(), startLms(), compiledModule(roots.staff, id)]);
  const course = await loadCourse(roots.staff);
  const site = { bridge: [new URL(lms.url).origin] };
  published = emitWebsite(course.modules, await readPlayer(), {
    ...course,
    kinds,
    site,
    portal: await readPortal(),
    productVersion,
  });
  cdn = await serve([fromMemory(() => published)], 0);
  const upload = async (name: string, standard: string, content: string): Promise<void> =>
    lms.upload(name, await unzippedPackage(roots.staff, id, standard, '--content', content));
  await upload('bridge', 'bridge', `${cdn.url}modules/${id}/`);
  await upload('bridge-2004', 'bridge-scorm2004-4', `${cdn.url}modules/${id}/`);
  await upload('nowhere', 'bridge', 'http://localhost:9/modules/hand-hygiene/');
  await upload('other', 'bridge', `${cdn.url}modules/none/`);
});
after(async () => {
  await browser.close();
  await lms.close();
  await cdn.close();
});

/** A fresh profile, and what it asked of whom. */
async function open(): Promise<Awaited<ReturnType<typeof openPage>> & { origins: Set<string> }> {
  const watched = await openPage(browser, 'http://');
  const origins = new Set<string>();
  watched.page.on('request', request => origins.add(new URL(request.url()).origin));
  return { ...watched, origins };
}
const stored = (page: Page): Promise<Record<string, string>> => page.evaluate(() => window.lms.stored());
const violations = (page: Page): Promise<string[]> => page.evaluate(() => window.lms.violations());
const shimOf = (page: Page): Frame => page.frame({ name: 'course' })!;

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 100; n++) {
    if (await holds()) return;
    await new Promise(resolve => void setTimeout(resolve, 50));
  }
  assert.fail(what);
}

for (const [name, standard] of [
  ['bridge', 'scorm12'],
  ['bridge-2004', 'scorm2004'],
] as const)
  test(`a learner passes a module that is published elsewhere, in a ${standard} LMS, by keyboard alone`, async () => {
    const { page, origins, assertQuiet, close } = await open();
    const learner = await Learner.at(page, lms.launch(name, 80, standard));
    assert.equal(await learner.frame.locator('tb-sync').getAttribute('state'), 'sent');
    assert.ok(learner.frame.url().startsWith(cdn.url));
    for (const lesson of module.lessons) await learner.finishLesson(module, lesson, right);
    const element = standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status';
    await until('the LMS says passed', async () => (await stored(page))[element] === 'passed');
    const count = Object.keys(await stored(page)).filter(key =>
      /^cmi\.interactions\.\d+\.id$/.test(key),
    ).length;
    assert.ok(count >= 10, `${count} answers`);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual([...origins].sort(), [lms.url, cdn.url].map(url => new URL(url).origin).sort());
    assertQuiet();
    await close();
  });

test('a reload of the frame or of the whole page shows the same as before', async () => {
  const { page, assertQuiet, close } = await open();
  const learner = await Learner.at(page, lms.launch('bridge', 80));
  const [lesson] = module.lessons;
  let count = 0;
  await learner.finishLesson(module, lesson!, right, async step => {
    const seen = await shown(learner.frame);
    if (count++ % 2 === 0) {
      // The old document has loaded: only the navigation tells it from the new one.
      const isNew = page.waitForEvent('framenavigated', { predicate: each => each === learner.frame });
      await Promise.all([isNew, learner.frame.evaluate(() => location.reload())]);
      await learner.frame.waitForLoadState();
      await learner.arrive();
    } else {
      await learner.reload();
    }
    assert.deepEqual(await shown(learner.frame), seen, step);
  });
  assert.ok(count > 4);
  assert.deepEqual(await violations(page), []);
  assertQuiet();
  await close();
});

test('nothing is lost when the frame is removed right after an answer', async () => {
  const { page, assertQuiet, close } = await open();
  const learner = await Learner.at(page, lms.launch('bridge', 80));
  const question = module.lessons[0]!.questions[0]!;
  await learner.answer(question, right(question));
  await page.evaluate(() => document.querySelector('iframe')!.remove());
  await learner.reload();
  const { questions } = await shown(learner.frame);
  assert.notEqual(questions.find(each => each.id === question.id)?.phase, 'asking');
  const ids = Object.entries(await stored(page)).filter(([key]) => /^cmi\.interactions\.\d+\.id$/.test(key));
  assert.deepEqual([...new Set(ids.map(([, value]) => value))], [question.id]);
  assert.deepEqual(await violations(page), []);
  assertQuiet();
  await close();
});

test('erasing in the content erases what the page of the LMS keeps too, and says so', async () => {
  const { page, assertQuiet, close } = await open();
  const learner = await Learner.at(page, lms.launch('bridge', 80));
  const question = module.lessons[0]!.questions[0]!;
  await learner.answer(question, right(question));
  const keys = (frame: Frame): Promise<string[]> =>
    frame.evaluate(() =>
      [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(key =>
        key.startsWith('teachback'),
      ),
    );
  assert.notDeepEqual(await keys(shimOf(page)), []);
  await learner.press(en.privacy);
  await learner.frame.getByText(privacyMessagesFor('en').around).first().waitFor();
  await learner.press(privacyMessagesFor('en').erase);
  await learner.press(privacyMessagesFor('en').yes);
  await learner.frame.getByText(privacyMessagesFor('en').erased).waitFor();
  await learner.press('Next question');
  await page.waitForTimeout(300);
  for (const frame of [shimOf(page), learner.frame]) {
    assert.deepEqual(await keys(frame), []);
    const workers = await frame.evaluate(async () => navigator.serviceWorker.getRegistrations());
    assert.equal(workers.length, 0);
  }
  assert.deepEqual(await violations(page), []);
  assertQuiet();
  await close();
});

test('messages of other windows reach neither side', async () => {
  const { page, assertQuiet, close } = await open();
  const learner = await Learner.at(page, lms.launch('bridge', 80));
  const before = await stored(page);
  // The LMS's page has an allowed origin and can learn the nonce; it is not the frame's parent, nor its content.
  await page.evaluate(() => {
    const shim = window.frames[0]!;
    const name = shim.document.querySelector('iframe')!.name;
    const nonce = name.slice(name.indexOf(':') + 1);
    for (const session of ['', 'x'])
      for (const body of [
        { type: 'hello', id: 1, module: 'hand-hygiene' },
        { type: 'exit', id: 2 },
        { type: 'sync', count: 99, sync: { state: 'lost' } },
      ]) {
        const text = JSON.stringify({ teachback: 1, nonce, session, body });
        shim.postMessage(text, '*');
        shim.frames[0]!.postMessage(text, '*');
      }
  });
  await page.waitForTimeout(300);
  assert.deepEqual(await stored(page), before);
  assert.equal(await learner.frame.locator('tb-sync').getAttribute('state'), 'sent');
  assertQuiet();
  await close();
});

test('content that does not come is said in one calm sentence, and nothing is begun in the LMS', async () => {
  const launched = async (name: string): Promise<void> => {
    const { page, close } = await open();
    await page.goto(lms.launch(name));
    const notice = shimOf(page).locator('[role=status]');
    await notice.filter({ hasText: en.contentMissing }).waitFor({ timeout: 20_000 });
    assert.ok(await notice.isVisible());
    assert.equal(await page.evaluate(() => window.lms.calls.length), 0);
    await close();
  };
  // A server that is not there, and an address where nothing is.
  await Promise.all([launched('nowhere'), launched('other')]);
});

test('an LMS that the site does not name records nothing, and the learner is told', async () => {
  const site = published.get('site.json')!;
  published.set('site.json', json({ bridge: ['https://lms.example.org'] }));
  const { page, close } = await open();
  await page.goto(lms.launch('bridge'));
  await shimOf(page).waitForSelector('iframe');
  const content = page.frames().at(-1)!;
  await content.locator('tb-sync[state=unrecorded]').waitFor({ state: 'attached' });
  assert.deepEqual(await page.evaluate(() => window.lms.calls.length), 0);
  published.set('site.json', site);
  await close();
});

test('published content that nobody frames keeps its own record', async () => {
  const { page, assertQuiet, close } = await open();
  const learner = await Learner.at(page, `${cdn.url}modules/${id}/`, true);
  assert.equal(await learner.frame.locator('tb-sync').getAttribute('state'), 'local');
  assertQuiet();
  await close();
});
