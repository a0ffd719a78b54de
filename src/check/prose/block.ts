import { sentencesOf, type Sentence } from '../../readability/sentences.js';
import type { Place } from '../../content/diagnostic.js';

/** Where a finding is put, and the rules that its author set aside there. */
export interface Spot {
  readonly file: string;
  readonly place: Place;
  readonly allow: ReadonlySet<string>;
}

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
  /** Where the character at an offset of the text was written. */
  locate(offset: number): Place;
}

export interface Term {
  readonly text: string;
  readonly offset: number;
}

/** Makes a block; its place is that of its first character. */
export function blockOf(
  parts: Omit<Block, 'sentences' | 'place' | 'claims' | 'terms'> & Partial<Pick<Block, 'claims' | 'terms'>>,
): Block {
  let sentences: Sentence[] | undefined;
  return {
    claims: [],
    terms: [],
    ...parts,
    place: parts.locate(0),
    get sentences() {
      return (sentences ??= sentencesOf(parts.text));
    },
  };
}

/** The place of an offset in a block. */
export const spotAt = (block: Block, offset: number): Spot => ({
  file: block.file,
  place: block.locate(offset),
  allow: block.allow,
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
