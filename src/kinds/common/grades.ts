import type { Grade } from '../../engine/progress.js';

/** The grade for a share of 1: all is a match, nothing a mismatch. Credit is rounded to 240ths. */
export const gradeOf = (credit: number): Grade => ({
  result: credit >= 1 ? 'match' : credit > 0 ? 'partial' : 'mismatch',
  credit: Math.round(credit * 240) / 240,
});

/** Credit = (right options chosen − other options chosen) ÷ right options, and never below 0. */
export function gradeChoices(key: readonly string[], chosen: readonly string[]): Grade {
  const right = chosen.filter(id => key.includes(id)).length;
  return gradeOf(Math.max(0, (right - (chosen.length - right)) / key.length));
}

/** The grade of a kind without a key. */
export const ungraded: Grade = { result: 'none', credit: 0 };
