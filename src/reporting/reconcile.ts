import type { Entry, KeptAnswer } from './entry.js';

/** The head of an encoded state, as `readHeader` of `engine/codec.ts` gives it. */
export interface Header {
  readonly attempt: string;
  readonly sequence: number;
}
export type ReadHeader = (code: string) => Header | undefined;

/** What is known at a launch beside the journal. */
export interface Reading {
  /** The state as the record system stored it. */
  readonly state?: string;
  /** Whether the record system holds the module as done, where it tells. */
  readonly complete?: boolean;
  /** Interactions that the record system holds, where it tells. */
  readonly answers?: number;
  readonly authority: 'record' | 'device';
  /** Whether the journal's key names a learner. */
  readonly known: boolean;
}

/**
 * `none`: nothing of this attempt is on the device. `aside`: the journal belongs to another attempt. `unclear`:
 * nothing proves whose it is. `continue`: the journal is this attempt's, `ahead` where its report is newer than
 * what the record system holds or shows of it.
 */
export type Verdict =
  | { readonly kind: 'none' | 'aside' | 'unclear' }
  | { readonly kind: 'continue'; readonly entry: Entry; readonly ahead: boolean };

/** Decides what the journal is to this launch. */
export function reconcile(entry: Entry | undefined, reading: Reading, readHeader: ReadHeader): Verdict {
  if (!entry) return { kind: 'none' };
  if (reading.authority === 'device') return carryOn(entry, entry.handedOver, reading);
  const stored = reading.state ? readHeader(reading.state) : undefined;
  if (stored)
    return stored.attempt === entry.attempt ? carryOn(entry, stored.sequence, reading) : { kind: 'aside' };
  // The record system forgot this attempt after it had proved to hold it: somebody reset it there.
  if (!reading.state && entry.confirmed > 0) return { kind: 'aside' };
  return reading.known ? carryOn(entry, 0, reading) : { kind: 'unclear' };
}

/** The entry, with what the record system has proved to hold taken out. */
function carryOn(entry: Entry, confirmed: number, reading: Reading): Verdict {
  // Some lose the status, which then counts as not held.
  const lostStatus =
    entry.sequence === confirmed && entry.report.standing.complete && reading.complete === false;
  const answers = owedAnswers(entry, confirmed, reading.answers);
  return {
    kind: 'continue',
    entry: { ...entry, answers, handedOver: confirmed, confirmed: Math.max(entry.confirmed, confirmed) },
    ahead: entry.sequence > confirmed || lostStatus,
  };
}

/**
 * The answers that the record system may lack. A sequence number read back does not prove the answers of an earlier,
 * refused commit, since some LMSs never send an unchanged value again: the count of what is held tells whether any
 * are missing, but not which ones, as they cannot be read. All go again then, each to its old place. A count of
 * none means nothing by itself: some LMSs do not tell.
 */
function owedAnswers(entry: Entry, confirmed: number, count: number | undefined): readonly KeptAnswer[] {
  const { answers } = entry;
  // Another device went on from what this one had got through: its number does not vouch for the rest.
  const vouched = confirmed > entry.sequence ? entry.handedOver : confirmed;
  const given = Math.max(0, ...answers.filter(({ sequence }) => sequence <= vouched).map(nextPlace));
  const counts = count !== undefined && (count > 0 || answers.some(({ doubtful }) => doubtful));
  if (counts && count < given) return answers;
  return answers.filter(({ sequence, doubtful }) => sequence > vouched || doubtful);
}

/**
 * Where the answers that are owed go: each to its own place, where it overwrites itself, unless the list that the
 * record system has is not the one that this device knows.
 */
export function placed(entry: Entry, count: number | undefined): readonly KeptAnswer[] {
  const isKnown = count === undefined || (count > 0 && count <= (entry.next ?? 0));
  return isKnown ? entry.answers : entry.answers.map((kept, n) => ({ ...kept, place: count + n }));
}

const nextPlace = ({ place }: KeptAnswer): number => place + 1;
