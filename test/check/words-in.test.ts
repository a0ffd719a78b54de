import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchesIn, phraseOf } from '../../src/check/measures/words-in.js';

const wordsIn = (text: string, phrase: string): string[] =>
  matchesIn(text, phraseOf(phrase)).map(match => match.text);

test('a phrase is found as whole words, in any case, with any space or hyphen between them', () => {
  assert.deepEqual(wordsIn('Side effects, side-effects, a SIDE\neffects; besides effects.', 'side effects'), [
    'Side effects',
    'side-effects',
    'SIDE\neffects',
  ]);
  assert.deepEqual(wordsIn('A battle, embattled, battlefield-like.', 'battl*'), [
    'battle',
    'battlefield-like',
  ]);
  assert.deepEqual(wordsIn("don’t and don't", "don't"), ['don’t', "don't"]);
});

/** What one regular expression with all that a phrase means would find; it takes a thousand times as long to make. */
function expected(text: string, phrase: string): string[] {
  const parts = phrase
    .trim()
    .split(/\s+/)
    .map(word =>
      word
        .replace(/[.]/g, String.raw`\.`)
        .replace(/['’]/g, "['’]")
        .replace(/\*$/, "[\\p{L}\\p{N}'’-]*"),
    );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map(([found]) => found).filter(Boolean);
}

test('no text hides a phrase, and none makes up one', () => {
  const of = (...letters: string[]) =>
    fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 14 }).map(list => list.join(''));
  const texts = of('a', 'b', 'A', 'é', '1', '-', "'", '’', ' ', '.', '𝒜', 'ab', '\n');
  const phrases = of('a', 'b', 'é', '1', '-', "'", ' ', '𝒜', 'ab', '.')
    .map(phrase => phrase.slice(0, 6).trim())
    .filter(phrase => phrase !== '')
    .chain(phrase => fc.constantFrom(phrase, `${phrase}*`, phrase.replace(/(\S) /, '$1* ')));
  fc.assert(
    fc.property(texts, phrases, (text, phrase) => {
      assert.deepEqual(wordsIn(text, phrase), expected(text, phrase));
    }),
    { numRuns: 400 },
  );
});
