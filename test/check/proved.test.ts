import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import { measures } from '../../src/check/measures.js';
import { proved } from '../../src/check/proved.js';
import { kinds } from '../../src/kinds/kinds.js';
import { changed, measuredFiles } from './measured-course.js';

test('every rule of the standards is measured, or says what proves it', () => {
  const numbers = Array.from({ length: 40 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`).filter(
    id => id !== 'L31',
  );
  const known = [...measures, ...proved].map(({ id }) => id as string);
  assert.deepEqual(
    numbers.filter(id => !known.includes(id)),
    [],
  );
  assert.equal(new Set(known).size, known.length, 'a rule is measured or proved elsewhere, not both');
  for (const { by } of proved) for (const path of by) assert.ok(existsSync(path), path);
});

test('the format has no time limit', () => {
  const quiz = changed('quizzes/rain.yaml', 'key: b', 'timeLimit: 30\n    key: b');
  const { diagnostics } = checkCourse(measuredFiles(quiz), kinds);
  assert.ok(diagnostics.some(({ code, message }) => code === 'unknown-key' && /timeLimit/.test(message)));
});
