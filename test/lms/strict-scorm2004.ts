import { Scorm2004API } from 'scorm-again';
import { credited, order, patterns, responses, writable, writeOnly } from './rules-scorm2004.js';
import type { Fault } from './strict-scorm12.js';

/** One call as it was made. */
export interface Call {
  readonly method: 'Initialize' | 'GetValue' | 'SetValue' | 'Commit' | 'Terminate';
  readonly element?: string;
  readonly value?: unknown;
}

export interface LmsOptions {
  /** Elements stored before this launch. */
  readonly stored?: Readonly<Record<string, string>>;
  readonly learnerId?: string;
  readonly learnerName?: string;
  readonly mode?: 'normal' | 'review' | 'browse' | '';
  readonly credit?: 'credit' | 'no-credit' | '';
  /** The manifest's `minNormalizedMeasure` and `minProgressMeasure`, 0–1. */
  readonly mastery?: number;
  readonly threshold?: number;
  /** Id of the manifest's own objective, which then comes first. */
  readonly primary?: string;
  /** Answers to `adl.nav.request_valid.<name>`. */
  readonly navigation?: Readonly<Record<string, string>>;
  /** Decides for each call whether and how it goes wrong. */
  fault?(call: Call, commits: number): Fault | undefined;
  /** Runs at each commit, before it is stored: a test can make the clock go on. */
  onCommit?(): void;
}

/**
 * A SCORM 2004 LMS for tests: scorm-again behind stricter rules. It stores only what was committed, gives back nothing
 * unless "suspend" was saved, and keeps every breach of the rules in `violations`. Give it to a page as `API_1484_11`.
 */
export class StrictScorm2004 {
  readonly violations: string[] = [];
  readonly calls: Call[] = [];
  /** What is stored, by element. */
  readonly stored: Map<string, string>;
  commits = 0;
  finished = false;
  /** What was set and is not saved yet. */
  #unsaved = 0;
  readonly #options: LmsOptions;
  readonly #api: Scorm2004API;
  readonly #set = new Map<string, string>();
  #begun = false;
  #error: string | undefined;

  constructor(options: LmsOptions = {}) {
    this.#options = options;
    const { stored = {}, primary } = options;
    const resumes = stored['cmi.exit'] === 'suspend';
    this.stored = new Map(resumes ? Object.entries(stored) : []);
    if (primary !== undefined && !resumes) this.stored.set('cmi.objectives.0.id', primary);
    this.#api = new Scorm2004API({ autocommit: false, mastery_override: false, logLevel: 'NONE' });
    this.#api.loadFromJSON(this.#launchData(), '');
  }

  /** The next launch of the same attempt, with what was stored. */
  relaunch(options: LmsOptions = {}): StrictScorm2004 {
    return new StrictScorm2004({ ...this.#options, ...options, stored: Object.fromEntries(this.stored) });
  }

  /** Stored interactions, by element without the record's prefix. */
  get interactions(): Record<string, string>[] {
    return this.#records('interactions');
  }

  /** Stored objectives, by element without the record's prefix. */
  get objectives(): Record<string, string>[] {
    return this.#records('objectives');
  }

  readonly Initialize = (argument: unknown): unknown =>
    this.#answer({ method: 'Initialize', value: argument }, () => {
      this.#begun = true;
      return this.#api.Initialize('');
    });

