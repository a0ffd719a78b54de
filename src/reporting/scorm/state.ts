import { ALPHABET } from '../../engine/base64url.js';
import type { Calls } from './calls.js';
import type { Shadow } from './shadow.js';

/** Has the same name in both standards. */
export const STATE = 'cmi.suspend_data';

/** No state code begins so: the engine's begins with its version, a letter or digit. */
const TRIES = '_';
const PLACE = '-';
const DIGITS = 2;
/** Base of the list's end; beyond two of its digits, the end is not marked. */
const BASE = 36;
const marks = /^(?:_..)?(?:-(..))?/;
/** Characters that the marks of a repeated save, and of the list's end, take. */
export const MARK_LENGTH = 2 * (1 + DIGITS);

/** Stands for a state until there is one, so that an attempt that has begun never has an empty one. */
const NOTHING_YET = '-';

/** How often a state was sent, in two digits of base64url; begins again after 4,095. */
const triesCode = (tries: number): string => ALPHABET.charAt((tries >> 6) & 63) + ALPHABET.charAt(tries & 63);

/** The state without its marks. */
export const unmarkState = (text: string): string => (text === NOTHING_YET ? '' : text.replace(marks, ''));

/** The end of the LMS's list of answers when the state was written, where that was marked. */
export function markedPlace(text: string): number | undefined {
  const place = marks.exec(text)?.[1];
  return place === undefined ? undefined : Number.parseInt(place, BASE);
}

/** The state in an LMS: written so that each save differs, and read back once. */
export class StateSlot {
  readonly #calls: Calls;
  readonly #shadow: Shadow;
  readonly #longest: number;
  readonly #place: (() => number) | undefined;
  #code = '';
  /** How often this same state was sent before, without success. */
  #tries = 0;
  #readBack = false;
  #tooLong = '';
  #cut = '';

  /**
   * @param longest characters that the standard lets the LMS keep.
   * @param place the end of the list of answers, to be kept for an LMS that does not count them.
   */
  constructor(calls: Calls, shadow: Shadow, longest: number, place?: () => number) {
    this.#place = place;
    this.#calls = calls;
    this.#shadow = shadow;
    this.#longest = longest;
  }

  /** What is wrong with the state as the LMS holds it, in words; "" where nothing is known to be. */
  get trouble(): string {
    return this.#tooLong || this.#cut;
  }

  /** Marks an attempt that begins. */
  begin(): void {
    this.#shadow.set(STATE, NOTHING_YET);
  }

  write(code: string): void {
    if (code !== this.#code) this.#tries = 0;
    this.#code = code;
    this.#write();
  }

  /** Writes the same state differently: some LMSs never send an unchanged value again, even if its saving failed. */
  writeAgain(): void {
    this.#tries++;
    this.#write();
  }

  #write(): void {
    if (this.#code === '') return;
    const text = this.#marked();
    const fits = text.length <= this.#longest;
    this.#tooLong = fits ? '' : `The state has ${text.length} characters; the LMS keeps ${this.#longest}.`;
    if (!fits) return;
    if (!this.#shadow.set(STATE, text) || (this.#readBack && this.#cut === '')) return;
    this.#readBack = true;
    const back = this.#calls.insist(STATE) ?? '';
    this.#cut =
      back === text ? '' : `The LMS gave back ${back.length} of ${text.length} characters of the state.`;
  }

  /** Unmarked where no room is left. */
  #marked(): string {
    if (this.#code.length > this.#longest - MARK_LENGTH) return this.#code;
    const place = this.#place?.() ?? 0;
    const tries = this.#tries > 0 ? TRIES + triesCode(this.#tries) : '';
    const isMarked = place > 0 && place < BASE ** DIGITS;
    return tries + (isMarked ? PLACE + place.toString(BASE).padStart(DIGITS, '0') : '') + this.#code;
  }
}
