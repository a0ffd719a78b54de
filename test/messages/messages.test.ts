import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/messages/en.js';
import { messagesFor } from '../../src/messages/languages.js';

/** All words of a language, functions called with small numbers and plain words. */
function words(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [1, 2].map(n => String((value as (...all: unknown[]) => string)(n, n, n)));
  return Object.values(value as object).flatMap(words);
}

test('no message is empty or unfinished', () => {
  for (const message of words(en)) {
    assert.ok(message.trim().length > 0);
    assert.doesNotMatch(message, /undefined|NaN|\[object|TODO/);
  }
});

test('no message praises, blames or frightens', () => {
  const banned =
    /\b(wrong|incorrect|oops|congratulations|well done|great job|failed|battle|fight|survivor|journey)\b/i;
  for (const message of words(en)) assert.doesNotMatch(message, banned);
});

test('one is told apart from many', () => {
  assert.equal(en.minutes(1), 'About 1 minute');
  assert.equal(en.minutes(4), 'About 4 minutes');
  assert.notEqual(en.questionsChanged(1), en.questionsChanged(2).replace('2', '1'));
});

test('a language without a file of its own is answered in English', () => {
  assert.equal(messagesFor('en-GB'), en);
  assert.equal(messagesFor('xx'), en);
  assert.equal(messagesFor('constructor'), en);
});
