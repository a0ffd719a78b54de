import type { Policy } from '../content/model.js';
import type { Answer, Grade } from './progress.js';

/**
 * Credit as stored: within 0–1 and rounded to 240ths. 240 is a multiple of every number of parts up to 6, of 8,
 * 10, 12, 15, 16, 20 and 24, so that shares of so many parts stay exact.
 */
export function roundCredit(credit: number): number {
  return Math.round(Math.min(1, Math.max(0, credit || 0)) * 240) / 240;
}

/** Credit that counts after one more try, under the module's score policy. */
export function countedCredit(score: Policy['score'], before: Answer | undefined, grade: Grade): number {
  const credit = roundCredit(grade.credit);
  if (!before || before.cut === 'result') return credit;
  if (score === 'first') return before.credit;
  return score === 'best' ? Math.max(before.credit, credit) : credit;
}
