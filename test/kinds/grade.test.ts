import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Response } from '../../src/engine/progress.js';
import { kinds } from '../../src/kinds/kinds.js';
import { questionOf, sampleOf } from './samples.js';

const anyId = fc.constantFrom(
  'door',
  'hall',
  'room',
  'knock',
  'enter',
  'leave',
  'back',
  'greet',
  'wool',
  'soft',
);
const anyResponse = fc.oneof<fc.Arbitrary<Response>[]>(
  fc.string(),
  fc.dictionary(anyId, anyId),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.string()),
  fc.shuffledSubarray(['a', 'b', 'c', 'true', 'false', 'first', 'second', 'third', 'low', 'high']),
);

for (const [name, kind] of Object.entries(kinds)) {
  const sample = sampleOf(kind);
  const question = questionOf(kind);

  describe(`an answer to ${name}`, () => {
    test('is accepted when it fits the question, and only then', () => {
      for (const response of [sample.good, sample.bad, sample.partial?.[0]])
        if (response !== undefined) assert.equal(kind.accepts(question, response), true);
      for (const response of sample.unfit)
        assert.equal(kind.accepts(question, response), false, JSON.stringify(response));
    });

    test('is graded by the stated formula', () => {
      if (sample.bad === undefined) {
        assert.deepEqual(kind.grade(question, sample.good), { result: 'none', credit: 0 });
        return;
      }
      assert.deepEqual(kind.grade(question, sample.good), { result: 'match', credit: 1 });
      assert.deepEqual(kind.grade(question, sample.bad), { result: 'mismatch', credit: 0 });
      if (sample.partial) {
        const [response, credit] = sample.partial;
        const grade = kind.grade(question, response);
        assert.equal(grade.result, 'partial');
        assert.ok(Math.abs(grade.credit - credit) < 1 / 240);
      }
    });

    test('gets a credit in 240ths that agrees with its result, whatever it is', () => {
      fc.assert(
        fc.property(anyResponse, response => {
          const { result, credit } = kind.grade(question, response);
          assert.equal(credit, Math.round(credit * 240) / 240);
          assert.ok(credit >= 0 && credit <= 1);
          if (result === 'match') assert.equal(credit, 1);
          if (result === 'partial') assert.ok(credit > 0 && credit < 1);
          if (result === 'mismatch' || result === 'none') assert.equal(credit, 0);
          kind.accepts(question, response);
        }),
      );
    });

    test('has a key in canonical form, which is what it was at the first look', () => {
      assert.deepEqual(kind.key(question), sample.key);
      assert.deepEqual(kind.optionIds(question), sample.optionIds);
    });

    test('is told to record systems in standard-neutral parts', () => {
      assert.deepEqual(kind.interaction(question, sample.good), sample.interaction);
      assert.deepEqual(kind.pattern(question), sample.pattern);
      assert.deepEqual(kind.parts?.(question, sample.good), sample.parts);
    });
  });
}

test('the key of multiple choice and of pairs does not depend on the order written', () => {
  const { 'multiple-choice': multiple, matching } = kinds;
  assert.ok(multiple && matching);
  assert.deepEqual(multiple.key(questionOf(multiple, { key: ['a', 'c'] })), ['a', 'c']);
  const items = [...(sampleOf(matching).authored['items'] as unknown[])].reverse();
  assert.equal(
    JSON.stringify(matching.key(questionOf(matching, { items }))),
    JSON.stringify(matching.key(questionOf(matching))),
  );
});

test('multiple choice: choosing everything earns nothing when as many options are wrong as right', () => {
  const kind = kinds['multiple-choice']!;
  const question = questionOf(kind, { key: ['a'] });
  assert.deepEqual(kind.grade(question, ['a', 'b']), { result: 'mismatch', credit: 0 });
});

test('fill-in: no pattern is told when there are more answers than a record system keeps', () => {
  const kind = kinds['fill-in']!;
  const accept = ['one', 'two', 'three', 'four', 'five', 'six'];
  assert.deepEqual(kind.pattern(questionOf(kind, { accept })), []);
});
