import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalise } from '../../src/kinds/fill-in/grade.js';

const same: readonly (readonly [string, string])[] = [
  ['First', 'first'],
  ['first.', 'first'],
  ['first!?', 'first'],
  ['  the   first  ', 'the first'],
  ['"first"', 'first'],
  ['«first»', 'first'],
  ['ｆｉｒｓｔ', 'first'],
  ['STRASSE', 'straße'],
  ['cafe\u0301', 'café'],
];
for (const [written, meant] of same)
  test(`takes ${JSON.stringify(written)} for ${JSON.stringify(meant)}`, () => {
    assert.equal(normalise(written), normalise(meant));
  });

const different: readonly (readonly [string, string])[] = [
  ['first', 'firs'],
  ['well-being', 'wellbeing'],
  ['the first', 'first'],
  ['', 'first'],
];
for (const [written, meant] of different)
  test(`tells ${JSON.stringify(written)} from ${JSON.stringify(meant)}`, () => {
    assert.notEqual(normalise(written), normalise(meant));
  });

test('neither case nor spaces nor punctuation at the end change what counts', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const end = fc.stringMatching(/^[ .,;:!?]{0,4}$/);
  fc.assert(
    fc.property(word, word, end, (a, b, tail) => {
      assert.equal(normalise(` ${a.toUpperCase()}  ${b}${tail}`), normalise(`${a} ${b}`));
    }),
  );
});
