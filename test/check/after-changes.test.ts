import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCourse } from '../../src/check/check-course.js';
import type { Files } from '../../src/content/files.js';
import { kinds } from '../../src/kinds/kinds.js';
import { circle, courseOf, hotspot, sample } from '../content/course.js';
import { measured } from './measured-course.js';

const TODAY = '2026-11-01';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const Q = 'quizzes/demo-1.yaml';
const FIRST = 'modules/demo/01-first.md';
const spanish = (path: string): string => sample[path]!.replace(/^title: .*$/m, 'title: El título');
const glossary = 'terms:\n  - { term: Demo, meaning: A show. }\n  - { term: Heading, meaning: A title. }\n';

/** What each file may be turned into in a course that is edited; `undefined`: it is not there. */
const versions: Readonly<Record<string, readonly (string | undefined)[]>> = {
  [FIRST]: [
    sample[FIRST],
    sample[FIRST]!.replace('It meets', 'The group meets'),
    sample[FIRST]!.replace(':claims[framing]', ''),
    sample[FIRST]!.replace('quiz: demo-1\n', ''),
    'no front matter',
  ],
  'modules/demo/media/circle.svg': [
    circle,
    circle.replace('64', '65'),
    circle.replace('<circle', '<script/><circle'),
    undefined,
  ],
  'modules/demo/media/Circle.svg': [undefined, circle],
  'modules/demo/es/media/circle.svg': [undefined, circle.replace('64', '66')],
  'modules/demo/es/module.yaml': [
    'language: es\ntitle: Un módulo\nneutralTitle: Lecciones 1\nreview: { state: unreviewed }\n',
    undefined,
  ],
  'modules/demo/es/01-first.md': [spanish(FIRST), spanish(FIRST).replace('demo-1', 'demo-9'), undefined],
  'modules/demo/es/02-second.md': [spanish('modules/demo/02-second.md')],
  'modules/demo/es/glossary.yaml': [undefined, 'terms:\n  - { id: demo, term: demo, meaning: Otra. }\n'],
  'modules/demo/es/translation.yaml': [undefined, `files: { 01-first.md: { source: "0", target: "1" } }\n`],
  'modules/demo/es/quizzes/demo-1.yaml': [sample[Q], sample[Q]!.replace('A show', 'Un espectáculo')],
  'modules/glossary.yaml': [measured['modules/glossary.yaml'], glossary, undefined],
  'modules/course.yaml': [undefined, 'id: weather\ntitle: Weather\nreview: { months: 24 }\n'],
  'modules/phrases.yaml': [
    measured['modules/phrases.yaml'],
    'banned: [{ phrase: small*, instead: write how small }]\n',
  ],
  [Q]: [
    sample[Q],
    sample[Q]!.replace('key: a', 'key: b'),
    sample[Q]!.replace('claims: [C001]', 'claims: []'),
    sample[Q]! + hotspot('media/circle.svg'),
    undefined,
  ],
};

const files = (chosen: ReadonlyMap<string, Uint8Array | undefined>): Files =>
  new Map([...chosen].flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])));

test('what is remembered of a course that is edited changes nothing of what is made and said of it', () => {
  const start = new Map<string, Uint8Array | undefined>(courseOf());
  const choices = Object.entries(versions).flatMap(([path, list]) =>
    list.map(text => [path, text === undefined ? undefined : encode(text)] as const),
  );
  const edits = fc.array(fc.constantFrom(...choices), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(edits, list => {
      const chosen = new Map(start);
      for (const [path, bytes] of list) {
        chosen.set(path, bytes);
        const edited = files(chosen);
        const anew = new Map([...edited].map(([name, each]) => [name, each.slice()]));
        const [remembered, fresh] = [edited, anew].map(each => {
          const { modules, diagnostics, notes } = checkCourse(each, kinds, TODAY);
          return { modules, diagnostics, notes };
        });
        assert.deepEqual(remembered, fresh);
      }
    }),
    { numRuns: 15 },
  );
});
