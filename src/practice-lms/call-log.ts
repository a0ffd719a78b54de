/** One line of what happened. */
export interface Line {
  readonly at: Date;
  /** `call`: of the course at the LMS. `module`: what the module itself says about it. `lms`: what the LMS did. */
  readonly from: 'call' | 'module' | 'lms';
  readonly words: string;
}

/** Lines that are kept. */
const MOST = 2_000;

/** What happened, in words, newest last; what an administrator opens, or sends, when something is wrong. */
export class CallLog {
  #lines: readonly Line[] = [];
  readonly #changed: () => unknown;

  constructor(changed: () => unknown) {
    this.#changed = changed;
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  add(from: Line['from'], words: string, at = new Date()): void {
    this.#lines = [...this.#lines, { at, from, words }].slice(-MOST);
    this.#changed();
  }

  clear(): void {
    this.#lines = [];
    this.#changed();
  }

  /** All lines as a text file. */
  get text(): string {
    return this.#lines.map(({ at, from, words }) => `${at.toISOString()} ${from}: ${words}\n`).join('');
  }
}
