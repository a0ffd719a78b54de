/** What the two SCORM APIs call the same things. */
export interface Dialect {
  readonly initialize: string;
  readonly finish: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly lastError: string;
  readonly errorString: string;
  /** Error code of a second initialisation: the session is there already. */
  readonly alreadyBegun: number;
  /** Error codes of elements that this LMS does not have. */
  readonly unsupported: readonly number[];
}

export interface CallResult {
  readonly ok: boolean;
  /** The LMS's error code; 0 where it named none, -1 where the call threw. */
  readonly code: number;
  /** In words, for people who look after the LMS. */
  readonly detail: string;
}

/**
 * Error codes of a read that failed, in both standards: general exception, get before or after the session, general
 * failure. All others say that there is nothing to read.
 */
const UNREADABLE = [101, 122, 123, 301];

/** An answer to a read; `isText` is false for numbers, null and the like. */
export interface Reading {
  readonly text: string;
  readonly isText: boolean;
}

type Functions = Readonly<Record<string, (...words: string[]) => unknown>>;

/**
 * The functions of an LMS's API object, tolerant of what LMSs do: results that are booleans, numbers or words, and
 * functions that throw. Everything is sent as a string, and the argument of the argumentless calls is always "".
 */
export class Calls {
  readonly #api: Functions;
  readonly #dialect: Dialect;

  constructor(api: object, dialect: Dialect) {
    this.#api = api as Functions;
    this.#dialect = dialect;
  }

  initialize(): CallResult {
    const first = this.#call(this.#dialect.initialize, '');
    // Asked again where it failed: the code of a session that is there already is, in SCORM 1.2, that of any failure.
    const result = first.ok ? first : this.#call(this.#dialect.initialize, '');
    return result.code === this.#dialect.alreadyBegun ? { ...result, ok: true } : result;
  }

  finish(): CallResult {
    return this.#call(this.#dialect.finish, '');
  }

  commit(): CallResult {
    return this.#call(this.#dialect.commit, '');
  }

  /**
   * Sets an element. "false" without an error code counts as success, as some LMSs answer so, unless the element can
   * be read and is another one.
   */
  set(element: string, value: string): CallResult {
    const result = this.#call(this.#dialect.set, element, value);
    if (result.ok || result.code !== 0) return result;
    const back = this.#read(element);
    const isOther = back?.isText === true && back.text !== value && this.#lastError() === 0;
    return { ...result, ok: !isOther };
  }

  /** Reads an element, once more where that failed; "" for whatever means nothing. */
  get(element: string): string {
    return (this.#read(element) ?? this.#read(element))?.text ?? '';
  }

  /**
   * Reads an element that matters, once more where the answer is empty or no text; undefined where it cannot be read,
   * which is not the same as being empty.
   */
  insist(element: string): string | undefined {
    return this.ask(element)?.text;
  }

  /** The same, with whether the answer was a text at all. */
  ask(element: string): Reading | undefined {
    return this.readings(element).at(-1);
  }

  /** One answer where it is a text, else two; undefined stands for one that failed. */
  readings(element: string): readonly (Reading | undefined)[] {
    const first = this.#read(element);
    return first?.isText && first.text !== '' ? [first] : [first, this.#read(element)];
  }

  #read(element: string): Reading | undefined {
    try {
      const value = this.#invoke(this.#dialect.get, element);
      const text = value === null || value === undefined ? '' : String(value).trim();
      const isNothing = ['', 'null', 'undefined', 'false', '0'].includes(text);
      if (isNothing && UNREADABLE.includes(this.#lastError())) return undefined;
      const isText = typeof value === 'string';
      return { isText, text: text === 'null' || text === 'undefined' ? '' : text };
    } catch {
      return undefined;
    }
  }

  /** Whether the LMS refused an element because it does not have it. */
  lacks(result: CallResult): boolean {
    return this.#dialect.unsupported.includes(result.code);
  }

  #call(name: string, ...words: string[]): CallResult {
    const label = words.length > 1 ? `${name} ${words[0]}` : name;
    let returned: unknown;
    try {
      returned = this.#invoke(name, ...words);
    } catch (error) {
      return { ok: false, code: -1, detail: `${label} threw: ${String(error)}` };
    }
    const answer = String(returned ?? '')
      .trim()
      .toLowerCase();
    if (answer === 'true' || answer === '1') return { ok: true, code: 0, detail: '' };
    const code = this.#lastError();
    // Some LMSs answer nothing at all and mean yes.
    if (code === 0 && ['', 'null', 'undefined'].includes(answer)) return { ok: true, code, detail: '' };
    const explained = this.#explain(code);
    const detail = `${label} returned ${String(returned)}, error ${code}${explained && `: ${explained}`}`;
    return { ok: false, code, detail };
  }

  #lastError(): number {
    try {
      const code = Number.parseInt(String(this.#invoke(this.#dialect.lastError)), 10);
      return Number.isNaN(code) ? 0 : code;
    } catch {
      return 0;
    }
  }

  #explain(code: number): string {
    try {
      return String(this.#invoke(this.#dialect.errorString, String(code)) ?? '');
    } catch {
      return '';
    }
  }

  #invoke(name: string, ...words: string[]): unknown {
    return this.#api[name]!(...words);
  }
}
