import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { cmi5Problems } from '../../src/packaging/cmi5-rules.js';
import { cmi5Structure as structureOf } from '../../src/packaging/cmi5-structure.js';
import { packageCmi5 } from '../../src/packaging/cmi5.js';
import type { PackageInput } from '../../src/packaging/contents.js';
import { manifestOf, type Unit } from '../../src/packaging/course-package.js';
import { edited, type Texts } from '../content/course.js';
import { compiled, shared } from './compiled.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const words = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const input = (changes: Texts = {}, more: Partial<PackageInput> = {}): PackageInput => ({
  ...shared,
  ...compiled(changes),
  site: {},
  player: new Map([
    ['player.js', text('export {};')],
    ['player.css', text('')],
  ]),
  playerVersion: '9.8.7',
  title: 'full',
  ...more,
});
const staff = edited('modules/demo/module.yaml', 'track: patient', 'track: staff');

const sound: Unit = {
  id: 'understanding',
  title: 'What this diagnosis means',
  description: 'First; second',
  launch: 'index.html',
  files: [],
  mastery: 0.8,
};
const files = new Map([['index.html', text('')]]);
const cmi5Structure = (unit: Unit): string => structureOf(manifestOf(unit, 'en'));

test('a package is valid, with its structure at the root', async () => {
  const made = await packageCmi5(input());
  assert.deepEqual(made.problems, []);
  const names = Object.keys(unzipSync(made.zip));
  for (const name of ['cmi5.xml', 'index.html', 'about.html', 'site.json', 'module.json', 'player/player.js'])
    assert.ok(names.includes(name), name);
  assert.deepEqual((await packageCmi5(input())).zip, made.zip, 'the same content gives the same bytes');
});

test('the pages tell whoever launches them, wherever its record store is, and run nothing foreign', async () => {
  const page = words(unzipSync((await packageCmi5(input())).zip)['index.html']);
  assert.match(page, / record="cmi5"/);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  assert.equal(
    policy?.replaceAll('&#x27;', "'"),
    "default-src 'self'; require-trusted-types-for 'script'; connect-src 'self' https: http:",
  );
});

test('a module without a score is left by completing it, a scored one by passing', async () => {
  const structure = async (changes: Texts, site = {}): Promise<string> =>
    words(unzipSync((await packageCmi5(input(changes, { site }))).zip)['cmi5.xml']);
  const patient = await structure({}, { mastery: 0.5 });
  assert.match(patient, /moveOn="Completed"/);
  assert.doesNotMatch(patient, /masteryScore/);
  assert.match(await structure(staff), /moveOn="Passed" masteryScore="0\.8"/);
  assert.match(await structure(staff, { mastery: 0.65 }), /masteryScore="0\.65"/);
});

test('a neutral title keeps the diagnosis out of the structure', async () => {
  const made = await packageCmi5(input({}, { title: 'neutral' }));
  const structure = words(unzipSync(made.zip)['cmi5.xml']);
  assert.match(structure, /<langstring lang="en">Lesson set 1<\/langstring>/);
  assert.doesNotMatch(structure, /demo module|What it is/i);
});

test('every title gives a structure that can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), title => {
      const problems = cmi5Problems(cmi5Structure({ ...sound, title: `T${title}` }), files);
      assert.deepEqual(problems, []);
    }),
    { numRuns: 300 },
  );
});

test('identifiers depend on nothing but the module id', () => {
  const ids = (structure: Unit): string[] =>
    [...cmi5Structure(structure).matchAll(/ id="([^"]*)"/g)].map(match => match[1]!);
  const { mastery: _, ...other } = { ...sound, title: 'Other', launch: 'other.html' };
  assert.deepEqual(ids(sound), ids(other));
  assert.equal(new Set(ids(sound)).size, 2);
});

const broken: [name: string, change: (xml: string) => string, expected: RegExp][] = [
  ['another namespace', xml => xml.replace('v1/CourseStructure', 'v2/CourseStructure'), /namespace/],
  ['no course', xml => xml.replace(/<course [\s\S]*<\/course>/, ''), /0 courses instead of one/],
  ['no unit', xml => xml.replace(/<au [\s\S]*<\/au>/, ''), /no assignable unit/],
  ['an id that is no IRI', xml => xml.replace('urn:teachback:understanding:module', 'module 1'), /is no IRI/],
  ['one id twice', xml => xml.replace(':module"', ':course"'), /share one id/],
  ['no title', xml => xml.replace('What this diagnosis means', ' '), /no title/],
  ['another order', xml => xml.replace(/(<au [^>]*>)([\s\S]*)(<url>.*<\/url>)/, '$1$3$2'), /another order/],
  ['an unknown part', xml => xml.replace(/(<\/au>)/, '<x/>$1'), /something unknown/],
  ['an unknown moveOn', xml => xml.replace('"Passed"', '"Done"'), /moveOn="Done"/],
  ['passing without a pass mark', xml => xml.replace(/ masteryScore="[^"]*"/, ''), /needs a masteryScore/],
  ['a pass mark in percent', xml => xml.replace('"0.8"', '"80"'), /no number from 0 to 1/],
  ['an unknown launch method', xml => xml.replace('AnyWindow', 'Popup'), /launchMethod="Popup"/],
  ['no address', xml => xml.replace(/<url>.*<\/url>/, ''), /0 addresses/],
  ['a missing page', xml => xml.replace('index.html', 'gone.html'), /gone\.html" is not in the package/],
  ['a broken escape', xml => xml.replace('index.html', '%zz'), /is not in the package/],
  ['a parameter of the LMS', xml => xml.replace('index.html', 'index.html?actor=1'), /uses actor/],
  ['something else', () => '<manifest/>', /no <courseStructure>/],
];
for (const [name, change, expected] of broken)
  test(`the rules find ${name}`, () => {
    const xml = cmi5Structure(sound);
    assert.notEqual(change(xml), xml);
    assert.match(cmi5Problems(change(xml), files).join('\n'), expected);
  });

test('a script that would be served as plain text is found', () => {
  const more = new Map([...files, ['player/a.mjs', text('')]]);
  assert.match(cmi5Problems(cmi5Structure(sound), more).join(), /a\.mjs would be served as plain text/);
});

test('a course has one assignable unit a module', () => {
  const part = (id: string): Unit => ({ ...sound, id, title: `Module ${id}`, launch: `${id}/index.html` });
  const units = [part('one'), part('two')];
  const xml = structureOf({ id: 'nursing', title: 'A course', language: 'en', units, shared: [] });
  const there = new Map(units.map(({ launch }) => [launch, text('')]));
  assert.deepEqual(cmi5Problems(xml, there), []);
  assert.deepEqual(
    [...xml.matchAll(/<au id="([^"]*)"/g)].map(match => match[1]),
    ['urn:teachback:nursing:module:one', 'urn:teachback:nursing:module:two'],
  );
});
