import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import { rules } from '../../src/check/rules.js';
import { compileCourse } from '../../src/content/compile.js';
import { kinds } from '../../src/kinds/kinds.js';
import { courseOf, edited, sample } from '../content/course.js';

const codesOf = (...changes: Parameters<typeof courseOf>) =>
  checkCourse(courseOf(...changes), kinds).diagnostics.map(({ code }) => code);

test('says nothing of what a lesson that cannot be read may hold', () => {
  // The broken lesson may be the one that is linked to and that uses the quiz.
  assert.deepEqual(codesOf({ 'modules/demo/02-second.md': '---\nid: [\n---\n' }), ['yaml-syntax']);
  assert.deepEqual(codesOf(edited('modules/demo/01-first.md', 'title: The first lesson', 'title: 1')), [
    'wrong-value',
  ]);
});

test('accepts a confidence rating after a question that has a mistake of its own', () => {
  assert.deepEqual(codesOf(edited('quizzes/demo-1.yaml', 'key: a', 'key: z')), ['wrong-key']);
});

test('leaves out the module with a mistake and compiles the others', () => {
  const other = Object.entries(sample).map(([path, text]) => [
    path.replace('demo', 'other'),
    text.replaceAll('demo', 'other'),
  ]);
  const files = courseOf();
  const ledger = new TextDecoder().decode(files.get('modules/demo/ledger.yaml'));
  const changes = {
    ...Object.fromEntries(other),
    'modules/other/ledger.yaml': ledger.replaceAll('demo', 'other'),
    ...edited('quizzes/demo-1.yaml', 'key: a', 'key: z'),
  };
  const { modules } = checkCourse(courseOf(changes), kinds);
  assert.deepEqual(
    modules.map(({ outline }) => outline.id),
    ['other'],
  );
});

test('compiles without rules what only rules would refuse', () => {
  const files = courseOf(edited('quizzes/demo-1.yaml', 'claims: [C001]', 'claims: []'));
  assert.equal(compileCourse(files, kinds).modules.length, 1);
  assert.equal(compileCourse(files, kinds, rules).modules.length, 0);
});

test('a topic of the catalog names modules that exist, in the source alone, each once', () => {
  const topics = (list: string) => ({
    'modules/course.yaml': `id: all\ntitle: All\ntopics: [{ title: One, modules: ${list} }]\n`,
  });
  const found = (list: string) =>
    checkCourse(courseOf(topics(list)), kinds)
      .diagnostics.filter(({ file }) => file === 'modules/course.yaml')
      .map(({ code, line, column, message }) => `${line}:${column} ${code} ${message}`);
  assert.deepEqual(found('[demo]'), []);
  assert.match(found('[demo, demu]').join(), /^3:40 missing-file there is no module "demu"/);
  assert.match(found('[demo, demo]').join(), /^3:40 duplicate-id the module "demo"/);
});
