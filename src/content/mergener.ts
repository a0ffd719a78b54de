/** Difficulty where an author names none: the middle of 1 to 5. */
export const USUAL_DIFFICULTY = 3;

/**
 * Minutes that a learner needs, by the Mergener formula for continuing education:
 * 0.9 × (−22.3 + 0.00209 × words + 2.78 × questions + 15.5 × difficulty). Never below 0; rounded down where it is said.
 *
 * @param difficulty from 1 (very easy) to 5 (very hard).
 */
export function mergenerMinutes(words: number, questions: number, difficulty: number): number {
  return Math.max(0, 0.9 * (-22.3 + 0.00209 * words + 2.78 * questions + 15.5 * difficulty));
}

/** Contact hours that so many minutes are: 60 minutes an hour, rounded down to hundredths. */
export const hoursOf = (minutes: number): number => Math.floor((minutes / 60) * 100 + 1e-9) / 100;
