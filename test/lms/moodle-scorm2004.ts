import type { Scorm2004Api } from '../../src/reporting/scorm2004/calls.js';
import type { MoodleOptions, Network, Tracks } from './moodle-scorm12.js';
import { writable, writeOnly } from './rules-scorm2004.js';

/** A beacon of more bytes is not sent. */
const BEACON = 65_536;
const family = (element: string): string => element.replace(/\.\d+(?=\.)/g, '.n');

/**
 * One launch of a package in Moodle 4.5, as its SCORM 2004 run time behaves: every save sends everything, data come
 * back only after "suspend" was saved, a request that could not be made is taken for sent, and the end can be tried
 * again after a refusal only.
 */
export class MoodleScorm2004 implements Scorm2004Api {
  network: Network = 'online';
  /** The page goes away: everything is sent as a beacon. */
  closing = false;
  readonly tracks: Tracks;
  readonly #options: MoodleOptions;
  readonly #values: Map<string, string>;
  #state: 'new' | 'running' | 'ended' = 'new';
  #error = '0';

  constructor(options: MoodleOptions = {}) {
    const { tracks = new Map<string, string>(), mastery, reviews = true } = options;
    this.#options = options;
    this.tracks = tracks;
    const resumes = tracks.get('cmi.exit') === 'suspend';
    const done =
      tracks.get('cmi.completion_status') === 'completed' || tracks.get('cmi.success_status') === 'passed';
    const kept = [...tracks].filter(([element]) => resumes && !writeOnly.test(element));
    const answers = [...tracks].filter(([element]) => resumes && element.startsWith('cmi.interactions'));
    this.#values = new Map([
      ...kept,
      ...answers,
      ['cmi.learner_id', 'learner-7'],
      ['cmi.learner_name', 'Doe, Jane'],
      ['cmi.mode', done && reviews ? 'review' : 'normal'],
      ['cmi.credit', done && reviews ? 'no-credit' : 'credit'],
      ['cmi.entry', resumes ? 'resume' : 'ab-initio'],
      ...(mastery === undefined ? [] : [['cmi.scaled_passing_score', String(mastery / 100)] as const]),
    ]);
  }

  /** The next launch of the same attempt. */
  relaunch(options: Omit<MoodleOptions, 'tracks'> = {}): MoodleScorm2004 {
    return new MoodleScorm2004({ ...this.#options, ...options, tracks: this.tracks });
  }

  Initialize(): string {
    if (this.#state !== 'new') return this.#fail(this.#state === 'running' ? '103' : '104');
    this.#state = 'running';
    return this.#succeed();
  }

  Terminate(): string {
    if (this.#state !== 'running') return this.#fail(this.#state === 'new' ? '112' : '113');
    const saved = this.#save();
    // Navigating goes wrong after everything was stored.
    if (this.#values.get('adl.nav.request') === 'exitAll')
      throw new TypeError("Cannot read properties of null (reading 'href')");
    // After a refusal it may be tried again; after a request that could not be made it may not.
    if (saved === 'true') this.#state = 'ended';
    return saved;
  }

  Commit(): string {
    if (this.#state !== 'running') return this.#fail(this.#state === 'new' ? '142' : '143');
    return this.#save();
  }

  GetValue(element: string): string | number {
    this.#error = this.#state === 'running' ? '0' : this.#state === 'new' ? '122' : '123';
    if (this.#error !== '0') return '';
    if (element.endsWith('._count')) return this.#count(element);
    if (writeOnly.test(element)) return this.#nothing('405');
    const value = this.#values.get(element);
    if (value !== undefined) return element.includes('.score.') ? Number(value) : value;
    if (/^cmi\.(completion|success)_status$/.test(element)) return 'unknown';
    if (element.startsWith('adl.nav.request_valid'))
      return this.#options.leaves === element.split('.').at(-1) ? 'true' : 'unknown';
    return this.#nothing('403');
  }

  SetValue(element: string, value: string): string {
    if (this.#state !== 'running') return this.#fail(this.#state === 'new' ? '132' : '133');
    const rule = writable[family(element)];
    if (!rule) return this.#fail('401');
    if (!rule(value)) return this.#fail('406');
    const [, list, n, member] = /^(cmi\.(?:interactions|objectives))\.(\d+)\.(.*)$/.exec(element) ?? [];
    if (list && Number(n) > Number(this.#count(`${list}._count`))) return this.#fail('351');
    if (list && member !== 'id' && !this.#values.has(`${list}.${n}.id`)) return this.#fail('408');
    this.#values.set(element, value);
    return this.#succeed();
  }

  GetLastError(): string {
    return this.#error;
  }
  GetErrorString(code: string): string {
    return code === '0' ? 'No error' : `Error ${code}`;
  }
  GetDiagnostic(): string {
    return '';
  }

  #save(): string {
    const all = [...this.#values].filter(
      ([element]) => writable[family(element)] && !element.startsWith('adl'),
    );
    const answers = all.filter(([element]) => /interactions\.\d+\.id$/.test(element)).length;
    if (!this.closing) this.#options.onBlock?.(Math.min(4_000, 40 + answers * 10));
    if (this.closing) {
      const size = all.reduce((bytes, pair) => bytes + encodeURIComponent(pair.join('=')).length + 1, 0);
      if (size > BEACON) return this.#fail('391');
    } else if (this.network === 'bad-gateway' || this.network === 'expired') return this.#fail('101');
    if (this.network === 'online') for (const [element, value] of all) this.tracks.set(element, value);
    return this.#succeed();
  }

  #count(element: string): string | number {
    const prefix = element.slice(0, -'_count'.length);
    const numbers = [...this.#values.keys()]
      .filter(name => name.startsWith(prefix))
      .map(name => name.slice(prefix.length).split('.')[0]);
    return new Set(numbers).size || '0';
  }

  #succeed(): 'true' {
    this.#error = '0';
    return 'true';
  }
  #fail(code: string): 'false' {
    this.#error = code;
    return 'false';
  }
  #nothing(code: string): '' {
    this.#error = code;
    return '';
  }
}
