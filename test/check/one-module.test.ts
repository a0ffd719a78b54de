import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import { ledgerText } from '../../src/cli/ledger-yaml.js';
import { previewedCourse } from '../../src/cli/preview/course.js';
import type { Diagnostic } from '../../src/content/diagnostic.js';
import type { Files } from '../../src/content/files.js';
import { kinds } from '../../src/kinds/kinds.js';
import { ledgerOf } from '../content/course.js';
import { twoModules } from '../content/two-modules.js';
import { folderOf, write } from '../cli/folder.js';
import { cases } from './measure-cases.js';
import { changed, measuredFiles } from './measured-course.js';
import { mistakes } from './mistakes.js';

type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

const TODAY = '2026-11-01';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const renamed = (text: string): string =>
  text
    .replaceAll('weather', 'climate')
    .replaceAll('Weather', 'Climate')
    .replace(/^( *(?:- )?(?:id|quiz): )(rain|wind)/gm, '$1$2-too')
    .replace(/^(quizzes\/)(rain|wind)/, '$1$2-too');

const ledgerFor = (files: Files): Uint8Array => encode(ledgerText(ledgerOf(files)));

/** The measured course with a second module before the first, like it but for its names. */
function measuredTwice(changes: Changes = {}): Files {
  const own = changedFiles(measuredFiles(), changes);
  const other = new Map(
    [...measuredFiles()]
      .filter(([path]) => /^(modules\/weather|quizzes)\//.test(path))
      .map(([path, bytes]) => [renamed(path), encode(renamed(decode(bytes)))]),
  );
  const all = {
    'modules/weather/ledger.yaml': ledgerFor(own),
    'modules/climate/ledger.yaml': ledgerFor(other),
    ...Object.fromEntries([...own, ...other]),
    ...Object.fromEntries(changedFiles(new Map(), changes)),
  };
  return new Map(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function changedFiles(files: Files, changes: Changes): Files {
  const all = new Map(files);
  for (const [path, content] of Object.entries(changes))
    if (content === undefined) all.delete(path);
    else all.set(path, typeof content === 'string' ? encode(content.replace('‸', '')) : content);
  return all;
}

/** Found of the course as a whole only, and never an error. */
const OF_THE_WHOLE = ['unused-exception', 'unused-quiz'];

/** What is said of a module, and what is made of it, where the whole course is looked at and where it alone is. */
function bothWays(files: Files, id: string) {
  const of = (only?: ReadonlySet<string>) => {
    const { modules, diagnostics } = checkCourse(files, kinds, TODAY, false, only);
    const isOwn = ({ file, code }: Diagnostic) =>
      (file.startsWith(`modules/${id}/`) || quizzesOf(files, id).includes(file)) &&
      !OF_THE_WHOLE.includes(code);
    return {
      found: diagnostics.filter(isOwn).map(each => JSON.stringify(each)),
      module: modules.find(({ outline }) => outline.id === id),
    };
  };
  return [of(), of(new Set([`modules/${id}`]))] as const;
}

const codesOf = (found: readonly string[]): string[] =>
  found
    .map(each => (JSON.parse(each) as Diagnostic).code)
    .filter(code => code !== 'ledger-missing')
    .sort();

const quizzesOf = (files: Files, id: string): string[] =>
  [...files].flatMap(([path, bytes]) => {
    const quiz = path.startsWith(`modules/${id}/`) ? /^quiz: (\S+)/m.exec(decode(bytes))?.[1] : undefined;
    return quiz === undefined ? [] : [`quizzes/${quiz}.yaml`];
  });

test('finds in a module that is looked at alone what every measure says of it', () => {
  for (const [code, [first]] of Object.entries(cases)) {
    const [whole, alone] = bothWays(measuredTwice(first!.changes), 'weather');
    assert.deepEqual(alone.found.sort(), whole.found.sort(), code);
    assert.deepEqual(alone.module, whole.module, code);
  }
});

test('finds every slip of an author in a module that is looked at alone', () => {
  for (const [code, list] of Object.entries(mistakes))
    for (const { changes } of (list ?? []).slice(0, 1)) {
      const [whole, alone] = bothWays(twoModules(changes), 'demo');
      assert.deepEqual(alone.found.sort(), whole.found.sort(), code);
      assert.deepEqual(alone.module, whole.module, code);
    }
});

test('compiles a module that is looked at alone as it does with all the others', () => {
  const [whole, alone] = bothWays(measuredTwice(), 'weather');
  assert.deepEqual([alone.found, alone.module?.outline.id], [[], 'weather']);
  assert.deepEqual(alone.module, whole.module);
});

const CLIMATE = 'modules/climate/module.yaml';
const climate = (from: string, to: string) => decode(measuredTwice().get(CLIMATE)).replace(from, () => to);

test('finds in a module that is looked at alone what another one has already', () => {
  const taken: Changes = {
    'modules/climate/01-rain.md': decode(measuredTwice().get('modules/climate/01-rain.md')).replace(
      'id: rain-too',
      'id: rain',
    ),
    'quizzes/wind-too.yaml': decode(measuredTwice().get('quizzes/wind-too.yaml')).replace(
      'id: wind-too-1',
      'id: wind-1',
    ),
    [CLIMATE]: climate('title: Climate', 'title: Weather'),
  };
  // The same id as YAML can write it as well.
  const escaped = String(taken['quizzes/wind-too.yaml']).replace('id: wind-1', String.raw`id: "wind\u002d1"`);
  for (const quiz of [taken['quizzes/wind-too.yaml'], escaped]) {
    const [whole, alone] = bothWays(measuredTwice({ ...taken, 'quizzes/wind-too.yaml': quiz }), 'weather');
    assert.deepEqual(codesOf(alone.found), ['L32-titles-and-language', 'duplicate-id', 'duplicate-id']);
    assert.deepEqual(alone.found.sort(), whole.found.sort());
    assert.equal(alone.module, undefined);
  }
});

test('a preview measures again what a change in another module, or in the data of the course, makes wrong', async t => {
  const root = await folderOf(t, measuredTwice());
  const course = previewedCourse(root);
  const places = async () => {
    await course.read();
    return course
      .measure()
      .findings.filter(({ code }) => /^L(?!01)/.test(code))
      .map(({ code, place }) => `${code} ${place}`);
  };
  assert.deepEqual(await places(), []);
  await write(root, CLIMATE, climate('title: Climate', 'title: Weather'));
  assert.deepEqual(await places(), ['L32-titles-and-language modules/weather/module.yaml:2:8']);
  await write(root, CLIMATE, climate('', ''));
  assert.deepEqual(await places(), []);

  const { 'modules/phrases.yaml': phrases } = changed(
    'modules/phrases.yaml',
    'phrase: battl*',
    'phrase: trees',
  );
  await write(root, 'modules/phrases.yaml', phrases!);
  assert.deepEqual(await places(), [
    'L09-tone modules/climate/02-wind.md:15:17',
    'L09-tone modules/weather/02-wind.md:15:17',
  ]);
});
