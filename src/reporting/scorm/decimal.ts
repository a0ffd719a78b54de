/** A decimal number: never an exponent, never a comma, at most `places` decimals, no needless zeros. */
export function decimal(value: number, places = 2): string {
  const limited = Number.isFinite(value) ? Math.min(1e15, Math.max(-1e15, value)) : 0;
  const text = limited.toFixed(places).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/**
 * A share of 0–1 as a number from 0 to `whole`. Cut, not rounded: an LMS that compares it with the pass mark must
 * not reach another verdict than the module.
 */
export function cutShare(share: number, whole: number, places: number): string {
  const unit = 10 ** places;
  const cut = Math.floor(Math.min(1, Math.max(0, share || 0)) * whole * unit + 1e-6);
  return decimal(cut / unit, places);
}

/** A raw score on 0–100 from a share. */
export const rawScore = (share: number): string => cutShare(share, 100, 2);

/** The same number written differently, for LMSs that never send an unchanged value again. */
export function variant(number: string): string {
  return number.includes('.') ? `${number}0` : `${number}.0`;
}
