import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  duration,
  freeText,
  identifier,
  measure,
  optionId,
  scaled,
  timestamp,
} from '../../../src/reporting/scorm2004/format.js';
import { interactionFields, responseText } from '../../../src/reporting/scorm2004/interaction.js';
import { answer } from '../learner.js';

describe('SCORM 2004 formats', () => {
  it('writes durations with two decimals at most, and never an empty one', () => {
    assert.equal(duration(0), 'PT0H0M0S');
    assert.equal(duration(0.05), 'PT0H0M0.05S');
    assert.equal(duration(59.999), 'PT0H1M0S');
    assert.equal(duration(3_723.5), 'PT1H2M3.5S');
    assert.equal(duration(-5), 'PT0H0M0S');
    assert.equal(duration(Number.NaN), 'PT0H0M0S');
    assert.equal(duration(Number.POSITIVE_INFINITY), 'PT10000H0M0S');
    fc.assert(
      fc.property(fc.double(), seconds => {
        assert.match(duration(seconds), /^PT\d+H[0-5]?\dM[0-5]?\d(\.\d{1,2})?S$/);
      }),
    );
  });

  it('writes moments in UTC with two decimals, which every LMS takes', () => {
    assert.equal(timestamp(Date.UTC(2026, 0, 1, 10, 0, 0)), '2026-01-01T10:00:00.00Z');
    assert.equal(timestamp(Date.UTC(2026, 0, 1, 10, 0, 0, 129)), '2026-01-01T10:00:00.12Z');
    assert.equal(timestamp(Number.NaN), '');
    assert.equal(timestamp(Date.UTC(2039, 0, 1)), '');
    assert.equal(timestamp(Date.UTC(1969, 11, 31)), '');
  });

  it('writes identifiers that need no escape', () => {
    assert.equal(identifier('p1-1-q1.step'), 'p1-1-q1.step');
    assert.equal(identifier('urn:a b'), 'urn-a-b');
    assert.equal(identifier(''), '-');
  });

  it('keeps different options different', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 300 }), { minLength: 1 }), all => {
        const ids = all.map(id => optionId(id, all));
        assert.equal(new Set(ids).size, all.length);
        for (const id of ids) assert.match(id, /^[\w.~-]{1,250}$/);
      }),
    );
    assert.equal(optionId('not one of them', ['a']), '');
  });

  it('keeps a brace at the start of a text from being read as a parameter', () => {
    assert.equal(freeText('{x', 250), ' {x');
    assert.equal(freeText('{'.repeat(300), 250).length, 250);
    assert.equal(freeText('a {x', 250), 'a {x');
  });

  it('cuts scores and progress, so that nothing is passed or done too early', () => {
    assert.equal(scaled(2 / 3), '0.6666666');
    assert.equal(scaled(0.8), '0.8');
    assert.equal(measure(0.99999), '0.9999');
    assert.equal(measure(1), '1');
    assert.equal(measure(-1), '0');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 240 }), part => {
        assert.ok(Number(scaled(part / 240)) <= part / 240 + 1e-9);
        assert.ok(Number(scaled(part / 240)) > part / 240 - 1e-6);
      }),
    );
  });
});

describe('a SCORM 2004 interaction', () => {
  it('sets its id, then its type, then everything else', () => {
    assert.deepEqual(interactionFields(answer('q1')), [
      ['id', 'q1'],
      ['type', 'choice'],
      ['objectives.0.id', 'l1'],
      ['timestamp', '2026-11-01T00:00:00.00Z'],
      ['correct_responses.0.pattern', 'b'],
      ['learner_response', 'a'],
      ['result', 'incorrect'],
      ['latency', 'PT0H0M3S'],
      ['description', 'Which one?'],
    ]);
  });

  it('writes no response where nothing was answered', () => {
    const value = { type: 'choice', ids: [], all: ['a'] } as const;
    const names = interactionFields(answer('q1', { value, pattern: [] })).map(([name]) => name);
    assert.ok(!names.includes('learner_response'));
  });

  it('codes each kind of response', () => {
    const all = ['a', 'b', 'c'];
    assert.equal(responseText({ type: 'true-false', value: true }), 'true');
    assert.equal(responseText({ type: 'choice', ids: ['c', 'a'], all }), 'c[,]a');
    assert.equal(responseText({ type: 'sequencing', ids: ['c', 'a'], all }), 'c[,]a');
    const pairs = [['a', 'b']] as const;
    assert.equal(responseText({ type: 'matching', pairs, sources: all, targets: all }), 'a[.]b');
    assert.equal(responseText({ type: 'likert', id: 'b', all }), 'b');
    assert.equal(responseText({ type: 'numeric', value: 0.1 + 0.2 }), '0.3');
    assert.equal(responseText({ type: 'numeric', value: Number.NaN }), '');
    assert.equal(responseText({ type: 'fill-in', text: 'a[,]b' }), 'a[, ]b');
  });

  it('has a range as the pattern of a number, and none that would be read as a parameter', () => {
    const patterns = (pattern: Parameters<typeof interactionFields>[0]['pattern']): string[] =>
      interactionFields(answer('q1', { pattern }))
        .filter(([name]) => name.startsWith('correct_responses'))
        .map(([name, value]) => `${name} ${value}`);
    assert.deepEqual(patterns([{ type: 'numeric', value: 7, min: 5, max: 10 }]), [
      'correct_responses.0.pattern 5[:]10',
    ]);
    assert.deepEqual(patterns([{ type: 'numeric', value: 7 }]), ['correct_responses.0.pattern 7[:]7']);
    assert.deepEqual(
      patterns([
        { type: 'fill-in', text: '{x' },
        { type: 'fill-in', text: 'b' },
        { type: 'fill-in', text: 'b' },
      ]),
      ['correct_responses.0.pattern b'],
    );
  });

  it('tells two right answers at most, and a weight that is not the usual one', () => {
    const pattern = ['a', 'b', 'c'].map(text => ({ type: 'fill-in', text }) as const);
    const told = interactionFields(answer('q1', { pattern, weighting: 0.5 })).map(field => field.join(' '));
    assert.ok(told.includes('correct_responses.1.pattern b'));
    assert.ok(!told.some(field => field.startsWith('correct_responses.2')));
    assert.ok(told.includes('weighting 0.5'));
  });

  it('tells part of the credit as a number', () => {
    const result = (change: Parameters<typeof answer>[1]): string | undefined =>
      interactionFields(answer('q1', change)).find(([name]) => name === 'result')?.[1];
    assert.equal(result({ result: 'partial', credit: 1 / 3 }), '0.3333333');
    assert.equal(result({ result: 'match' }), 'correct');
    assert.equal(result({ result: 'none' }), 'neutral');
  });
});
