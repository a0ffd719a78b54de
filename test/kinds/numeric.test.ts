import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseNumber } from '../../src/kinds/numeric/grade.js';

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
