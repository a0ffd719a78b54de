import { base64urlNumber } from '../base64url.js';
import { LONGEST_STATE } from './format.js';

/** No state code begins so: the engine's begins with its version, a letter or digit. */
const MARK = '_';
const DIGITS = 2;

/** Characters left for the state itself. */
export const STATE_LIMIT = LONGEST_STATE - MARK.length - DIGITS;

/**
 * The state as written on the `save`th try, different each time: some LMSs never send an unchanged value again,
 * even when its saving failed. Unmarked where no room is left.
 */
export function markState(code: string, save: number): string {
  return save > 0 && code.length <= STATE_LIMIT ? MARK + base64urlNumber(save, DIGITS) + code : code;
}

/** The state without its mark. */
export function unmarkState(text: string): string {
  return text.startsWith(MARK) ? text.slice(MARK.length + DIGITS) : text;
}
