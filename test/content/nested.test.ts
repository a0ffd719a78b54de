import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import { kinds } from '../../src/kinds/kinds.js';
import { courseOf } from './course.js';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('text that is nested or repeated without end gives a diagnostic or a module', async () => {
  const files = courseOf();
  const lesson = decode(files.get('modules/demo/02-second.md')!);
  const quiz = decode(files.get('quizzes/demo-1.yaml')!);
  const check = (path: string, text: string) => checkCourse(new Map([...files, [path, encode(text)]]), kinds);
  const parts = [
    '> ',
    '- ',
    '*a _b ',
    '[',
    '![',
    ':::main\n',
    ':t[',
    '<b>',
    '| a ',
    '# ',
    '\\',
    '&amp;',
    '**',
    '`',
  ];
  for (const part of parts) {
    const repeated = part.repeat(300);
    const body = check('modules/demo/02-second.md', lesson.replace('There is more.', repeated));
    const words = check('quizzes/demo-1.yaml', quiz.replace('A tumor', JSON.stringify(repeated)));
    for (const { modules, diagnostics } of [body, words])
      assert.ok(modules.length === 1 || diagnostics.length > 0, part);
  }
  const nested = '*a _b '.repeat(300) + 'x' + ' c_ d*'.repeat(300);
  const { diagnostics } = check('quizzes/demo-1.yaml', quiz.replace('A tumor', JSON.stringify(nested)));
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['text-mark'],
  );
});
