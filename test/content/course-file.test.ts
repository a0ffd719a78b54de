import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import type { CompiledModule } from '../../src/content/compile.js';
import { readCourseFile, type Course } from '../../src/content/course-file.js';
import { mergeModules } from '../../src/content/merge-modules.js';
import { decodeProgress, encodeProgress } from '../../src/engine/codec.js';
import { kinds } from '../../src/kinds/kinds.js';
import { parseOutline } from '../../src/content/compiled.js';
import type { Texts } from './course.js';
import { COURSE, courseText, staffModule, twoModules } from './two-modules.js';

function compiled(changes: Texts = {}): CompiledModule[] {
  const { modules, diagnostics } = checkCourse(twoModules(changes), kinds, '2026-02-01');
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  return modules;
}

const read = (text: string, modules = compiled()): ReturnType<typeof readCourseFile> =>
  readCourseFile(new TextEncoder().encode(text), COURSE, modules);

function courseOf(text: string, modules = compiled()): Course {
  const { course, diagnostics } = read(text, modules);
  assert.deepEqual(diagnostics, []);
  assert.ok(course);
  return course;
}

test('a course is one module with the lessons of all, in parts', () => {
  const { file, modules } = courseOf(courseText);
  const { outline, lessons } = mergeModules(file, modules);
  assert.deepEqual(
    outline.lessons.map(({ id, part }) => `${id}: ${part}`),
    ['demo-1: A demo module', 'demo-2: A demo module', 'more-1: A more module', 'more-2: A more module'],
  );
  assert.deepEqual(
    lessons.map(({ id }) => id),
    outline.lessons.map(({ id }) => id),
  );
  assert.equal(outline.id, 'both');
  assert.equal(outline.sources.length, 1, 'what both rest on is named once');
  assert.deepEqual(parseOutline(JSON.parse(JSON.stringify(outline))), outline, 'the player reads it');
});

test('no number stands twice, and progress survives modules that change places, come and go', () => {
  const before = courseOf(courseText);
  const merged = mergeModules(before.file, before.modules).outline;
  const numbers = Object.values(merged.ledger.questions).map(({ number }) => number);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.equal(new Set(Object.values(merged.ledger.lessons)).size, 4);

  const answers = Object.fromEntries(
    Object.keys(merged.ledger.questions).map(id => [
      id,
      { revision: 1, result: 'match', credit: 1, first: 'match', tries: 1 } as const,
    ]),
  );
  const progress = {
    attempt: 'a',
    sequence: 3,
    content: merged.content,
    position: { at: 'reading', lesson: 'more-2' },
    read: ['demo-1', 'more-1'],
    answers,
    seconds: 5,
    completed: false,
  } as const;
  const code = encodeProgress(progress, merged.ledger);
  const turned = courseText.replace(/( {2}- .*demo.*\n)( {2}- .*\n)/, '$2$1');
  assert.notEqual(turned, courseText);
  const after = courseOf(turned);
  const outline = mergeModules(after.file, after.modules).outline;
  assert.equal(outline.lessons[0]?.id, 'more-1');
  const restored = decodeProgress(code, outline.ledger);
  assert.deepEqual(restored, progress);
});

test('a course is reviewed when all of its modules are', () => {
  const { file, modules } = courseOf(courseText);
  const { review } = mergeModules(file, modules).outline;
  assert.deepEqual(review, {
    state: 'reviewed',
    role: 'Oncology nurse',
    date: '2026-01-02',
    next: '2027-01-02',
  });
  const open = modules.map((module, index) =>
    index === 0
      ? module
      : { ...module, outline: { ...module.outline, review: { state: 'unreviewed' } as const } },
  );
  assert.deepEqual(mergeModules(file, open).outline.review, { state: 'unreviewed' });
});

for (const [name, text, place, message] of [
  ['an unknown module', courseText.replace('id: more', 'id: mroe'), '7:11', /no module "mroe".*demo, more/],
  ['a module twice', courseText.replace('id: more', 'id: demo'), '7:11', /listed twice/],
  ['a number twice', courseText.replace('number: 2', 'number: 1'), '7:25', /"demo" has the number 1/],
  ['the id of a module', courseText.replace('id: both', 'id: demo'), '1:5', /called "demo" already/],
  ['no way of recording', courseText.replace('records: one\n', ''), '1:1', /"records" is missing/],
  ['a pass mark without a score', `${courseText}mastery: 0.8\n`, '8:10', /have no score/],
] as const)
  test(`${name} is reported where it stands`, () => {
    const { course, diagnostics } = read(text);
    assert.equal(course, undefined);
    assert.equal(diagnostics.length, 1, JSON.stringify(diagnostics));
    assert.equal(`${diagnostics[0]!.line}:${diagnostics[0]!.column}`, place);
    assert.match(diagnostics[0]!.message, message);
  });

test('modules for other learners, or with other pass marks, are no one course', () => {
  const mixed = read(courseText, compiled(staffModule('more')));
  assert.match(
    mixed.diagnostics.map(({ message }) => message).join(),
    /track of "more" differs.*policy of "more"/,
  );
  const marks = compiled({ ...staffModule('demo'), ...staffModule('more', 'policy: { mastery: 0.9 }\n') });
  assert.match(read(courseText, marks).diagnostics[0]?.message ?? '', /different pass marks/);
  const own = courseOf(`${courseText}mastery: 0.85\n`, marks);
  assert.equal(mergeModules(own.file, own.modules).outline.policy.mastery, 0.85);
});
