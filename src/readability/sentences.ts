import type { Sentence as SentenceNode } from 'nlcst';
import { toString } from 'nlcst-to-string';
import { parseEnglish } from './english.js';

/** One sentence of a text, with the place of its first character in it. */
export interface Sentence {
  readonly text: string;
  readonly offset: number;
  /** As written; a word with hyphens is one word, numbers and short forms are words. */
  readonly words: readonly string[];
}

/** The sentences of an English text. A semicolon ends one, as the counting rules of SMOG ask. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const node of sentenceNodes(text)) {
    const start = node.position?.start.offset ?? 0;
    const pieces: { offset: number; text: string; words: string[] }[] = [
      { offset: start, text: '', words: [] },
    ];
    for (const child of node.children) {
      const written = toString(child);
      const piece = pieces.at(-1)!;
      if (child.type === 'WordNode' && /[\p{L}\p{N}]/u.test(written)) piece.words.push(written);
      if (piece.text !== '' || child.type !== 'WhiteSpaceNode') piece.text += written;
      else piece.offset = child.position?.end.offset ?? piece.offset;
      if (child.type === 'PunctuationNode' && written === ';')
        pieces.push({ offset: child.position?.end.offset ?? 0, text: '', words: [] });
    }
    found.push(...pieces.filter(({ words }) => words.length > 0));
  }
  return found;
}

const sentenceNodes = (text: string): SentenceNode[] =>
  parseEnglish(text).children.flatMap(paragraph =>
    paragraph.type === 'ParagraphNode'
      ? paragraph.children.filter(child => child.type === 'SentenceNode')
      : [],
  );
