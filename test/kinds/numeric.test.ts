import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import type { QuestionBase } from '../../src/content/model.js';
import { kinds } from '../../src/kinds/kinds.js';
import { parseNumber } from '../../src/kinds/numeric/grade.js';
import { questionOf, sampleOf, written } from './samples.js';

const readings: readonly (readonly [written: string, value: number | undefined])[] = [
  ['7', 7],
  [' 7 ', 7],
  ['+7', 7],
  ['-7', -7],
  ['−7', -7],
  ['7.5', 7.5],
  ['7,5', 7.5],
  ['7.', 7],
  ['.5', 0.5],
  [',5', 0.5],
  ['７', 7],
  ['1,500', 1500],
  ['٧٫٥', 7.5],
  ['۱۲', 12],
  ['1 500', 1500],
  ['1\u00a0500', 1500],
  ['1’500', 1500],
  ['12,345,678.25', 12345678.25],
  ['0,125', 0.125],
  ['1.500', 1.5],
  ['1,50,0', undefined],
  ['1.2.3', undefined],
  ['5-10', undefined],
  ['5 to 10', undefined],
  ['1e5', undefined],
  ['0x10', undefined],
  ['Infinity', undefined],
  ['seven', undefined],
  ['', undefined],
  ['-', undefined],
  ['.', undefined],
];

for (const [written, value] of readings)
  test(`reads ${JSON.stringify(written)} as ${value ?? 'no number'}`, () => {
    assert.equal(parseNumber(written), value);
  });

test('reads a number with its unit, in any case, and with no other', () => {
  assert.equal(parseNumber('7 Days', 'days'), 7);
  assert.equal(parseNumber('7days', 'days'), 7);
  assert.equal(parseNumber('7 weeks', 'days'), undefined);
});

test('reads every ordinary number as it was printed', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
      const decimals = String(part).padStart(2, '0');
      assert.equal(parseNumber(`${whole}.${decimals}`), Number(`${whole}.${decimals}`));
      assert.equal(parseNumber(`${whole},${decimals}`), Number(`${whole}.${decimals}`));
    }),
  );
});

const numeric = kinds['numeric']!;
const result = (question: QuestionBase, written: string) =>
  numeric.accepts(question, written) ? numeric.grade(question, written).result : 'unread';

test('takes what lies within the tolerance, ends included, whatever binary arithmetic makes of them', () => {
  const question = questionOf(numeric, { key: 0.7, tolerance: 0.1, unit: 'mg' });
  const results = ['0.6', '0.7', '0,8', '0.59', '0.81', '-0.7'].map(written => result(question, written));
  assert.deepEqual(results, ['match', 'match', 'match', 'mismatch', 'mismatch', 'mismatch']);
  assert.deepEqual(numeric.pattern(question), [{ type: 'numeric', value: 0.6, min: 0.6, max: 0.8 }]);
});

test('takes a number in another unit that the author allows, and no other unit', () => {
  const units = [
    { unit: 'l', factor: 1000 },
    { unit: 'cl', factor: 10 },
  ];
  const question = questionOf(numeric, { key: 1500, unit: 'ml', units });
  for (const written of ['1500', '1500 ml', '1,500ML', '1.5 l', '1,5L', '150 cl'])
    assert.equal(result(question, written), 'match', written);
  for (const written of ['1.5', '1.5 ml', '1500 l'])
    assert.equal(result(question, written), 'mismatch', written);
  for (const written of ['1.5 dl', '1.5 gal', 'l', '1 l 500 ml'])
    assert.equal(result(question, written), 'unread', written);
  assert.deepEqual(numeric.interaction(question, '1.5 l'), { type: 'numeric', value: 1500 });
});

test('asks for the unit of the key where other units are allowed', () => {
  const { unit: _unit, ...rest } = { ...sampleOf(numeric).authored, unit: 'days' };
  const { issues = [] } = v.safeParse(numeric.schema(written), rest);
  assert.deepEqual(
    issues.map(issue => v.getDotPath(issue)),
    ['units'],
  );
});

test('keeps the fingerprint of a key that was written before there were tolerances', () => {
  assert.deepEqual(numeric.key(questionOf(numeric, { key: 20 })), { min: 20, max: 20 });
});
