/** Longest CMIString255 and CMIIdentifier (SCORM 1.2 RTE §3.4.4). */
export const SHORT = 255;
/** Longest `cmi.suspend_data`, a CMIString4096. */
export const LONGEST_STATE = 4096;

/** Hundredths of a second in 9999:59:59.99, the longest CMITimespan. */
const LONGEST_TIME = 9999 * 360_000 + 359_999;

/** A CMITimespan, `HHHH:MM:SS.SS`, of seconds; what is no time counts as none. */
export function timespan(seconds: number): string {
  const hundredths = Math.min(LONGEST_TIME, Math.max(0, Math.round((seconds || 0) * 100)));
  const pad = (value: number, length: number): string => String(Math.floor(value)).padStart(length, '0');
  const hours = pad(hundredths / 360_000, 4);
  const minutes = pad((hundredths / 6_000) % 60, 2);
  return `${hours}:${minutes}:${pad((hundredths / 100) % 60, 2)}.${pad(hundredths % 100, 2)}`;
}

/** A CMITime, `HH:MM:SS`, on the learner's clock, of milliseconds since the epoch. */
export function clockTime(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map(part => String(part || 0).padStart(2, '0'))
    .join(':');
}

/** A CMIIdentifier: at most 255 printable ASCII characters without a space. */
export function identifier(id: string): string {
  return id.replace(/[^!-~]/gu, '-').slice(0, SHORT) || '-';
}

/** A CMIString255: control characters become spaces, and it is cut on a character's boundary. */
export function shortText(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
  if (plain.length <= SHORT) return plain;
  const cut = plain.slice(0, SHORT);
  // A high surrogate at the end lost its other half.
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A CMIDecimal: never an exponent, never a comma, at most `places` decimals, no needless zeros. */
export function decimal(value: number, places = 2): string {
  const limited = Number.isFinite(value) ? Math.min(1e15, Math.max(-1e15, value)) : 0;
  const text = limited.toFixed(places).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/**
 * A raw score on 0–100 from a share. Cut, not rounded: an LMS that compares it with the pass mark must not
 * reach another verdict than the module.
 */
export function rawScore(share: number): string {
  const hundredths = Math.floor(Math.min(1, Math.max(0, share || 0)) * 10_000 + 1e-6);
  return decimal(hundredths / 100);
}

/** The same number written differently, for LMSs that never send an unchanged value again. */
export function variant(number: string): string {
  return number.includes('.') ? `${number}0` : `${number}.0`;
}
