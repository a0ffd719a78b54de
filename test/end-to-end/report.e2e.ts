import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import * as check from '../../src/cli/commands/check.js';
import * as create from '../../src/cli/commands/new.js';
import { axeViolations } from './axe.js';
import { openPage, startBrowser } from './browser.js';

let browser: Browser;
let root: string;
let report: string;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'teachback-'));
  report = join(root, 'report.html');
  await create.run(['module', 'walking', '--root', root]);
  assert.equal(await check.run(['--root', root, '--report', report]), 0);
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await rm(root, { recursive: true, force: true });
});

for (const [name, options] of [
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
  ['on a narrow screen', { viewport: { width: 320, height: 640 } }],
] as const)
  test(`the report of the check opens from a file ${name}`, async () => {
    const url = pathToFileURL(report).href;
    const { page, assertQuiet, close } = await openPage(browser, url, options);
    await page.goto(url);
    await page.getByText('no score, since a person has not rated it yet.').first().waitFor();
    assert.deepEqual(await axeViolations(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    // Whatever the cells look like, they are those of a table.
    const items = page.getByRole('table').filter({ hasText: 'The purpose is plain' });
    assert.equal(await items.getByRole('columnheader').count(), 4);
    const purpose = items.getByRole('row').filter({ hasText: 'The purpose is plain' });
    assert.equal(await purpose.getByRole('cell').count(), 4);
    // What only a person can say is a form, by keyboard as well, and nothing in it is chosen.
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
    await purpose.getByRole('radio', { name: 'Disagree' }).focus();
    await page.keyboard.press('Space');
    assert.equal(await purpose.getByRole('radio', { name: 'Disagree' }).isChecked(), true);
    await page.screenshot({ path: join(tmpdir(), `teachback-report-${name.replaceAll(' ', '-')}.png`) });
    assertQuiet();
    await close();
  });

test('what the report gives to begin a file of ratings with rates nothing', async () => {
  const page = await readFile(report, 'utf8');
  assert.match(page, /\n {2}1:\n/);
  assert.doesNotMatch(page, /\d: (?:agree|disagree)/);
});
