import type { Standard } from './lms.js';

/** What an LMS does wrong. */
export interface Fault {
  readonly name: string;
  /** Goes wrong at one call, or from it to the end of the launch. */
  readonly lasts: 'once' | 'on';
}

/** Ways in which a call is answered; `act` carries it out. */
type Way = (act: () => unknown, world: FaultWorld) => Answer;
interface Answer {
  readonly gives: unknown;
  readonly error?: string;
}

/** What a fault can touch. */
export interface FaultWorld {
  /** Time passes while the page is blocked, in milliseconds. */
  block(milliseconds: number): void;
  /** From now on the LMS keeps only so many characters of the state, whether or not it shows that before the end. */
  cutState(length: number, shows: boolean): void;
}

const gone = (): never => {
  throw new TypeError("Cannot read properties of null (reading 'LMSCommit')");
};

/** Every way by name. What is answered without acting was not done. */
const ways: Readonly<Record<string, Way>> = {
  'false, 101': () => ({ gives: 'false', error: '101' }),
  'false, 0': () => ({ gives: 'false', error: '0' }),
  throws: gone,
  'hangs, then throws': (_, world) => (world.block(30_000), gone()),
  'blocking request fails': (_, world) => (world.block(10_000), { gives: 'false', error: '101' }),
  'takes 5 s': (act, world) => (world.block(5_000), { gives: act() }),
  null: () => ({ gives: null, error: '101' }),
  '"null"': () => ({ gives: 'null', error: '101' }),
  'number 0': () => ({ gives: 0, error: '101' }),
  'boolean false': () => ({ gives: false, error: '101' }),
  'done, says null': act => (act(), { gives: null, error: '0' }),
  'done, says 1': act => (act(), { gives: 1, error: '0' }),
  'done, says true': act => (act(), { gives: true, error: '0' }),
  'true, forgets': () => ({ gives: 'true', error: '0' }),
  'cuts state at 4096': (act, world) => (world.cutState(4_096, true), { gives: act() }),
  'cuts state at 255': (act, world) => (world.cutState(255, true), { gives: act() }),
  'cuts state at 255 unseen': (act, world) => (world.cutState(255, false), { gives: act() }),
};

/** Those that do not end by themselves. */
const lasting = /^(cuts|takes)/;

/** Every fault; a session that ends and an LMS that disappears are "false, 101" and "throws" that last. */
export const faults: readonly Fault[] = Object.keys(ways).flatMap(name => [
  ...(lasting.test(name) ? [] : [{ name, lasts: 'once' } as const]),
  { name, lasts: 'on' } as const,
]);

/** Whether the LMS says that it has kept what it has not, and nobody can tell in that launch. */
export const forgets = ({ name }: Fault): boolean => name === 'true, forgets' || name.endsWith('unseen');

type Functions = Readonly<Record<string, (...words: string[]) => unknown>>;

/** An LMS that goes wrong at a call, counted from 1. Reading the last error counts as part of the call before. */
export class FaultyApi {
  calls = 0;
  /** Keeps only so many characters of the state; 0 for all. */
  cut = 0;
  /** What the page sees. */
  readonly functions: Functions;
  readonly #readsAnswers: boolean;
  readonly #fault: Fault | undefined;
  readonly #at: number;
  readonly #world: FaultWorld;
  #error: string | undefined;

  constructor(
    api: object,
    { dialect, readsAnswers }: Pick<Standard, 'dialect' | 'readsAnswers'>,
    { fault, at, world }: { fault: Fault | undefined; at: number; world: FaultWorld },
  ) {
    const { initialize, finish, commit, get, set, lastError, errorString } = dialect;
    this.#readsAnswers = readsAnswers;
    this.#fault = fault;
    this.#at = at;
    this.#world = world;
    const ask = (name: string, ...words: string[]): unknown => (api as Functions)[name]!(...words);
    const order = (name: string) => () => this.#call(() => ask(name, ''));
    this.functions = {
      [initialize]: order(initialize),
      [finish]: order(finish),
      [commit]: order(commit),
      [get]: element => this.#call(() => ask(get, element!), wordless),
      [set]: (element, value) => this.#set(element!, value!, words => ask(set, element!, words)),
      [lastError]: () => this.#error ?? ask(lastError),
      [errorString]: code => ask(errorString, code!),
    };
  }

  #set(element: string, value: string, act: (value: string) => unknown): unknown {
    // Where interactions cannot be read back: if one is dropped at once and that is denied, nobody can know.
    if (this.#isSilent && !this.#readsAnswers && element.startsWith('cmi.interactions')) {
      this.calls++;
      return act(value);
    }
    const isState = element === 'cmi.suspend_data';
    return this.#call(() => act(isState && this.cut > 0 ? value.slice(0, this.cut) : value));
  }

  get #isSilent(): boolean {
    return this.#fault?.name === 'true, forgets' || this.#fault?.name === 'false, 0';
  }

  #call(act: () => unknown, means = (gives: unknown): unknown => gives): unknown {
    this.calls++;
    const { name, lasts } = this.#fault ?? {};
    const isNow = lasts === 'on' ? this.calls >= this.#at : this.calls === this.#at;
    const way = name !== undefined && isNow ? ways[name] : undefined;
    this.#error = undefined;
    if (!way) return act();
    this.#error = '101';
    const { gives, error } = way(act, this.#world);
    this.#error = error;
    return means(gives);
  }
}

/** Acting well and answering with a word in place of the value is for calls that only succeed or fail. */
const wordless = (value: unknown): unknown => (value === 'true' || value === 'false' ? '' : value);
