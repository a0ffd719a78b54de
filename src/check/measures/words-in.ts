import { rememberText } from '../../readability/remember-text.js';

/** Words to look for: what a regular expression finds, and the letters that a word must begin with, or be. */
export interface Phrase {
  /** Of the words alone: what may stand around them is looked at beside, since expressions of that are slow to make. */
  readonly pattern: RegExp;
  /** Whether the last word may have any ending. */
  readonly isOpen: boolean;
  readonly hint: string;
  readonly isWhole: boolean;
}

/** The phrases of a course are looked for in each of its modules. */
const MOST_PHRASES = 10_000;

/** Words in any case and with any space or hyphen between them; `*` at the end of a word stands for any ending. */
export const phraseOf = rememberText(MOST_PHRASES, (phrase): Phrase => {
  const words = phrase.trim().split(/\s+/);
  const parts = words.map((word, index) => {
    const escaped = word.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/['’]/g, "['’]");
    const [stem, ending] = escaped.endsWith('*') ? [escaped.slice(0, -1), ENDING] : [escaped, ''];
    return stem.replaceAll('*', String.raw`\*`) + (index < words.length - 1 ? ending : '');
  });
  return {
    pattern: new RegExp(parts.join('[\\s-]+'), 'giu'),
    isOpen: phrase.trim().endsWith('*'),
    hint: /^[\p{L}\p{N}]*/u.exec(words[0] ?? '')![0].toLowerCase(),
    isWhole: !words[0]?.endsWith('*'),
  };
});

const ENDING = "[\\p{L}\\p{N}'’-]*";
const ending = new RegExp(ENDING, 'uy');
const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;

/** A match in a text: offsets of its first character and of the one after its last. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const MOST_TEXTS = 20_000;

/**
 * The runs of letters and digits of texts, each between two spaces: hundreds of phrases are looked for in thousands, and
 * most are not there.
 */
const runsIn = rememberText(
  MOST_TEXTS,
  text => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `,
);

/** Whether a phrase may stand in a text; where it does, it may. A text can be many that were joined by a space. */
export const mayHold = (text: string, { hint, isWhole }: Phrase): boolean =>
  hint === '' || runsIn(text).includes(isWhole ? ` ${hint} ` : ` ${hint}`);

/** Where a phrase stands in a text, in order. */
export function matchesIn(text: string, phrase: Phrase): Match[] {
  if (!mayHold(text, phrase)) return [];
  const found: Match[] = [];
  const { pattern, isOpen } = phrase;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const from = match.index;
    const to = isOpen ? endOfWord(text, from + match[0].length) : from + match[0].length;
    const isWord = from < to && !isInside(text, from, to);
    if (isWord) found.push({ from, to, text: text.slice(from, to) });
    pattern.lastIndex = isWord ? to : from + (text.codePointAt(from)! > 0xffff ? 2 : 1);
  }
  return found;
}

function endOfWord(text: string, at: number): number {
  ending.lastIndex = at;
  return at + (ending.exec(text)?.[0].length ?? 0);
}

/** Whether the letters of a word go on before or after a part of a text. */
const isInside = (text: string, from: number, to: number): boolean =>
  LETTER_BEFORE.test(text.slice(Math.max(0, from - 2), from)) || LETTER_AFTER.test(text.slice(to, to + 2));
