import { syllable } from 'syllable';
import { syllablesOfNumber } from './numbers.js';
import { exceptions } from './syllable-exceptions.js';

/** Capitals that are read letter by letter, such as CT, MRI and ER. */
const LETTERS = /^[A-Z]{2,5}s?$/;

/** Words counted before: lessons say the same few thousand words again and again. */
const counted = new Map<string, number>();

/** Syllables of an English word as it is spoken. A word with hyphens is one word; its parts are counted together. */
export function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const parts = word.replaceAll('’', "'").split(/[^\p{L}\p{N}']+/u);
  const count = parts.filter(Boolean).reduce((sum, part) => sum + ofPart(part), 0);
  counted.set(word, count);
  return count;
}

function ofPart(part: string): number {
  const known = exceptions.get(part.toLowerCase()) ?? exceptions.get(part.toLowerCase().replace(/'s?$/, ''));
  if (known !== undefined) return known;
  if (LETTERS.test(part))
    return [...part.replace(/s$/, '')].reduce((sum, letter) => sum + (letter === 'W' ? 3 : 1), 0);
  return (part.match(/\d+|[^\d]+/g) ?? []).reduce(
    (sum, piece) => sum + (/\d/.test(piece) ? syllablesOfNumber(piece) : Math.max(1, syllable(piece))),
    0,
  );
}
