import type { Interaction, Report } from './port.js';

/** An answer as journaled. */
export interface KeptAnswer {
  /** Sequence number of the report it came with. */
  readonly sequence: number;
  /** Its place in the record system's list of interactions. */
  readonly place: number;
  /** The commit that carried it may have failed, so that a sequence number read back later does not prove it. */
  readonly doubtful?: true;
  readonly answer: Interaction;
}

/** What the journal holds of one attempt. No names: a learner is only in the (hashed) key. */
export interface Entry {
  readonly format: 1;
  readonly attempt: string;
  /** Sequence number of `report`. */
  readonly sequence: number;
  readonly report: Report;
  /** Answers that no later launch has confirmed. */
  readonly answers: readonly KeptAnswer[];
  /** Place of the next answer, as far as this device knows. */
  readonly next?: number;
  /** Highest sequence number that the record system said it saved. */
  readonly handedOver: number;
  /** Highest sequence number that a later launch read back; 0 while there was none. */
  readonly confirmed: number;
  /** After this time, in milliseconds since the epoch, the entry is removed. */
  readonly until: number;
}

/** What a new entry is made of. */
export interface Change {
  readonly attempt: string;
  readonly sequence: number;
  readonly report: Report;
  /** New answers, and the place of the first of them. */
  readonly answers: readonly Interaction[];
  readonly place: number;
  readonly until: number;
}

/** The entry after a change, with the answers of the one before that are still unconfirmed. */
export function nextEntry(before: Entry | undefined, change: Change): Entry {
  const { attempt, sequence, report, place, until } = change;
  const fresh = change.answers.map((answer, n): KeptAnswer => ({ sequence, place: place + n, answer }));
  return {
    format: 1,
    attempt,
    sequence,
    report: { ...report, urgent: false },
    answers: [...(before?.answers ?? []), ...fresh],
    next: Math.max(before?.next ?? 0, place + fresh.length),
    handedOver: before?.handedOver ?? 0,
    confirmed: before?.confirmed ?? 0,
    until,
  };
}

/** The entry after a commit that failed, or whose end is not known. */
export function doubted(entry: Entry): Entry {
  const doubt = (kept: KeptAnswer): KeptAnswer =>
    kept.sequence > entry.handedOver ? { ...kept, doubtful: true } : kept;
  return { ...entry, answers: entry.answers.map(doubt) };
}

/** Reads a stored entry; undefined for anything that is not one. */
export function parseEntry(text: string | undefined): Entry | undefined {
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Until when what is kept under a key of ours may stay; NaN where it does not say. */
export function untilOf(text: string | undefined): number {
  try {
    return Number((JSON.parse(text ?? '') as { until?: unknown }).until);
  } catch {
    return NaN;
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || value['format'] !== 1) return false;
  const { attempt, report, answers } = value;
  const numbers = ['sequence', 'handedOver', 'confirmed', 'until'].every(name =>
    Number.isFinite(value[name]),
  );
  return (
    numbers &&
    typeof attempt === 'string' &&
    isReport(report) &&
    Array.isArray(answers) &&
    answers.every(isKept)
  );
}

function isReport(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['location', 'lms', 'device'].every(name => typeof value[name] === 'string') &&
    Number.isFinite(value['seconds']) &&
    isRecord(value['standing'])
  );
}

function isKept(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['answer'])) return false;
  return Number.isFinite(value['sequence']) && Number.isFinite(value['place']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
