import { MARK_LENGTH } from '../scorm/state.js';
import { lineOf } from '../scorm/text.js';

/** Longest CMIString255 and CMIIdentifier (SCORM 1.2 RTE §3.4.4). */
export const SHORT = 255;
/** Longest `cmi.suspend_data`, a CMIString4096. */
export const LONGEST_STATE = 4096;
/** Characters left for the state itself. */
export const STATE_LIMIT = LONGEST_STATE - MARK_LENGTH;

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

/** A CMIString255. */
export const shortText = (text: string): string => lineOf(text, SHORT);

export { decimal, rawScore, variant } from '../scorm/decimal.js';
