import type { Scorm12Api } from '../../src/reporting/scorm12/calls.js';
import { writable, writeOnly } from './rules.js';

/**
 * What becomes of a request. `refused`: no connection, of which the browser may know nothing. `bad-gateway`: the
 * server answers 502. `expired`: the learner's session has ended, until the next launch.
 */
export type Network = 'online' | 'refused' | 'bad-gateway' | 'expired';

/** Elements by name, as the server has them. */
export type Tracks = Map<string, string>;

export interface MoodleOptions {
  /** What the server holds of the attempt; filled by every save. */
  readonly tracks?: Tracks;
  /** Pass mark of the manifest, 0–100. */
  readonly mastery?: number;
  /** Opens a finished attempt for review, as Moodle does unless a new attempt is forced. */
  readonly reviews?: boolean;
  /** The navigation request that SCORM 2004 says to be possible. */
  readonly leaves?: 'suspendAll' | 'exitAll';
  /** A save blocks the page for so long, in milliseconds. */
  onBlock?(milliseconds: number): void;
}

/** A beacon of more bytes is not sent. */
const BEACON = 65_536;

/**
 * One launch of a package in Moodle 4.5, as its SCORM 1.2 run time (`mod/scorm/datamodels/scorm_12.js`) behaves: it
 * sends only what changed since it was last sent, also where that never arrived, takes a request that could not be
 * made for sent, and cannot finish twice.
 */
export class MoodleScorm12 implements Scorm12Api {
  network: Network = 'online';
  /** The page goes away: everything is sent as a beacon. */
  closing = false;
  readonly tracks: Tracks;
  /** Requests that reached the server, as element names. */
  readonly saves: string[][] = [];
  readonly #options: MoodleOptions;
  readonly #values: Map<string, string>;
  readonly #sent: Map<string, string>;
  #begun = false;
  #error = '0';

