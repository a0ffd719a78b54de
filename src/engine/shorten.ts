import type { Answer } from './progress.js';

/** Levels of detail, fullest first: all, without text, without response, done only, left out. */
const LEVELS = 4;

type Entry = readonly [question: string, answer: Answer];

/**
 * Cuts detail until `fits` says so: first texts, then responses, then results, and only when nothing else is left
 * whole answers (which are then asked again); each from the oldest answer on. What was cut is marked. Returns
 * the barest form when nothing fits.
 *
 * @param entries answers, oldest first.
 */
export function shorten(
  entries: readonly Entry[],
  fits: (entries: readonly Entry[]) => boolean,
): readonly Entry[] {
  const cutBy = (cuts: number): readonly Entry[] =>
    entries.flatMap(([question, answer], index) => {
      const level = Math.floor((cuts - index - 1) / entries.length) + 1;
      const kept = atLevel(answer, level);
      return kept ? [[question, kept] as const] : [];
    });
  if (fits(entries)) return entries;
  let low = 1;
  let high = LEVELS * entries.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(cutBy(middle))) high = middle;
    else low = middle + 1;
  }
  return cutBy(low);
}

function atLevel(answer: Answer, level: number): Answer | undefined {
  const { response, ...bare } = answer;
  if (level >= LEVELS) return undefined;
  if (level === 3) return { ...bare, result: 'none', first: 'none', credit: 0, cut: 'result' };
  if (response === undefined || level < 1) return answer;
  if (typeof response === 'string') return { ...bare, cut: 'text' };
  return level === 2 ? { ...bare, cut: 'response' } : answer;
}
