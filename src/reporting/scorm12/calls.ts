/** The API object of an LMS (SCORM 1.2 RTE §3.3); what real ones return is anything. */
export interface Scorm12Api {
  LMSInitialize(argument: string): unknown;
  LMSFinish(argument: string): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(argument: string): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
  LMSGetDiagnostic(code: string): unknown;
}

/** SCORM 1.2 RTE §3.4.1: the optional element is not supported by this LMS. */
export const NOT_SUPPORTED = 401;
/** General exception; what LMSs answer to a second LMSInitialize. */
export const GENERAL = 101;

export interface CallResult {
  readonly ok: boolean;
  /** The LMS's error code; 0 where it named none, -1 where the call threw. */
  readonly code: number;
  /** In words, for people who look after the LMS. */
  readonly detail: string;
}

/**
 * The LMS's functions, tolerant of what LMSs do: results that are booleans, numbers or words, and functions that
 * throw. Everything is sent as a string, and the argument of the argumentless calls is always "".
 */
export class Calls {
  readonly #api: Scorm12Api;

  constructor(api: Scorm12Api) {
    this.#api = api;
  }

  initialize(): CallResult {
    const result = this.#call('LMSInitialize', () => this.#api.LMSInitialize(''));
    return result.code === GENERAL ? { ...result, ok: true } : result;
  }

  finish(): CallResult {
    return this.#call('LMSFinish', () => this.#api.LMSFinish(''));
  }

  commit(): CallResult {
    return this.#call('LMSCommit', () => this.#api.LMSCommit(''));
  }

  /** Sets an element; "false" without an error code counts as success, as some LMSs answer so. */
  set(element: string, value: string): CallResult {
    const result = this.#call(`LMSSetValue ${element}`, () => this.#api.LMSSetValue(element, value));
    return result.code === 0 ? { ...result, ok: true } : result;
  }

  /** Reads an element; "" for whatever means nothing. */
  get(element: string): string {
    try {
      const value = this.#api.LMSGetValue(element);
      const text = value === null || value === undefined ? '' : String(value).trim();
      return text === 'null' || text === 'undefined' ? '' : text;
    } catch {
      return '';
    }
  }

  #call(name: string, action: () => unknown): CallResult {
    let returned: unknown;
    try {
      returned = action();
    } catch (error) {
      return { ok: false, code: -1, detail: `${name} threw: ${String(error)}` };
    }
    const answer = String(returned ?? '')
      .trim()
      .toLowerCase();
    if (answer === 'true' || answer === '1') return { ok: true, code: 0, detail: '' };
    const code = this.#lastError();
    // Some LMSs answer nothing at all and mean yes.
    if (code === 0 && ['', 'null', 'undefined'].includes(answer)) return { ok: true, code, detail: '' };
    const words = this.#words(code);
    const detail = `${name} returned ${String(returned)}, error ${code}${words && `: ${words}`}`;
    return { ok: false, code, detail };
  }

  #lastError(): number {
    try {
      const code = Number.parseInt(String(this.#api.LMSGetLastError()), 10);
      return Number.isNaN(code) ? 0 : code;
    } catch {
      return 0;
    }
  }

  #words(code: number): string {
    try {
      return String(this.#api.LMSGetErrorString(String(code)) ?? '');
    } catch {
      return '';
    }
  }
}
