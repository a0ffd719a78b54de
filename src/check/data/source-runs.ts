import { reportInto, START, type Diagnostic } from '../../content/diagnostic.js';
import { readText, type Files } from '../../content/files.js';
import { shortHash } from '../../content/hash.js';

/**
 * `modules/source-runs.txt`: hashes of all runs of six and of eight words in the source texts, so that shared wording is
 * found without the texts themselves. The first line is `salt <text>`; then one hash a line.
 */
export const SOURCE_RUNS_FILE = 'modules/source-runs.txt';

/** Words in a run that warns, and in one that is an error. */
export const SHORT_RUN = 6;
export const LONG_RUN = 8;

/** Hexadecimal digits kept: with 40 bits, a chance match in a course is about one in two thousand. */
const DIGITS = 10;

export interface SourceRuns {
  has(words: readonly string[]): boolean;
}

/** The words that are compared: lower case, without punctuation. */
export function runWords(text: string): { word: string; offset: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)].map(match => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    offset: match.index,
  }));
}

const hashOf = (salt: string, words: readonly string[]) => shortHash(`${salt} ${words.join(' ')}`, DIGITS);

/** Writes the file from source texts. Lines are sorted, so that the order of the sources is lost. */
export function writeSourceRuns(salt: string, texts: readonly string[]): string {
  const hashes = new Set<string>();
  for (const text of texts) {
    const words = runWords(text).map(({ word }) => word);
    for (const length of [SHORT_RUN, LONG_RUN])
      for (let from = 0; from + length <= words.length; from += 1)
        hashes.add(hashOf(salt, words.slice(from, from + length)));
  }
  return `salt ${salt}\n${[...hashes].sort().join('\n')}\n`;
}

/** Reads the file; undefined where there is none. */
export function readSourceRuns(files: Files, into: Diagnostic[]): SourceRuns | undefined {
  const bytes = files.get(SOURCE_RUNS_FILE);
  if (!bytes) return undefined;
  const report = reportInto(into, SOURCE_RUNS_FILE);
  const [first = '', ...lines] = (readText(bytes, report) ?? '').split('\n');
  const salt = /^salt (\S+)$/.exec(first)?.[1];
  if (salt === undefined) {
    report(
      'wrong-value',
      START,
      'the first line is "salt" and a text; write the file again with "teachback course-runs"',
    );
    return undefined;
  }
  const hashes = new Set(lines);
  return { has: words => hashes.has(hashOf(salt, words)) };
}
