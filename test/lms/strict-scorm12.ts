import { Scorm12API } from 'scorm-again';
import { credited, responses, statusOrder, writable, writeOnly } from './rules.js';

export type Method = 'LMSInitialize' | 'LMSGetValue' | 'LMSSetValue' | 'LMSCommit' | 'LMSFinish';

/** One call as it was made. */
export interface Call {
  readonly method: Method;
  readonly element?: string;
  readonly value?: unknown;
}

/**
 * How a call goes wrong. `forget` answers "true" and stores nothing; `refuse` answers "false" with error 101;
 * `unsupported` with error 401.
 */
export type Fault = 'throw' | 'refuse' | 'unsupported' | 'null' | 'forget';

export interface LmsOptions {
  /** Elements stored before this launch. */
  readonly stored?: Readonly<Record<string, string>>;
  readonly studentId?: string;
  readonly studentName?: string;
  readonly mode?: 'normal' | 'review' | 'browse' | '';
  readonly credit?: 'credit' | 'no-credit' | '';
  /** `cmi.student_data.mastery_score`, 0–100. */
  readonly mastery?: number;
  /** Like Moodle: a value that was sent once is not sent again until it changes, even if its saving failed. */
  readonly sendsOnlyChanges?: boolean;
  /** Decides for each call whether and how it goes wrong. */
  fault?(call: Call, commits: number): Fault | undefined;
  /** Runs at each commit, before it is stored: a test can make the clock go on. */
  onCommit?(): void;
}

/**
 * A SCORM 1.2 LMS for tests: scorm-again behind stricter rules. It stores only what was committed, and keeps
 * every breach of the rules in `violations`. Give it to a page as `API`.
 */
export class StrictScorm12 {
  readonly violations: string[] = [];
  readonly calls: Call[] = [];
  /** What is stored, by element. */
  readonly stored: Map<string, string>;
  commits = 0;
  finished = false;
  readonly #options: LmsOptions;
  readonly #api: Scorm12API;
  readonly #set = new Map<string, string>();
  readonly #sent: Map<string, string>;
  #begun = false;
  #error: string | undefined;

  constructor(options: LmsOptions = {}) {
    this.#options = options;
    this.stored = new Map(Object.entries(options.stored ?? {}));
    this.#sent = new Map(this.stored);
    this.#api = new Scorm12API({ autocommit: false, mastery_override: false, logLevel: 'NONE' });
    this.#api.loadFromJSON(this.#launchData(), '');
  }

  /** The next launch of the same attempt, with what was stored. */
  relaunch(options: LmsOptions = {}): StrictScorm12 {
    return new StrictScorm12({ ...this.#options, ...options, stored: Object.fromEntries(this.stored) });
  }

  /** Interactions that are stored, by element without the record's prefix. */
  get interactions(): Record<string, string>[] {
    const records: Record<string, string>[] = [];
    for (const [element, value] of this.stored) {
      const [, n, member] = /^cmi\.interactions\.(\d+)\.(.*)$/.exec(element) ?? [];
      if (n !== undefined && member !== undefined) (records[Number(n)] ??= {})[member] = value;
    }
    return records;
  }

  readonly LMSInitialize = (argument: unknown): unknown =>
    this.#answer({ method: 'LMSInitialize', value: argument }, () => {
      this.#begun = true;
      return this.#api.LMSInitialize('');
    });

