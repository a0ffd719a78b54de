import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hoursOf, mergenerMinutes } from '../../src/content/mergener.js';

test('the formula gives the published example', () => {
  assert.equal(mergenerMinutes(3774, 16, 2.5).toFixed(1), '61.9');
});

test('more words, questions or difficulty never take less time, and nothing takes less than none', () => {
  const some = fc.tuple(fc.nat(20_000), fc.nat(200), fc.double({ min: 1, max: 5, noNaN: true }));
  fc.assert(
    fc.property(some, fc.nat(50), ([words, questions, difficulty], more) => {
      const minutes = mergenerMinutes(words, questions, difficulty);
      assert.ok(minutes >= 0);
      assert.ok(mergenerMinutes(words + more, questions, difficulty) >= minutes);
      assert.ok(mergenerMinutes(words, questions + more, difficulty) >= minutes);
    }),
  );
});

test('hours are rounded down', () => {
  assert.equal(hoursOf(61.9), 1.03);
  assert.equal(hoursOf(60), 1);
  assert.equal(hoursOf(59.99), 0.99);
  assert.equal(hoursOf(66), 1.1);
});