  constructor(options: MoodleOptions = {}) {
    this.#options = options;
    this.tracks = options.tracks ?? new Map<string, string>();
    const core: [string, string][] = Object.entries(this.#launchData());
    const kept = [...this.tracks].filter(([element]) => !/\.(exit|session_time)$/.test(element));
    this.#values = new Map([...kept, ...core]);
    this.#sent = new Map(this.#values);
  }

  /** The next launch of the same attempt. */
  relaunch(options: Omit<MoodleOptions, 'tracks'> = {}): MoodleScorm12 {
    return new MoodleScorm12({ ...this.#options, ...options, tracks: this.tracks });
  }

  LMSInitialize(argument: string): string {
    if (argument !== '') return this.#fail('201');
    if (this.#begun) return this.#fail('101');
    this.#begun = true;
    return this.#succeed('true');
  }

  LMSFinish(argument: string): string {
    if (argument !== '') return this.#fail('201');
    if (!this.#begun) return this.#fail('301');
    this.#begun = false;
    return this.#store(true);
  }

  LMSCommit(argument: string): string {
    if (argument !== '') return this.#fail('201');
    return this.#begun ? this.#store(false) : this.#fail('301');
  }

  LMSGetValue(element: string): string | number {
    if (!this.#begun) return this.#none('301');
    if (element.endsWith('._count')) return this.#succeed(this.#count(element));
    if (writeOnly.test(element)) return this.#none('404');
    const value = this.#values.get(element);
    const rule = writable[element.replace(/\.\d+(?=\.)/g, '.n')];
    if (value === undefined && !rule && !/^cmi\.(core|student_data|launch_data|comments)/.test(element))
      return this.#none('201');
    this.#error = '0';
    // Scores come back as numbers.
    return value && element.endsWith('.score.raw') ? Number(value) : (value ?? '');
  }

  LMSSetValue(element: string, value: string): string {
    if (!this.#begun) return this.#fail('301');
    const rule = writable[element.replace(/\.\d+(?=\.)/g, '.n')];
    if (!rule) return this.#fail(element.endsWith('._count') ? '402' : '201');
    if (!rule(value)) return this.#fail('405');
    this.#values.set(element, value);
    return this.#succeed('true');
  }

  LMSGetLastError(): string {
    return this.#error;
  }
  LMSGetErrorString(code: string): string {
    return code === '0' ? 'No error' : `Error ${code}`;
  }
  LMSGetDiagnostic(): string {
    return '';
  }

  /** Interactions that the server holds, in the order of their numbers. */
  get interactions(): readonly Readonly<Record<string, string>>[] {
    return interactionsOf(this.tracks);
  }

  #launchData(): Record<string, string> {
    const { mastery, reviews = true } = this.#options;
    const status = this.tracks.get('cmi.core.lesson_status') ?? '';
    const isDone = status === 'passed' || status === 'completed';
    const isNew = this.tracks.size === 0;
    const resumes = this.tracks.get('cmi.core.exit') === 'suspend';
    return {
      'cmi.core.student_id': 'learner-7',
      'cmi.core.student_name': 'Doe, Jane',
      'cmi.core.lesson_mode': isDone && reviews ? 'review' : 'normal',
      'cmi.core.credit': isDone && reviews ? 'no-credit' : 'credit',
      'cmi.core.entry': isNew ? 'ab-initio' : resumes ? 'resume' : '',
      'cmi.core.lesson_status': status || 'not attempted',
      ...(mastery !== undefined && { 'cmi.student_data.mastery_score': String(mastery) }),
    };
  }

  #store(isEnd: boolean): string {
    if (isEnd) this.#judge();
    const changed = [...this.#values].filter(([element, value]) => {
      const isOwn = writable[element.replace(/\.\d+(?=\.)/g, '.n')] !== undefined;
      return isOwn && this.#sent.get(element) !== value;
    });
    // What was collected counts as sent, whatever becomes of it.
    for (const [element, value] of changed) this.#sent.set(element, value);
    const answers = changed.filter(([element]) => /interactions\.\d+\.id$/.test(element)).length;
    if (!this.closing) this.#options.onBlock?.(Math.min(4_000, 40 + answers * 10));
    if (this.closing) return this.#beacon(changed);
    if (this.network === 'bad-gateway' || this.network === 'expired') return this.#fail('101');
    // A request that could not be made goes out as a beacon, which is taken for sent and never arrives.
    if (this.network === 'online') this.#save(changed);
    return this.#succeed('true');
  }

  #beacon(changed: readonly (readonly [string, string])[]): string {
    const size = changed.reduce((bytes, pair) => bytes + encodeURIComponent(pair.join('=')).length + 1, 0);
    if (size > BEACON) return this.#fail('101');
    if (this.network === 'online') this.#save(changed);
    return this.#succeed('true');
  }

  #save(changed: readonly (readonly [string, string])[]): void {
    this.saves.push(changed.map(([element]) => element));
    for (const [element, value] of changed) this.tracks.set(element, value);
  }

  /** What Moodle makes of the status when a session ends. */
  #judge(): void {
    const at = (element: string): string => this.#values.get(`cmi.${element}`) ?? '';
    if (at('core.lesson_status') === 'not attempted') this.#values.set('cmi.core.lesson_status', 'completed');
    const mark = at('student_data.mastery_score');
    const raw = at('core.score.raw');
    if (at('core.lesson_mode') !== 'normal' || mark === '' || raw === '') return;
    this.#values.set('cmi.core.lesson_status', Number(raw) >= Number(mark) ? 'passed' : 'failed');
  }

  /** How many records there are, whatever their numbers; "0" for none, else a number. */
  #count(element: string): string | number {
    const prefix = element.slice(0, -'_count'.length);
    const numbers = [...this.#values.keys()]
      .filter(name => name.startsWith(prefix))
      .map(name => name.slice(prefix.length).split('.')[0]);
    return new Set(numbers).size || '0';
  }

  #succeed<T>(value: T): T {
    this.#error = '0';
    return value;
  }
  #fail(code: string): 'false' {
    this.#error = code;
    return 'false';
  }
  #none(code: string): '' {
    this.#error = code;
    return '';
  }
}

/** Interactions among stored elements, in the order of their numbers. */
export function interactionsOf(tracks: ReadonlyMap<string, string>): Readonly<Record<string, string>>[] {
  const records = new Map<number, Record<string, string>>();
  for (const [element, value] of tracks) {
    const [, n, member] = /^cmi\.interactions\.(\d+)\.(.*)$/.exec(element) ?? [];
    if (n === undefined || member === undefined) continue;
    const record = records.get(Number(n)) ?? {};
    records.set(Number(n), { ...record, [member]: value });
  }
  return [...records].sort(([one], [other]) => one - other).map(([, record]) => record);
}
