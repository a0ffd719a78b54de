import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  clockTime,
  decimal,
  identifier,
  rawScore,
  shortText,
  timespan,
  variant,
} from '../../../src/reporting/scorm12/format.js';

describe('SCORM 1.2 formats', () => {
  it('writes time spans up to the longest that the data model holds', () => {
    assert.equal(timespan(0), '0000:00:00.00');
    assert.equal(timespan(0.05), '0000:00:00.05');
    assert.equal(timespan(59.999), '0000:01:00.00');
    assert.equal(timespan(3_723.5), '0001:02:03.50');
    assert.equal(timespan(1e12), '9999:59:59.99');
    assert.equal(timespan(-5), '0000:00:00.00');
    assert.equal(timespan(Number.NaN), '0000:00:00.00');
    assert.equal(timespan(Number.POSITIVE_INFINITY), '9999:59:59.99');
  });

  it('writes every time span in the one pattern that strict LMSs take', () => {
    fc.assert(
      fc.property(fc.double(), seconds => {
        assert.match(timespan(seconds), /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
      }),
    );
  });

  it('writes the clock of the learner', () => {
    assert.equal(clockTime(new Date(2026, 0, 1, 9, 5, 7).getTime()), '09:05:07');
    assert.equal(clockTime(Number.NaN), '00:00:00');
  });

  it('writes identifiers as printable ASCII without spaces, 255 at most', () => {
    assert.equal(identifier('p1-1-q1'), 'p1-1-q1');
    assert.equal(identifier('a b\u00e9\u{1f600}'), 'a-b--');
    assert.equal(identifier(''), '-');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), id => {
        assert.match(identifier(id), /^[!-~]{1,255}$/);
      }),
    );
  });

  it('cuts text on a character, not inside one', () => {
    assert.equal(shortText('a'.repeat(256)), 'a'.repeat(255));
    assert.equal(shortText('a'.repeat(254) + '\u{1f600}'), 'a'.repeat(254));
    assert.equal(shortText('a'.repeat(253) + '\u{1f600}b'), 'a'.repeat(253) + '\u{1f600}');
    assert.equal(shortText(' one\r\n\ttwo\u0000 '), 'one two');
  });

  it('writes decimals without exponent, comma or needless zeros', () => {
    assert.equal(decimal(80), '80');
    assert.equal(decimal(100), '100');
    assert.equal(decimal(66.666), '66.67');
    assert.equal(decimal(1e-9), '0');
    assert.equal(decimal(-1e-9), '0');
    assert.equal(decimal(0.0000001, 7), '0.0000001');
    assert.equal(decimal(Number.NaN), '0');
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 1, max: 7 }), (value, places) => {
        assert.match(decimal(value, places), /^-?\d+(\.\d*[1-9])?$/);
      }),
    );
  });

  it('cuts scores, so that an LMS never passes whom the module did not', () => {
    assert.equal(rawScore(0.8), '80');
    assert.equal(rawScore(0.79999), '79.99');
    assert.equal(rawScore(2 / 3), '66.66');
    assert.equal(rawScore(1.5), '100');
    assert.equal(rawScore(-1), '0');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 240 }), part => {
        const share = part / 240;
        assert.ok(Number(rawScore(share)) <= share * 100 + 1e-9);
        assert.ok(Number(rawScore(share)) > share * 100 - 0.01);
      }),
    );
  });

  it('writes the same number differently', () => {
    for (const number of ['80', '66.66']) {
      assert.notEqual(variant(number), number);
      assert.equal(Number(variant(number)), Number(number));
    }
  });
});
