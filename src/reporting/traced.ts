import type { Adapter, Launch, Outcome, PlacedInteraction } from './adapter.js';
import type { Report, Sync } from './port.js';

/** Takes one line of what was told and what came of it. */
export type Trace = (words: string) => void;

/** A call that blocks the page for longer, in milliseconds, is worth a word. */
const NOTICEABLE = 200;

/**
 * An adapter that says in words what it is asked and what the record system answers, for people who look after one.
 * Answers are named by their ids; names of learners are left out.
 */
export class TracedAdapter implements Adapter {
  readonly #adapter: Adapter;
  readonly #trace: Trace;
  readonly #now: () => number;

  constructor(adapter: Adapter, trace: Trace, now: () => number) {
    this.#adapter = adapter;
    this.#trace = trace;
    this.#now = now;
  }

  async connect(): Promise<Launch> {
    const launch = await this.#adapter.connect();
    this.#trace(launchWords(launch));
    return launch;
  }

  begin(): Promise<Outcome> {
    return this.#timed('Begin', () => this.#adapter.begin());
  }

  write(report: Report, answers: readonly PlacedInteraction[]): void {
    const told = answers.map(({ id, result }) => `${id} (${result})`).join(', ');
    const { complete, success, score } = report.standing;
    const standing = [
      complete ? 'complete' : 'not complete',
      ...(success === 'unknown' ? [] : [success]),
      ...(score === undefined ? [] : [`score ${Math.round(score * 100)}`]),
    ].join(', ');
    const state = `${report.lms.length} characters of state`;
    this.#trace(`Write: ${standing}; place ${report.location}; ${state}${told && `; answers ${told}`}`);
    this.#adapter.write(report, answers);
  }

  commit(): Promise<Outcome> {
    return this.#timed('Commit', () => this.#adapter.commit());
  }

  finish(exit?: boolean): Outcome {
    const outcome = this.#adapter.finish(exit);
    this.#trace(outcomeWords('Finish', outcome));
    return outcome;
  }

  async #timed(name: string, ask: () => Promise<Outcome>): Promise<Outcome> {
    const started = this.#now();
    const asked = ask();
    const blocked = this.#now() - started;
    const outcome = await asked;
    this.#trace(
      outcomeWords(name, outcome) + (blocked > NOTICEABLE ? `; the page was blocked for ${blocked} ms` : ''),
    );
    return outcome;
  }
}

function launchWords({ link, mode, credit, state, answers, mastery, detail }: Launch): string {
  if (link !== 'connected') return `Connect: ${link}${detail ? `: ${detail}` : ''}`;
  return [
    `Connect: connected, mode ${mode}${credit ? '' : ', no credit'}`,
    state ? `${state.length} characters of state found` : 'no state found',
    ...(answers === undefined ? [] : [`${answers} answers held`]),
    ...(mastery === undefined ? [] : [`pass mark ${Math.round(mastery * 100)}`]),
  ].join('; ');
}

const outcomeWords = (name: string, { kind, detail }: Outcome): string =>
  `${name}: ${kind}${detail ? `: ${detail}` : ''}`;

const places: Readonly<Record<Sync['state'], string>> = {
  sent: 'handed over to the record system, with a copy on this device',
  unkept: 'handed over to the record system; this device keeps no copy',
  kept: 'kept on this device, not in the record system yet',
  unrecorded: 'recorded nowhere',
  local: 'kept on this device, which is all that is meant',
  lost: 'neither in the record system nor kept on this device',
  elsewhere: 'another tab writes, this one only reads',
};

/** Where the progress stands, in words. */
export const syncWords = ({ state }: Sync): string => `Progress: ${places[state]}`;

/** When a failed commit is tried again; `wait` in milliseconds. */
export const retryWords = (wait: number): string => `Next try in ${Math.round(wait / 1000)} s`;
