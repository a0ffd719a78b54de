import { LONG_RUN, runWords, SHORT_RUN, type SourceRuns } from '../data/source-runs.js';
import type { Measure } from '../measure.js';
import { spotAt, type Block } from '../prose/block.js';
import { matchesIn, phraseOf, type Phrase } from './words-in.js';

/** Words that stand in a source in the same order. */
interface SharedRun {
  readonly from: number;
  readonly text: string;
  /** Number of words, with each set term as one. */
  readonly length: number;
}

/** The wording is the course's own: facts are free, sentences are not (copyright, licensing). */
export const copiedRuns: Measure = {
  id: 'L10',
  name: 'copied-runs',
  level: 'error',
  limit:
    'up to 5 words shared with a source are free, 6 or 7 are pointed out, 8 are an error; a set term is one word',
  english: false,
  needs: 'sourceRuns',
  check({ modules, data }, report) {
    const { sourceRuns } = data;
    if (!sourceRuns) return;
    const setTerms = (data.phrases?.value.setTerms ?? []).map(phraseOf);
    for (const lesson of modules.flatMap(module => module.lessons))
      for (const block of [...lesson.blocks, ...lesson.questions.flatMap(({ texts }) => texts)])
        for (const { from, text, length } of sharedRuns(block, sourceRuns, setTerms))
          report(
            spotAt(block, from),
            `"${text}" stands in a source word for word; say it in words of your own, or list it as a set term`,
            length >= LONG_RUN ? 'error' : 'warning',
          );
  },
};

function sharedRuns({ text }: Block, runs: SourceRuns, setTerms: readonly Phrase[]): SharedRun[] {
  const words = runWords(text);
  const has = (at: number, length: number) =>
    at + length <= words.length && runs.has(words.slice(at, at + length).map(({ word }) => word));
  const found: SharedRun[] = [];
  for (let at = 0; at + SHORT_RUN <= words.length; at += 1) {
    if (!has(at, SHORT_RUN)) continue;
    // Two short runs side by side are one longer run only where the sources have the longer one.
    let length = SHORT_RUN;
    while (
      has(at + length - SHORT_RUN + 1, SHORT_RUN) &&
      (length < LONG_RUN - 1 || has(at + length - LONG_RUN + 1, LONG_RUN))
    )
      length += 1;
    const last = words[at + length - 1]!;
    const [from, to] = [words[at]!.offset, last.offset + last.word.length];
    const shared = text.slice(from, to);
    const counted = setTerms.reduce(
      (sum, pattern) =>
        matchesIn(shared, pattern).reduce((left, term) => left - runWords(term.text).length + 1, sum),
      length,
    );
    if (counted >= SHORT_RUN) found.push({ from, text: shared, length: counted });
    at += length - 1;
  }
  return found;
}
