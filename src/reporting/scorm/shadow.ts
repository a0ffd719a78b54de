import type { Calls } from './calls.js';

/**
 * What was written in this session. LMSs lose, wipe or echo values, so that nothing read from them again counts as the
 * value: this copy decides what has changed. An element that an LMS does not support is left alone from then on.
 */
export class Shadow {
  readonly #calls: Calls;
  readonly #values = new Map<string, string>();
  readonly #quiet = new Set<string>();
  readonly #refusals = new Map<string, string>();

  constructor(calls: Calls) {
    this.#calls = calls;
  }

  get(element: string): string | undefined {
    return this.#values.get(element);
  }

  /** What the LMS refused of these elements and has not taken since, in words. */
  refusals(...elements: readonly string[]): string {
    return elements.flatMap(element => this.#refusals.get(element) ?? []).join('; ');
  }

  /** Sets an element where its value differs from the one written last. False when the LMS refused it. */
  set(element: string, value: string): boolean {
    const family = element.replace(/\.\d+(?=\.)/g, '.n');
    if (this.#isQuiet(family) || this.#values.get(element) === value) return true;
    const result = this.#calls.set(element, value);
    if (result.ok) {
      this.#values.set(element, value);
      this.#refusals.delete(element);
    } else if (this.#calls.lacks(result)) {
      this.#quiet.add(family);
    } else {
      this.#refusals.set(element, result.detail);
      return false;
    }
    return true;
  }

  /** The LMS has lost an element: it is set again the next time. */
  forget(element: string): void {
    this.#values.delete(element);
  }

  /** An LMS without the id of a record has none of its other elements either. */
  #isQuiet(family: string): boolean {
    const record = /^(.*?\.n)\./.exec(family)?.[1];
    return this.#quiet.has(family) || (record !== undefined && this.#quiet.has(`${record}.id`));
  }
}
