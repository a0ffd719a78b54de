import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileCourse } from '../../src/content/compile.js';
import type { PictureQuestion } from '../../src/content/model.js';
import { kinds } from '../../src/kinds/kinds.js';
import { circle, courseOf, edited, hotspot, type Texts } from './course.js';

const Q = 'quizzes/demo-1.yaml';
const asked = (picture: string): Texts =>
  edited(
    Q,
    '    feedback: It is a show.\n    claims: [C002]\n',
    `    feedback: It is a show.\n    claims: [C002]\n${hotspot(picture)}`,
  );
const rooms = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><path d="M0 0H300"/></svg>';

test('the picture of a question is published with its module, with its size, under a name that can be cached', () => {
  const { modules, diagnostics } = compileCourse(
    courseOf({ ...asked('media/rooms.svg'), 'modules/demo/media/rooms.svg': rooms }),
    kinds,
  );
  assert.deepEqual(diagnostics, []);
  const [module] = modules;
  const question = module?.lessons[0]?.questions.at(-1) as PictureQuestion;
  assert.match(question.picture, /^media\/rooms\.[0-9a-f]{6}\.svg$/);
  assert.equal(question.width, 300);
  assert.equal(question.height, 200);
  assert.deepEqual(
    module?.media.find(({ path }) => path === question.picture)?.source,
    'modules/demo/media/rooms.svg',
  );
});

test('a picture that a lesson shows as well is published once', () => {
  const { modules } = compileCourse(courseOf(asked('media/circle.svg')), kinds);
  assert.equal(modules[0]?.media.length, 1);
});

for (const [what, picture, files, code] of [
  ['is not there', 'media/rooms.svg', {}, 'missing-file'],
  ['has another case', 'media/Circle.svg', {}, 'missing-file'],
  ['climbs out of the folder', 'media/../module.yaml', {}, 'picture-path'],
  [
    'holds script',
    'media/rooms.svg',
    { 'modules/demo/media/rooms.svg': circle.replace('<circle', '<script/><circle') },
    'picture-unsafe',
  ],
] as const)
  test(`points at the picture of a question that ${what}`, () => {
    const changes = asked(picture);
    const { modules, diagnostics } = compileCourse(courseOf({ ...changes, ...files }), kinds);
    const line =
      changes[Q]!.toString()
        .split('\n')
        .findIndex(text => text.includes('picture:')) + 1;
    assert.deepEqual(
      diagnostics.map(found => [found.file, found.line, found.column, found.code]),
      [[Q, line, 14, code]],
    );
    assert.deepEqual(modules, []);
  });
