import type { Grade } from '../../engine/progress.js';

/** The grade for a share of 1: all is a match, nothing a mismatch. Credit is rounded to 240ths. */
export const gradeOf = (credit: number): Grade => ({
  result: credit >= 1 ? 'match' : credit > 0 ? 'partial' : 'mismatch',
  credit: Math.round(credit * 240) / 240,
});

/** The grade of a kind without a key. */
export const ungraded: Grade = { result: 'none', credit: 0 };