  readonly GetValue = (element: string): unknown =>
    this.#answer({ method: 'GetValue', element }, () => {
      if (writeOnly.test(element)) this.#violate(`${element} may not be read`);
      const request = /^adl\.nav\.request_valid\.(\w+)$/.exec(element)?.[1];
      if (request !== undefined) return this.#options.navigation?.[request] ?? 'unknown';
      return this.#api.GetValue(element);
    });

  readonly SetValue = (element: string, value: unknown): unknown =>
    this.#answer({ method: 'SetValue', element, value }, () => {
      this.#check(element, value);
      const result = this.#api.SetValue(element, value as string);
      if (result !== 'true')
        this.#violate(`scorm-again refused ${element} = ${String(value)}: ${this.#api.GetLastError()}`);
      else this.#set.set(element, String(value));
      this.#unsaved++;
      return result;
    });

  readonly Commit = (argument: unknown): unknown => {
    this.commits++;
    this.#options.onCommit?.();
    return this.#answer({ method: 'Commit', value: argument }, () => 'true', true);
  };

  readonly Terminate = (argument: unknown): unknown =>
    this.#answer({ method: 'Terminate', value: argument }, () => ((this.finished = true), 'true'), true);

  readonly GetLastError = (): string => this.#error ?? this.#api.GetLastError();
  readonly GetErrorString = (code: string): string => this.#api.GetErrorString(code);
  readonly GetDiagnostic = (code: string): string => this.#api.GetDiagnostic(code);

  #answer(call: Call, action: () => unknown, saves = false): unknown {
    this.calls.push(call);
    if (this.finished) this.#violate(`${call.method} after Terminate`);
    if (!this.#begun && call.method !== 'Initialize') this.#violate(`${call.method} before Initialize`);
    if (this.#begun && call.method === 'Initialize') {
      this.#error = '103';
      return 'false';
    }
    if (call.element === undefined && call.value !== '') this.#violate(`${call.method} without ""`);
    const fault = this.#options.fault?.(call, this.commits);
    if (saves && fault === undefined) this.#save();
    const refusal = call.method === 'Commit' ? '391' : call.method === 'Terminate' ? '111' : '351';
    this.#error =
      fault && { refuse: refusal, unsupported: '402', null: '0', forget: '0', throw: '101' }[fault];
    if (fault === 'throw') throw new Error('The LMS is out of order.');
    if (fault === 'null') return null;
    if (fault === 'refuse' || fault === 'unsupported') return 'false';
    return fault === 'forget' ? 'true' : action();
  }

  /** Stores what was set; statuses as the LMS makes them out from its thresholds. */
  #save(): void {
    this.#unsaved = 0;
    for (const [element, value] of this.#set) this.#store(element, value);
    for (const element of ['cmi.completion_status', 'cmi.success_status']) {
      const made = this.#api.GetValue(element);
      if (this.#set.has(element) || made !== 'unknown') this.#store(element, made);
    }
  }

  #store(element: string, value: string): void {
    const values = order[numberless(element)];
    const before = this.stored.get(element);
    if (values && before !== undefined && values.indexOf(value) < values.indexOf(before))
      this.#violate(`the stored ${element} went from ${before} to ${value}`);
    this.stored.set(element, value);
  }

  #check(element: string, value: unknown): void {
    const rule = writable[numberless(element)];
    if (typeof value !== 'string') this.#violate(`${element} is set to a ${typeof value}`);
    else if (!rule) this.#violate(`${element} cannot be set`);
    else if (!rule(value)) this.#violate(`${element} cannot be "${value}"`);
    const { mode = 'normal', credit = 'credit' } = this.#options;
    if ((mode === 'review' || mode === 'browse' || credit === 'no-credit') && credited.test(element))
      this.#violate(`${element} is set in ${mode}, ${credit}`);
    if (element === 'adl.nav.request' && this.#unsaved > 0)
      this.#violate('the LMS is asked to leave before everything was saved');
    this.#checkRecord(element, String(value));
  }

  #checkRecord(element: string, value: string): void {
    const [, list, n, member] = /^cmi\.(objectives|interactions)\.(\d+)\.(.*)$/.exec(element) ?? [];
    if (list === undefined || n === undefined || member === undefined) return;
    const id = this.#api.GetValue(`cmi.${list}.${n}.id`);
    if (member !== 'id' && id === '') this.#violate(`${element} comes before its id`);
    const count = Number(this.#api.GetValue(`cmi.${list}._count`));
    if (Number(n) > count) this.#violate(`${element} leaves a gap after ${count} records`);
    if (list === 'objectives' && member === 'id') this.#checkObjective(element, value, id, count);
    if (!/response/.test(member)) return;
    const type = this.#set.get(`cmi.interactions.${n}.type`) ?? '';
    const rule = (/pattern/.test(member) ? patterns : responses)[type];
    if (!rule?.(value)) this.#violate(`${element} cannot be "${value}" in ${type}`);
  }

  #checkObjective(element: string, value: string, before: string, count: number): void {
    if (before !== '' && before !== value) this.#violate(`${element} is written twice`);
    for (let n = 0; n < count; n++)
      if (`cmi.objectives.${n}.id` !== element && this.#api.GetValue(`cmi.objectives.${n}.id`) === value)
        this.#violate(`${element} repeats the id of objective ${n}`);
  }

  #violate(what: string): void {
    this.violations.push(what);
  }

  #records(list: string): Record<string, string>[] {
    const records: Record<string, string>[] = [];
    for (const [element, value] of this.stored) {
      const [, n, member] = new RegExp(`^cmi\\.${list}\\.(\\d+)\\.(.*)$`).exec(element) ?? [];
      if (n !== undefined && member !== undefined) (records[Number(n)] ??= {})[member] = value;
    }
    return records;
  }

  #launchData(): Record<string, unknown> {
    const {
      learnerId = 's-1',
      learnerName = 'Doe, Jane',
      mode = 'normal',
      credit = 'credit',
    } = this.#options;
    const { mastery, threshold } = this.#options;
    const cmi: Record<string, unknown> = {};
    const put = (element: string, value: string): void => {
      const path = element.split('.').slice(1);
      const last = path.pop() ?? '';
      let at = cmi;
      for (const part of path) at = (at[part] ??= {}) as Record<string, unknown>;
      at[last] = value;
    };
    for (const [element, value] of this.stored)
      if (!/^cmi\.(exit|session_time)$/.test(element)) put(element, value);
    put('cmi.learner_id', learnerId);
    put('cmi.learner_name', learnerName);
    put('cmi.mode', mode);
    put('cmi.credit', credit);
    put('cmi.entry', this.stored.get('cmi.exit') === 'suspend' ? 'resume' : 'ab-initio');
    if (mastery !== undefined) put('cmi.scaled_passing_score', String(mastery));
    if (threshold !== undefined) put('cmi.completion_threshold', String(threshold));
    return { cmi };
  }
}

const numberless = (element: string): string => element.replace(/\.\d+(?=\.)/g, '.n');
