import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countsOf, fleschKincaidGrade, smogGrade } from '../../src/readability/grades.js';
import { syllablesOfNumber } from '../../src/readability/numbers.js';
import { passivesIn } from '../../src/readability/passive.js';
import { sentencesOf } from '../../src/readability/sentences.js';
import { syllablesOf } from '../../src/readability/syllables.js';

const texts = (text: string) => sentencesOf(text).map(sentence => sentence.text.trim());

test('splits sentences, not abbreviations, and splits at a semicolon', () => {
  assert.deepEqual(texts('Ask Dr. Lee. It costs 3.50 or so; that is fine! Is it?'), [
    'Ask Dr. Lee.',
    'It costs 3.50 or so;',
    'that is fine!',
    'Is it?',
  ]);
});

test('counts a word with hyphens, a short form and a number as one word each', () => {
  assert.deepEqual(
    sentencesOf('ER-positive cells, about 5 to 10 of them.').map(({ words }) => words),
    [['ER-positive', 'cells', 'about', '5', 'to', '10', 'of', 'them']],
  );
});

test('finds every sentence again at its offset', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('It rains.', 'So what?', 'One; two.', 'It is “so”!', ' ', '\n')),
      parts => {
        const text = parts.join(' ');
        for (const { text: sentence, offset } of sentencesOf(text))
          assert.equal(text.slice(offset, offset + sentence.length), sentence);
      },
    ),
  );
});

test('counts syllables as they are spoken', () => {
  const spoken: Record<string, number> = {
    nausea: 3,
    diarrhea: 4,
    fatigue: 2,
    HER2: 2,
    MRI: 3,
    CT: 2,
    'ER-positive': 5,
    caregivers: 3,
    tiredness: 3,
    chemotherapy: 5,
    "doesn't": 2,
    metastatic: 4,
  };
  for (const [word, count] of Object.entries(spoken)) assert.equal(syllablesOf(word), count, word);
});

test('reads numbers out', () => {
  const spoken: Record<string, number> = { 0: 2, 7: 2, 10: 1, 17: 3, 21: 3, 100: 3, 154000: 8, 1000000: 3 };
  for (const [digits, count] of Object.entries(spoken))
    assert.equal(syllablesOfNumber(digits), count, digits);
});

test('grades a text of known counts', () => {
  const counts = { sentences: 30, words: 300, syllables: 450, polysyllables: 25 };
  assert.equal(smogGrade(counts)?.toFixed(3), (3.1291 + 1.043 * 5).toFixed(3));
  assert.equal(fleschKincaidGrade(counts)?.toFixed(3), (0.39 * 10 + 11.8 * 1.5 - 15.59).toFixed(3));
});

test('gives no grade where there is no sentence', () => {
  const counts = countsOf(sentencesOf(' '));
  assert.deepEqual(
    [counts.sentences, smogGrade(counts), fleschKincaidGrade(counts)],
    [0, undefined, undefined],
  );
});

test('finds regular and irregular passives, and leaves adjectives alone', () => {
  const at = (text: string) => passivesIn([text])[0]!.map(offset => /\w+/.exec(text.slice(offset))?.[0]);
  assert.deepEqual(at('A leaf was taken. It can be treated.'), ['taken', 'treated']);
  assert.deepEqual(at('You may be tired. She has treated it. He is worried.'), []);
});
