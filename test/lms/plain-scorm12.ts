import type { Scorm12Api } from '../../src/reporting/scorm12/calls.js';
import type { Tracks } from './moodle-scorm12.js';
import { writable, writeOnly } from './rules.js';

/**
 * One launch in an LMS of the other sort: every save sends everything that was set, the interactions of each
 * session are logged beside those of the others, and how many there are is not told.
 */
export class PlainScorm12 implements Scorm12Api {
  /** The page goes away: a request that blocks is not made any more; only the end is told, as a beacon. */
  closing = false;
  readonly tracks: Tracks;
  /** Interactions of all sessions. */
  readonly log: Map<string, Map<string, string>>;
  readonly #values: Map<string, string>;
  readonly #set = new Map<string, string>();
  readonly #session: number;
  #begun = false;
  #error = '0';

  constructor(tracks: Tracks = new Map(), log = new Map<string, Map<string, string>>()) {
    this.tracks = tracks;
    this.log = log;
    this.#session = log.size;
    this.#values = new Map(tracks);
  }

  relaunch(): PlainScorm12 {
    return new PlainScorm12(this.tracks, this.log);
  }

  LMSInitialize(): string {
    if (this.#begun) return this.#end('101');
    this.#begun = true;
    return this.#end('0');
  }
  LMSFinish(): string {
    if (!this.#begun) return this.#end('301');
    this.#begun = false;
    return this.#save();
  }
  LMSCommit(): string {
    if (!this.#begun) return this.#end('301');
    return this.closing ? this.#end('101') : this.#save();
  }
  LMSGetValue(element: string): string {
    this.#error = writeOnly.test(element) ? '404' : this.#begun ? '0' : '301';
    if (this.#error !== '0') return '';
    if (element === 'cmi.core.student_id') return 'learner-7';
    if (element === 'cmi.student_data.mastery_score') return '80';
    return this.#values.get(element) ?? '';
  }
  LMSSetValue(element: string, value: string): string {
    if (!this.#begun) return this.#end('301');
    const rule = writable[element.replace(/\.\d+(?=\.)/g, '.n')];
    if (!rule?.(value)) return this.#end(rule ? '405' : '201');
    this.#values.set(element, value);
    this.#set.set(element, value);
    return this.#end('0');
  }
  LMSGetLastError(): string {
    return this.#error;
  }
  LMSGetErrorString(): string {
    return '';
  }
  LMSGetDiagnostic(): string {
    return '';
  }

  #save(): string {
    const answers = new Map<string, string>();
    for (const [element, value] of this.#set)
      (element.startsWith('cmi.interactions') ? answers : this.tracks).set(element, value);
    if (answers.size > 0) this.log.set(String(this.#session), answers);
    return this.#end('0');
  }
  #end(error: string): string {
    this.#error = error;
    return error === '0' ? 'true' : 'false';
  }
}
