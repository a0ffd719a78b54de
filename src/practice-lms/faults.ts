import type { CallLog } from './call-log.js';
import type { Names, Standard } from './standards.js';

/** What the LMS can be made to do wrong, by name, with what the page calls it. */
export const faults = {
  none: 'Nothing',
  refuses: 'Refuses to save',
  forgets: 'Says "true" and saves nothing',
  nothing: 'Answers nothing to a save, and does not save',
  throws: 'Throws at every call',
  slow: 'Blocks for 5 seconds at every save',
  ended: 'Has ended the session',
  gone: 'Has disappeared',
  'cut-255': 'Keeps 255 characters of the state',
  'cut-4096': 'Keeps 4,096 characters of the state',
} as const;
export type FaultName = keyof typeof faults;

export const isFault = (name: string): name is FaultName => Object.hasOwn(faults, name);

type Functions = Readonly<Record<string, (...words: string[]) => unknown>>;

export interface FaultyOptions {
  readonly standard: Pick<Standard, 'names' | 'refused'>;
  readonly log: CallLog;
  /** What goes wrong at the moment. */
  fault(): FaultName;
  /** Blocks the page, for so many milliseconds. */
  block(milliseconds: number): void;
}

/** The API that a course sees: scorm-again's, made to fail as it is told, with every call written down in words. */
export function faultyApi(
  api: object,
  options: FaultyOptions,
): Readonly<Record<string, (...words: string[]) => unknown>> {
  const { names } = options.standard;
  let error = '';
  const ask = (name: string, ...words: string[]): unknown => (api as Functions)[name]!(...words);
  const call =
    (role: keyof Names) =>
    (...words: string[]): unknown => {
      error = '';
      const name = names[role];
      const said = [name, ...words.filter(Boolean).map(shown)].join(' ');
      try {
        const answer = answerTo(role, words, () => ask(name, ...words), options);
        error = answer.error ?? '';
        const code = error || String(ask(names.lastError));
        const why = code === '0' ? '' : `, error ${code}: ${String(ask(names.errorString, code))}`;
        options.log.add('call', `${said} → ${shown(String(answer.gives))}${why}`);
        return answer.gives;
      } catch (cause) {
        options.log.add('call', `${said} threw ${String(cause)}`);
        throw cause;
      }
    };
  const calls = (['initialize', 'get', 'set', 'commit', 'finish'] as const).map(
    role => [names[role], call(role)] as const,
  );
  return {
    ...Object.fromEntries(calls),
    [names.lastError]: () => error || ask(names.lastError),
    [names.errorString]: code => ask(names.errorString, code ?? ''),
    [names.diagnostic]: code => ask(names.diagnostic, code ?? ''),
  };
}

interface Answer {
  readonly gives: unknown;
  readonly error?: string;
}

/** General exception, in both standards. */
const GENERAL = '101';

function answerTo(
  role: keyof Names,
  words: readonly string[],
  act: () => unknown,
  { standard, fault, block }: FaultyOptions,
): Answer {
  const saves = role === 'commit' || role === 'finish';
  const now = fault();
  switch (now) {
    case 'throws':
    case 'gone':
      throw new Error(now === 'gone' ? 'The LMS is gone.' : 'The LMS is out of order.');
    case 'ended':
      return { gives: role === 'get' ? '' : 'false', error: GENERAL };
    case 'refuses':
      return saves ? { gives: 'false', error: standard.refused } : { gives: act() };
    case 'forgets':
      return { gives: saves ? 'true' : act() };
    case 'nothing':
      return saves ? { gives: null, error: standard.refused } : { gives: act() };
    case 'slow':
      if (saves) block(5_000);
      return { gives: act() };
    default: {
      const kept = Number(/^cut-(\d+)$/.exec(now)?.[1] ?? Infinity);
      const gives = act();
      const isState = role === 'get' && words[0] === 'cmi.suspend_data';
      return { gives: isState ? String(gives).slice(0, kept) : gives };
    }
  }
}

/** Long values shortened, as in the state. */
const shown = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 60)}… (${text.length} characters)` : text;
