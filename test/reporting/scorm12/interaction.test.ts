import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InteractionValue } from '../../../src/engine/interaction.js';
import type { Interaction } from '../../../src/reporting/port.js';
import { interactionFields, responseText } from '../../../src/reporting/scorm12/interaction.js';

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `option-${n}`);

function answer(value: InteractionValue, change: Partial<Interaction> = {}): Interaction {
  return {
    id: 'q1',
    value,
    pattern: [value],
    result: 'match',
    credit: 1,
    weighting: 1,
    latency: 2.5,
    at: new Date(2026, 0, 1, 10, 20, 30).getTime(),
    description: 'A question',
    objective: 'lesson-1',
    ...change,
  };
}
const fields = (value: InteractionValue, change?: Partial<Interaction>): Record<string, string> =>
  Object.fromEntries(interactionFields(answer(value, change)));

describe('a SCORM 1.2 interaction', () => {
  it('sets its id first and everything else after it', () => {
    const all = interactionFields(answer({ type: 'choice', ids: ['b'], all: ['a', 'b'] }));
    assert.deepEqual(all, [
      ['id', 'q1'],
      ['objectives.0.id', 'lesson-1'],
      ['time', '10:20:30'],
      ['type', 'choice'],
      ['correct_responses.0.pattern', '1'],
      ['student_response', '1'],
      ['result', 'correct'],
      ['latency', '0000:00:02.50'],
    ]);
  });

  it('codes 36 options with one character each, and leaves out a 37th', () => {
    const all = ids(37);
    assert.equal(responseText({ type: 'choice', ids: ['option-9', 'option-10', 'option-35'], all }), '9,a,z');
    assert.equal(responseText({ type: 'choice', ids: ['option-36'], all }), '');
    assert.equal(responseText({ type: 'choice', ids: ['gone'], all }), '');
    assert.ok(responseText({ type: 'choice', ids: all, all }).length <= 255);
    assert.ok(
      responseText({ type: 'matching', pairs: all.map(id => [id, id]), sources: all, targets: all }).length <=
        255,
    );
  });

  it('codes each kind of response', () => {
    assert.equal(responseText({ type: 'true-false', value: true }), 't');
    assert.equal(responseText({ type: 'true-false', value: false }), 'f');
    assert.equal(responseText({ type: 'sequencing', ids: ['c', 'a'], all: ['a', 'b', 'c'] }), '2,0');
    assert.equal(responseText({ type: 'likert', id: 'b', all: ['a', 'b'] }), '1');
    assert.equal(responseText({ type: 'numeric', value: 1e21 }), '1000000000000000');
    assert.equal(responseText({ type: 'numeric', value: 0.1 + 0.2 }), '0.3');
    assert.equal(responseText({ type: 'numeric', value: Number.NaN }), '');
    assert.equal(
      responseText({
        type: 'matching',
        pairs: [
          ['x', 'u'],
          ['y', 'gone'],
        ],
        sources: ['x', 'y'],
        targets: ['t', 'u'],
      }),
      '0.1',
    );
  });

  it('writes no response where nothing was answered', () => {
    assert.ok(!('student_response' in fields({ type: 'choice', ids: [], all: ['a'] })));
    assert.ok(!('student_response' in fields({ type: 'fill-in', text: '  ' })));
  });

  it('sends a long text as a cut fill-in, and no type for what 1.2 has none', () => {
    const long = fields({ type: 'long-fill-in', text: 'x'.repeat(900) });
    assert.equal(long['type'], 'fill-in');
    assert.equal(long['student_response']?.length, 255);
    const other = fields({ type: 'other', text: 'x' });
    assert.ok(!('type' in other) && !('student_response' in other));
  });

  it('has a pattern for a number but none for a range', () => {
    assert.equal(fields({ type: 'numeric', value: 7 })['correct_responses.0.pattern'], '7');
    assert.equal(fields({ type: 'numeric', value: 7, min: 7, max: 7 })['correct_responses.0.pattern'], '7');
    assert.ok(!('correct_responses.0.pattern' in fields({ type: 'numeric', value: 7, min: 5, max: 10 })));
  });

  it('tells the result in the vocabulary, and part of the credit as a number', () => {
    const value: InteractionValue = { type: 'true-false', value: true };
    assert.equal(fields(value, { result: 'match' })['result'], 'correct');
    assert.equal(fields(value, { result: 'mismatch' })['result'], 'wrong');
    assert.equal(fields(value, { result: 'none' })['result'], 'neutral');
    assert.equal(fields(value, { result: 'partial', credit: 1 / 3 })['result'], '0.33');
  });

  it('tells one right answer of several, and a weight that is not the usual one', () => {
    const value: InteractionValue = { type: 'fill-in', text: 'a' };
    const pattern = [
      { type: 'numeric', value: 1, min: 0, max: 2 },
      { type: 'fill-in', text: 'b' },
      { type: 'fill-in', text: 'c' },
    ] as const;
    const told = fields(value, { pattern, weighting: 0.5 });
    assert.equal(told['correct_responses.0.pattern'], 'b');
    assert.ok(!('correct_responses.1.pattern' in told));
    assert.equal(told['weighting'], '0.5');
    assert.ok(!('weighting' in fields(value)));
  });

  it('keeps weights within a hundred', () => {
    const value: InteractionValue = { type: 'true-false', value: true };
    assert.equal(fields(value, { weighting: 1_000 })['weighting'], '100');
    assert.equal(fields(value, { weighting: -1_000 })['weighting'], '-100');
  });
});
