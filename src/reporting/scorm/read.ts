import type { Mode } from '../../engine/events.js';
import type { Calls } from './calls.js';
import { STATE } from './state.js';

/** An empty mode is normal: LMSs need not tell it. */
export function readMode(text: string): Mode {
  const mode = text.toLowerCase();
  return mode === 'review' || mode === 'browse' ? mode : 'normal';
}

/** A number as an LMS gives it; undefined where it is none. */
export function readNumber(text: string): number | undefined {
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? undefined : number;
}

/**
 * How many records a list holds; undefined where the LMS does not tell. A text is believed, as it is what the standards
 * have. Some LMSs give a number, as a failing call may: of two the larger one counts, since too low a count would have
 * records overwritten.
 */
export function readCount(calls: Calls, list: 'interactions' | 'objectives'): number | undefined {
  const counts = calls.readings(`cmi.${list}._count`).flatMap(reading => {
    const count = readNumber(reading?.text ?? '') ?? -1;
    return reading && Number.isSafeInteger(count) && count >= 0 ? [{ count, isText: reading.isText }] : [];
  });
  const told = counts.find(({ isText }) => isText)?.count;
  return told ?? (counts.length === 0 ? undefined : Math.max(...counts.map(({ count }) => count)));
}

/** What every LMS must be able to tell; to go on without it might overwrite what the LMS holds. */
export interface Essential {
  readonly learner: string;
  readonly status: string;
  readonly state: string;
  /** Why the LMS cannot be read, if so. */
  readonly trouble?: string;
}

/** Statuses of an attempt that has not begun. */
const NEW = ['', 'not attempted', 'unknown'];

/** Reads the learner's id, the status and the state, by the names that a standard gives them. */
export function readEssential(calls: Calls, learnerId: string, statusName: string): Essential {
  const names = [learnerId, statusName, STATE];
  const read = names.map(name => calls.ask(name));
  const [learner = '', status = '', state = ''] = read.map(reading => reading?.text);
  const say = (trouble: string): Essential => ({ learner, status, state, trouble });

  const unread = names.filter((_, n) => read[n] === undefined);
  if (unread.length > 0) return say(`The LMS could not be read: ${unread.join(', ')}.`);
  // Three questions that cannot have one answer: it answers anything.
  if (learner === status && status === state) return say(`The LMS answers "${state}" to everything.`);
  // An attempt that has begun has a state, and a status is a word: neither is null or a number.
  const [, knownStatus, knownState] = read;
  const isNew = knownStatus?.isText && NEW.includes(status.toLowerCase());
  if (!knownState?.isText && !isNew) return say('The LMS gives no text for the state.');
  return { learner, status, state };
}