  readonly LMSGetValue = (element: string): unknown =>
    this.#answer({ method: 'LMSGetValue', element }, () => {
      if (writeOnly.test(element)) this.#violate(`${element} may not be read`);
      return this.#api.LMSGetValue(element);
    });

  readonly LMSSetValue = (element: string, value: unknown): unknown =>
    this.#answer({ method: 'LMSSetValue', element, value }, () => {
      this.#check(element, value);
      const result = this.#api.LMSSetValue(element, value);
      if (result !== 'true') this.#violate(`scorm-again refused ${element} = ${String(value)}`);
      else this.#set.set(element, String(value));
      return result;
    });

  readonly LMSCommit = (argument: unknown): unknown => {
    this.commits++;
    this.#options.onCommit?.();
    return this.#answer({ method: 'LMSCommit', value: argument }, () => 'true', true);
  };

  readonly LMSFinish = (argument: unknown): unknown =>
    this.#answer({ method: 'LMSFinish', value: argument }, () => ((this.finished = true), 'true'), true);

  readonly LMSGetLastError = (): string => this.#error ?? this.#api.LMSGetLastError();
  readonly LMSGetErrorString = (code: string): string => this.#api.LMSGetErrorString(code);
  readonly LMSGetDiagnostic = (code: string): string => this.#api.LMSGetDiagnostic(code);

  #answer(call: Call, action: () => unknown, saves = false): unknown {
    this.calls.push(call);
    if (this.finished) this.#violate(`${call.method} after LMSFinish`);
    if (!this.#begun && call.method !== 'LMSInitialize') this.#violate(`${call.method} before LMSInitialize`);
    if (this.#begun && call.method === 'LMSInitialize') this.#violate('LMSInitialize twice');
    if (call.element === undefined && call.value !== '') this.#violate(`${call.method} without ""`);
    const fault = this.#options.fault?.(call, this.commits);
    if (saves) this.#save(fault === undefined);
    this.#error = { refuse: '101', unsupported: '401', null: '0', forget: '0', throw: '101' }[
      fault ?? 'null'
    ];
    if (fault === undefined) this.#error = undefined;
    if (fault === 'throw') throw new Error('The LMS is out of order.');
    if (fault === 'null') return null;
    if (fault === 'refuse' || fault === 'unsupported') return 'false';
    return fault === 'forget' ? 'true' : action();
  }

  #save(stores: boolean): void {
    for (const [element, value] of this.#set) {
      const changed = this.#sent.get(element) !== value;
      this.#sent.set(element, value);
      if (stores && (changed || !this.#options.sendsOnlyChanges)) this.#store(element, value);
    }
  }

  #store(element: string, value: string): void {
    const before = this.stored.get(element);
    if (
      element === 'cmi.core.lesson_status' &&
      before &&
      statusOrder.indexOf(value) < statusOrder.indexOf(before)
    )
      this.#violate(`the stored status went from ${before} to ${value}`);
    this.stored.set(element, value);
  }

  #check(element: string, value: unknown): void {
    const rule = writable[element.replace(/\.\d+(?=\.)/g, '.n')];
    if (typeof value !== 'string') this.#violate(`${element} is set to a ${typeof value}`);
    else if (!rule) this.#violate(`${element} cannot be set`);
    else if (!rule(value)) this.#violate(`${element} cannot be "${value}"`);
    const { mode = 'normal', credit = 'credit' } = this.#options;
    if ((mode === 'review' || mode === 'browse' || credit === 'no-credit') && credited.test(element))
      this.#violate(`${element} is set in ${mode}, ${credit}`);
    this.#checkInteraction(element, String(value));
  }

  #checkInteraction(element: string, value: string): void {
    const [, n, member] = /^cmi\.interactions\.(\d+)\.(.*)$/.exec(element) ?? [];
    if (n === undefined || member === undefined) return;
    const known = this.#set.has(`cmi.interactions.${n}.id`);
    if (member !== 'id' && !known) this.#violate(`${element} comes before its id`);
    const count = Number(this.#api.LMSGetValue('cmi.interactions._count'));
    if (Number(n) > count) this.#violate(`${element} leaves a gap after ${count} interactions`);
    if (!/response/.test(member)) return;
    const type = this.#set.get(`cmi.interactions.${n}.type`) ?? '';
    if (!responses[type]?.test(value)) this.#violate(`${element} cannot be "${value}" in ${type}`);
  }

  #violate(what: string): void {
    this.violations.push(what);
  }

  #launchData(): Record<string, unknown> {
    const {
      studentId = 's-1',
      studentName = 'Doe, Jane',
      mode = 'normal',
      credit = 'credit',
    } = this.#options;
    const { mastery } = this.#options;
    const cmi: Record<string, unknown> = {};
    const put = (element: string, value: string): void => {
      const path = element.split('.').slice(1);
      const last = path.pop() ?? '';
      let at = cmi;
      for (const part of path) at = (at[part] ??= {}) as Record<string, unknown>;
      at[last] = value;
    };
    for (const [element, value] of this.stored)
      if (!/\.(exit|session_time)$|^cmi\.interactions\./.test(element)) put(element, value);
    // As in Moodle, the count is that of the records, also where one between them was lost.
    Object.values(this.interactions).forEach((record, n) => {
      for (const [member, value] of Object.entries(record)) put(`cmi.interactions.${n}.${member}`, value);
    });
    put('cmi.core.student_id', studentId);
    put('cmi.core.student_name', studentName);
    put('cmi.core.lesson_mode', mode);
    put('cmi.core.credit', credit);
    put('cmi.core.entry', this.stored.get('cmi.core.exit') === 'suspend' ? 'resume' : '');
    if (mastery !== undefined) put('cmi.student_data.mastery_score', String(mastery));
    return { cmi };
  }
}
