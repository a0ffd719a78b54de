import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { right } from './answers.js';
import { axeViolations } from './axe.js';
import { openPage, startBrowser } from './browser.js';
import { Learner } from './learner.js';
import { compiledModule, roots, unzippedPackage } from './packages.js';
import { serveLikeMoodle, type Served } from './server.js';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveLikeMoodle>>;
const path = 'somewhere/a b/learning/';

// Unpacked below a path that nobody planned for, on a server that knows nothing of us.
before(async () => {
  const files: Served = new Map();
  for (const [name, bytes] of await unzippedPackage(roots.staff, 'hand-hygiene', 'web'))
    files.set(path + name, bytes);
  [browser, server] = await Promise.all([startBrowser(), serveLikeMoodle(files)]);
});
after(async () => {
  await browser.close();
  await server.close();
});

test('a web package runs from any path, keeps progress on the device and asks no other origin', async () => {
  const module = await compiledModule(roots.staff, 'hand-hygiene');
  const { page, assertQuiet, close } = await openPage(browser, server.url);
  const address = `${server.url}${path.replace(' ', '%20')}index.html`;
  const learner = await Learner.at(page, address, true);
  await learner.finishLesson(module, module.lessons[0]!, right);
  assert.deepEqual(await axeViolations(page), []);
  await page.goto(address);
  await page.locator('tb-progress').waitFor({ state: 'attached' });
  await page.waitForFunction(
    title => document.querySelector('teach-back')?.textContent?.includes(title),
    module.lessons[1]!.title,
  );
  assertQuiet();
  await close();
});
