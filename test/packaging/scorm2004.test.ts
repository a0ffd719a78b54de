import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { readScorm2004Schemas } from '../../src/cli/product.js';
import type { SchemaInput } from '../../src/packaging/course-package.js';
import type { Scorm2004Edition } from '../../src/packaging/scorm2004-manifest.js';
import { packageScorm2004 } from '../../src/packaging/scorm2004.js';
import { edited, type Texts } from '../content/course.js';
import { compiled, shared } from './compiled.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const schemasOf = { 3: await readScorm2004Schemas(3), 4: await readScorm2004Schemas(4) };
const input = (edition: Scorm2004Edition, changes: Texts = {}): SchemaInput => ({
  ...shared,
  ...compiled(changes),
  site: {},
  player: new Map([
    ['player.js', text("import('./scorm2004-open-abc.js');import('./scorm12-open-abc.js')")],
    ['scorm2004-open-abc.js', text('export {}')],
    ['scorm12-open-abc.js', text('export {}')],
    ['player.css', text('')],
  ]),
  playerVersion: '9.8.7',
  schemas: schemasOf[edition],
  title: 'full',
});
const staff = edited('modules/demo/module.yaml', 'track: patient', 'track: staff');

for (const edition of [3, 4] as const)
  test(`a package of edition ${edition} is valid, with its manifest and schemas at the root`, async () => {
    const made = await packageScorm2004(input(edition), edition);
    assert.deepEqual(made.problems, []);
    const files = Object.keys(unzipSync(made.zip));
    for (const name of ['imsmanifest.xml', 'index.html', 'site.json', ...schemasOf[edition].keys()])
      assert.ok(files.includes(name), name);
    assert.deepEqual(made.zip, (await packageScorm2004(input(edition), edition)).zip, 'the same bytes again');
    assert.equal(made.stateLimit, 64_000);
  });

test('the pages tell the SCORM 2004 LMS, with that part of the player and no other', async () => {
  const files = unzipSync((await packageScorm2004(input(4), 4)).zip);
  assert.match(new TextDecoder().decode(files['index.html']), / record="scorm2004" /);
  assert.ok(files['player/scorm2004-open-abc.js']);
  assert.equal(files['player/scorm12-open-abc.js'], undefined);
});

test('a scored module has its pass mark in the manifest, another one has none', async () => {
  const manifest = async (changes?: Texts): Promise<string> =>
    new TextDecoder().decode(
      unzipSync((await packageScorm2004(input(4, changes), 4)).zip)['imsmanifest.xml'],
    );
  assert.match(await manifest(staff), /minNormalizedMeasure>0\.8</);
  assert.doesNotMatch(await manifest(), /minNormalizedMeasure/);
});
