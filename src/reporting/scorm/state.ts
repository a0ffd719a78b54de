import { base64urlNumber } from '../base64url.js';
import type { Calls } from './calls.js';
import type { Shadow } from './shadow.js';

/** Has the same name in both standards. */
export const STATE = 'cmi.suspend_data';

/** No state code begins so: the engine's begins with its version, a letter or digit. */
const MARK = '_';
const DIGITS = 2;
/** Characters that the mark of a repeated save takes. */
export const MARK_LENGTH = MARK.length + DIGITS;

/** Stands for a state until there is one, so that an attempt that has begun never has an empty one. */
const NOTHING_YET = '-';

/** The state without its mark. */
export function unmarkState(text: string): string {
  if (text === NOTHING_YET) return '';
  return text.startsWith(MARK) ? text.slice(MARK_LENGTH) : text;
}

/** The state in an LMS: written so that each save differs, and read back once. */
export class StateSlot {
  readonly #calls: Calls;
  readonly #shadow: Shadow;
  readonly #longest: number;
  #code = '';
  /** How often this same state was sent before, without success. */
  #tries = 0;
  #readBack = false;
  #tooLong = '';
  #cut = '';

  /** @param longest characters that the standard lets the LMS keep. */
  constructor(calls: Calls, shadow: Shadow, longest: number) {
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
    const hasRoom = this.#code.length <= this.#longest - MARK_LENGTH;
    return this.#tries > 0 && hasRoom ? MARK + base64urlNumber(this.#tries, DIGITS) + this.#code : this.#code;
  }
}
