import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { manifestOf, type Manifest, type Unit } from '../../src/packaging/course-package.js';
import { scorm12Manifest as written } from '../../src/packaging/scorm12-manifest.js';
import { scorm12Problems } from '../../src/packaging/scorm12-rules.js';
import { schemaProblems } from '../../src/packaging/xml-schema.js';
import { readScorm12Schemas } from '../../src/cli/product.js';

const schemas = await readScorm12Schemas();
const nothing = new Uint8Array();

const sound: Unit = {
  id: 'understanding',
  title: 'What this diagnosis means',
  description: 'First; second',
  launch: 'index.html',
  files: ['index.html', 'media/a picture ü.svg'],
};
const scorm12Manifest = (unit: Unit): string => written(manifestOf(unit, 'en'));
const filesOf = (manifest: Unit): Map<string, Uint8Array> =>
  new Map([...manifest.files, 'imsmanifest.xml'].map(path => [path, nothing]));

const problems = async (xml: string, files = filesOf(sound)): Promise<string[]> => [
  ...(await schemaProblems('imsmanifest.xml', xml, schemas)),
  ...scorm12Problems(xml, files),
];

test('a manifest of plain files is valid', async () => {
  assert.deepEqual(await problems(scorm12Manifest(sound)), []);
});

test('a title can hold anything that an author may type', async () => {
  for (const title of [']]> & < > " \'', '</title><x/>', '\u0000\u0008\ufffe text', '😀'.repeat(300), ' \n '])
    assert.deepEqual(await problems(scorm12Manifest({ ...sound, title })), [], JSON.stringify(title));
});

test('every title gives XML that can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), title => {
      assert.deepEqual(scorm12Problems(scorm12Manifest({ ...sound, title }), filesOf(sound)), []);
    }),
    { numRuns: 300 },
  );
});

test('a pass mark is written only when there is one, as a number from 0 to 100', () => {
  assert.doesNotMatch(scorm12Manifest(sound), /masteryscore/);
  const scores = [0.8, 0.285, 1, 0].map(
    mastery => /masteryscore>([^<]*)</.exec(scorm12Manifest({ ...sound, mastery }))?.[1],
  );
  assert.deepEqual(scores, ['80', '28.5', '100', '0']);
});

test('identifiers depend on nothing but the module id', () => {
  const identifiers = (manifest: Unit): string[] =>
    [...scorm12Manifest(manifest).matchAll(/identifier="([^"]*)"/g)].map(match => match[1]!);
  assert.deepEqual(
    identifiers(sound),
    identifiers({ ...sound, title: 'Other', files: ['index.html'], mastery: 0.5 }),
  );
});

test('the schema finds what is not a manifest', async () => {
  const wrong = scorm12Manifest(sound).replace('isvisible="true"', 'isvisible="maybe"');
  assert.match((await problems(wrong)).join('\n'), /imsmanifest\.xml:\d+: .*isvisible/);
});

const broken: [name: string, change: (xml: string) => string, files: string[], expected: RegExp][] = [
  ['an unlisted file', xml => xml, ['extra.js'], /extra\.js is in the package and not in the manifest/],
  [
    'a missing file',
    xml => xml.replace('<file href="index.html"', '<file href="gone.html"'),
    [],
    /gone\.html is not in/,
  ],
  [
    'another case',
    xml => xml.replaceAll('index.html', 'Index.html'),
    [],
    /Index\.html is in the package as index\.html/,
  ],
  [
    'an absolute address',
    xml => xml.replace('<file href="', '<file href="https://x.example/'),
    [],
    /not a relative path/,
  ],
  [
    'a path out of the package',
    xml => xml.replace('<file href="', '<file href="../'),
    [],
    /leaves the package/,
  ],
  ['a broken escape', xml => xml.replace('<file href="', '<file href="%zz'), [], /leaves the package/],
  ['a .mjs file', xml => xml, ['player/a.mjs'], /player\/a\.mjs would be served as plain text/],
  [
    'another version',
    xml => xml.replace('>1.2<', '>2004 4th Edition<'),
    [],
    /does not say schema version 1\.2/,
  ],
  ['another schema', xml => xml.replace('>ADL SCORM<', '>SCORM<'), [], /does not say schema "ADL SCORM"/],
  ['no launchable resource', xml => xml.replace('"sco"', '"asset"'), [], /0 launchable resources/],
  [
    'an item without a resource',
    xml => xml.replace('identifierref="', 'identifierref="x'),
    [],
    /no launchable resource/,
  ],
  ['a file listed twice', xml => xml.replace(/<file [^>]*>/, '$&$&'), [], /listed twice/],
  ['an identifier used twice', xml => xml.replace('-item"', '-resource"'), [], /share one identifier/],
  [
    'a pass mark in words',
    xml => xml.replace('</item>', '<adlcp:masteryscore>80%</adlcp:masteryscore></item>'),
    [],
    /"80%" is not a number/,
  ],
];
for (const [name, change, extra, expected] of broken)
  test(`the rules find ${name}`, () => {
    const files = filesOf(sound);
    for (const path of extra) files.set(path, nothing);
    assert.match(scorm12Problems(change(scorm12Manifest(sound)), files).join('\n'), expected);
  });

const part = (id: string, mastery?: number): Unit => ({
  ...sound,
  id,
  title: `Module ${id}`,
  launch: `${id}/index.html`,
  files: [`${id}/index.html`, `${id}/module.json`],
  ...(mastery !== undefined && { mastery }),
});
const course: Manifest = {
  id: 'nursing',
  title: 'A course',
  language: 'en',
  units: [part('one', 0.8), part('two')],
  shared: ['player/player.js', 'site.json'],
};
const courseFiles = new Map(
  [...course.shared, ...course.units.flatMap(({ files }) => files)].map(path => [path, nothing]),
);

test('a course has an item and a resource a module, and what all use once', async () => {
  const xml = written(course);
  assert.deepEqual(await problems(xml, courseFiles), []);
  assert.deepEqual(
    [...xml.matchAll(/<item identifier="([^"]*)"/g)].map(match => match[1]),
    ['teachback-nursing-one-item', 'teachback-nursing-two-item'],
  );
  assert.equal(xml.match(/adlcp:masteryscore/g)?.length, 2, 'one pass mark, of the module that has one');
  assert.equal(xml.match(/player\/player\.js/g)?.length, 1);
  assert.equal(xml.match(/<dependency identifierref="teachback-nursing-shared" ?\/>/g)?.length, 2);
});

for (const [name, change, expected] of [
  [
    'two items of one module',
    (xml: string) => xml.replace('two-resource"', 'one-resource"'),
    /same resource/,
  ],
  [
    'a dependency on nothing',
    (xml: string) => xml.replace('"teachback-nursing-shared"', '"x"'),
    /depends on "x"/,
  ],
] as const)
  test(`the rules find ${name}`, () => {
    assert.match(scorm12Problems(change(written(course)), courseFiles).join('\n'), expected);
  });
