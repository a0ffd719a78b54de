import { sentencesOf, type Sentence } from '../../readability/sentences.js';
import type { Place } from '../../content/diagnostic.js';

/** A rule that an author set aside, with the place where this was written. */
export interface Exception {
  readonly rule: string;
  readonly file: string;
  readonly place: Place;
}

/** What is set aside at a place, by rule. */
export type Exceptions = ReadonlyMap<string, Exception>;

/** Exceptions by their rules; where two set the same rule aside, the later one. */
export const exceptionsOf = (list: readonly Exception[]): Exceptions =>
  new Map(list.map(each => [each.rule, each]));

/** Where a finding is put, and the rules that its author set aside there. */
export interface Spot {
  readonly file: string;
  readonly place: Place;
  readonly allow: Exceptions;
  /** Characters of the words in question; absent where it is not about certain words. */
  readonly length?: number;
}

/** A place of a file where no rule can be set aside. */
export const spotIn = (file: string, place: Place): Spot => ({ file, place, allow: new Map() });

export type BlockKind = 'paragraph' | 'item' | 'cell' | 'heading' | 'caption' | 'alt' | 'question';
export type Section = 'main' | 'step' | 'unknown' | 'summary' | 'example';

/** One block of words as a learner reads it, without marks, that still knows where each word was written. */
export interface Block extends Spot {
  readonly kind: BlockKind;
  /** The block mark that it stands in. */
  readonly section?: Section;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly string[];
  /** The words and claims of the whole row, where the block is a cell of a table. */
  readonly row?: { readonly text: string; readonly claims: readonly string[] };
  /** The words marked as explained where they stand. */
  readonly terms: readonly Term[];
  /** Offsets of words that are marked as being in another language, first and last. */
  readonly foreign: readonly (readonly [from: number, to: number])[];
  /** Where the character at an offset of the text was written. */
  locate(offset: number): Place;
}

export interface Term {
  readonly text: string;
  readonly offset: number;
}

/** Makes a block; its place is that of its first character. */
export function blockOf(
  parts: Omit<Block, 'sentences' | 'place' | 'claims' | 'terms' | 'foreign'> &
    Partial<Pick<Block, 'claims' | 'terms' | 'foreign'>>,
): Block {
  let sentences: Sentence[] | undefined;
  return {
    claims: [],
    terms: [],
    foreign: [],
    ...parts,
    place: parts.locate(0),
    get sentences() {
      return (sentences ??= sentencesOf(parts.text));
    },
  };
}

/** The place of an offset in a block, and of so many characters from there. */
export const spotAt = (block: Block, offset: number, length?: number): Spot => ({
  file: block.file,
  place: block.locate(offset),
  allow: block.allow,
  ...(length !== undefined && { length }),
});

/** Fewer words than this make a label of a list item or a table cell, not a sentence. */
const SENTENCE_WORDS = 4;

/**
 * The sentences that reading grades count: those of paragraphs and captions, and of list items and table cells with four
 * words or more. Headings, descriptions of pictures and the texts of questions are left out.
 */
export function countedSentences(blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap(({ kind, sentences }) => {
    if (kind === 'paragraph') return sentences;
    if (kind === 'item' || kind === 'cell' || kind === 'caption')
      return sentences.filter(({ words }) => words.length >= SENTENCE_WORDS);
    return [];
  });
}
