import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import type { Sentence } from './sentences.js';
import { syllablesOf } from './syllables.js';

/** What reading grades are computed from. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Words of three syllables or more; names of treatments are not taken out. */
  readonly polysyllables: number;
}

/** Fewer sentences than this and a SMOG grade decides nothing: the formula is made for thirty. */
export const SMOG_SAMPLE = 30;

export function countsOf(sentences: readonly Sentence[]): Counts {
  const words = sentences.flatMap(sentence => sentence.words);
  const syllables = words.map(syllablesOf);
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: syllables.reduce((sum, each) => sum + each, 0),
    polysyllables: syllables.filter(each => each >= 3).length,
  };
}

/** School grade by the SMOG formula (McLaughlin 1969); undefined where there is no sentence. */
export function smogGrade({ sentences, polysyllables }: Counts): number | undefined {
  // The package spells its key so.
  return sentences === 0 ? undefined : smogFormula({ sentence: sentences, polysillabicWord: polysyllables });
}

/** School grade by Flesch and Kincaid (1975); undefined where there is no sentence. */
export function fleschKincaidGrade({ sentences, words, syllables }: Counts): number | undefined {
  return sentences === 0
    ? undefined
    : fleschKincaid({ sentence: sentences, word: words, syllable: syllables });
}
