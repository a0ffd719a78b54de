const BELOW_TWENTY = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2];
/** twenty, thirty … ninety; the first two places stand for numbers above. */
const TENS = [0, 0, 2, 2, 2, 2, 2, 3, 2, 2];

/** Syllables of a whole number as it is read out in English: 154000 is "one hundred fifty-four thousand", 8. */
export function syllablesOfNumber(digits: string): number {
  const value = Number(digits);
  // Longer rows of digits are read one by one.
  if (!Number.isSafeInteger(value) || value >= 1e9)
    return [...digits].reduce((sum, digit) => sum + BELOW_TWENTY[Number(digit)]!, 0);
  return value === 0 ? BELOW_TWENTY[0]! : positive(value);
}

function positive(value: number): number {
  if (value === 0) return 0;
  if (value < 20) return BELOW_TWENTY[value]!;
  if (value < 100) return TENS[Math.floor(value / 10)]! + positive(value % 10);
  if (value < 1000) return positive(Math.floor(value / 100)) + 2 + positive(value % 100);
  // "thousand" and "million" have two syllables each.
  const unit = value < 1e6 ? 1000 : 1e6;
  return positive(Math.floor(value / unit)) + 2 + positive(value % unit);
}
