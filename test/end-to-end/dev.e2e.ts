import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startPreview } from '../../src/cli/commands/dev.js';
import * as create from '../../src/cli/commands/new.js';
import type { Running } from '../../src/cli/serve.js';
import { axeViolations } from './axe.js';
import { openPage, startBrowser } from './browser.js';
import { player } from './packages.js';

let browser: Browser;
let preview: Running;
let root: string;

before(async () => {
  await player();
  root = await mkdtemp(join(tmpdir(), 'teachback-'));
  [browser, preview] = await Promise.all([startBrowser(), startPreview(root, 0)]);
});
after(async () => {
  await browser.close();
  await preview.close();
  await rm(root, { recursive: true, force: true });
});

const edit = async (path: string, from: string, to: string) => {
  const text = await readFile(join(root, path), 'utf8');
  assert.ok(text.includes(from), `${path}: ${from}`);
  await writeFile(
    join(root, path),
    text.replace(from, () => to),
  );
};

test('from an empty folder to a lesson that follows every change, and keeps what was answered', async () => {
  const { page, assertQuiet, close } = await openPage(browser, preview.url);
  await page.goto(preview.url);
  await page.getByText('There is no module without mistakes yet.').waitFor();

  // A module that comes while the page is open shows on it.
  assert.equal(await create.run(['module', 'walking', '--root', root]), 0);
  await page.getByRole('link', { name: 'Walking' }).click();
  await page.getByRole('heading', { level: 1, name: 'Start of Walking' }).waitFor();
  const findings = page.getByRole('status', { name: 'What the check says' });
  await findings.getByText(/things to look at/).waitFor();

  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Check' }).first().click();
  const explained = page.getByText('Say here why it is so').first();
  await explained.waitFor();

  const lesson = 'modules/walking/01-start.md';
  const quiz = 'quizzes/walking-1.yaml';
  await page.evaluate(() => {
    document.body.dataset['loaded'] = 'once';
    window.scrollTo({ top: 300, behavior: 'instant' });
  });
  await edit(lesson, 'Here you explain it.', 'Here you read how to walk.');
  await page.getByText('Here you read how to walk.').waitFor();
  await explained.waitFor();
  // The module is opened again where it stands: the page stays, and what its author looks at stays in place.
  assert.equal(await page.locator('body').getAttribute('data-loaded'), 'once');
  assert.equal(await page.evaluate(() => Math.round(window.scrollY)), 300);

  // A mistake is shown where it is, and the last good version stays.
  await edit(quiz, 'key: b', 'key: z');
  await findings.getByText('This page shows the last version without mistakes.').waitFor();
  await findings.getByText(`${quiz}:20:10`).waitFor();
  await findings.getByText(/none of: a, b, c/).waitFor();
  await findings.getByText(/20 \| +key: z/).waitFor();
  await page.getByText('Here you read how to walk.').waitFor();
  await explained.waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await page.screenshot({ path: join(tmpdir(), 'teachback-preview.png') });

  await edit(quiz, 'key: z', 'key: b');
  await findings.getByText('This page shows').waitFor({ state: 'detached' });
  await edit(lesson, 'how to walk', 'how to run');
  await page.getByText('Here you read how to run.').waitFor();
  await explained.waitFor();

  // What else stands on the page follows as well.
  await edit('modules/walking/module.yaml', 'title: "Walking"', 'title: "Walking well"');
  await page.waitForFunction(() => document.title === 'Walking well');
  await writeFile(join(root, 'teachback.yaml'), 'careTeam: { phone: "555 0100" }\n');
  await page.getByText('555 0100').first().waitFor();
  await writeFile(join(root, 'teachback.yaml'), 'careTeem: { phone: "555 0199" }\n');
  await findings.getByText('teachback.yaml:1:1').waitFor();
  await page.getByText('555 0100').first().waitFor();
  await explained.waitFor();
  assertQuiet();
  await close();
});
