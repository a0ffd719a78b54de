import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { readScorm12Schemas } from '../../src/cli/product.js';
import type { SchemaInput } from '../../src/packaging/course-package.js';
import { packageScorm12 } from '../../src/packaging/scorm12.js';
import { edited, type Texts } from '../content/course.js';
import { compiled, shared } from './compiled.js';

const schemas = await readScorm12Schemas();
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const input = (changes: Texts = {}, more: Partial<SchemaInput> = {}): SchemaInput => ({
  ...shared,
  ...compiled(changes),
  site: {},
  player: new Map([
    ['player.js', text('export {};')],
    ['player.css', text('')],
  ]),
  playerVersion: '9.8.7',
  schemas,
  title: 'full',
  ...more,
});
const staff = edited('modules/demo/module.yaml', 'track: patient', 'track: staff');
const manifestOf = ({ zip }: { zip: Uint8Array }): string =>
  new TextDecoder().decode(unzipSync(zip)['imsmanifest.xml']);

test('a package is valid, with its manifest and schemas at the root', async () => {
  const made = await packageScorm12(input());
  assert.deepEqual(made.problems, []);
  const files = Object.keys(unzipSync(made.zip));
  for (const name of [
    'imsmanifest.xml',
    'index.html',
    'about.html',
    'site.json',
    'module.json',
    ...schemas.keys(),
  ])
    assert.ok(files.includes(name), name);
});

test('the same content gives the same bytes', async () => {
  assert.deepEqual((await packageScorm12(input())).zip, (await packageScorm12(input())).zip);
});

test('a module without a score has no pass mark, whatever the site says', async () => {
  const made = await packageScorm12(input({}, { site: { mastery: 0.5 } }));
  assert.equal(made.units[0]?.mastery, undefined);
  assert.doesNotMatch(manifestOf(made), /masteryscore/);
});

test('a scored module has its own pass mark, or the one of the site', async () => {
  assert.match(manifestOf(await packageScorm12(input(staff))), /masteryscore>80</);
  const made = await packageScorm12(input(staff, { site: { mastery: 0.65 } }));
  assert.match(manifestOf(made), /masteryscore>65</);
  assert.equal(made.units[0]?.mastery, 0.65);
});

test('a neutral title stands wherever others may see it', async () => {
  const made = await packageScorm12(input({}, { title: 'neutral' }));
  assert.match(manifestOf(made), /<title>Lesson set 1<\/title>/);
  assert.doesNotMatch(manifestOf(made), /A demo module/);
  const files = unzipSync(made.zip);
  for (const name of ['index.html', 'demo-2.html', 'about.html'])
    assert.match(new TextDecoder().decode(files[name]), /<title>Lesson set 1<\/title>/, name);
  const ofSite = await packageScorm12(input({}, { title: 'neutral', site: { neutralTitle: 'Course 7' } }));
  assert.match(manifestOf(ofSite), /<title>Course 7<\/title>/);
});

test('the site’s phone lines stand in the pages and in site.json, to be edited there', async () => {
  const site = { careTeam: { phone: '555-0100' } };
  const files = unzipSync((await packageScorm12(input({}, { site }))).zip);
  assert.match(
    new TextDecoder().decode(files['index.html']),
    /<a href="tel:5550100" dir="ltr">555-0100<\/a>/,
  );
  assert.deepEqual(JSON.parse(new TextDecoder().decode(files['site.json'])), site);
});

test('a theme that the site fixed holds for the whole page, before any script', async () => {
  const page = async (theme: 'auto' | 'dark'): Promise<string> =>
    new TextDecoder().decode(
      unzipSync((await packageScorm12(input({}, { site: { theme } }))).zip)['index.html'],
    );
  assert.match(await page('dark'), /<body class="tb-page" data-theme="dark">/);
  assert.match(await page('auto'), /<body class="tb-page">/);
});

test('the pages carry the policy and tell the LMS', async () => {
  const files = unzipSync((await packageScorm12(input())).zip);
  const page = new TextDecoder().decode(files['index.html']);
  assert.match(
    page,
    /<meta http-equiv="Content-Security-Policy" content="default-src &#x27;self&#x27;; require-trusted/,
  );
  assert.match(page, /<teach-back src="module\.json" site="site\.json" record="scorm12" heading-level="1">/);
  assert.match(
    new TextDecoder().decode(files['about.html']),
    /Reviewed by: Oncology nurse.*Teachback 9\.8\.7/s,
  );
});

test('a player with a .mjs file is refused', async () => {
  const player = new Map([['chunk.mjs', text('')]]);
  assert.match(
    (await packageScorm12(input({}, { player }))).problems.join(),
    /chunk\.mjs would be served as plain text/,
  );
});

test('what a learner’s progress takes in the LMS is known beforehand', async () => {
  const patient = await packageScorm12(input());
  const scored = await packageScorm12(input(staff));
  assert.ok(patient.largestState > 20 && patient.largestState < scored.largestState);
  assert.ok(scored.largestState < 4096);
});
