/** Days after which a question is shown again: a day, a week, a month (spaced retrieval). */
const DAYS = [1, 7, 30] as const;
const DAY = 24 * 60 * 60 * 1000;

/** What a learner asked to come back to. */
export interface ComeBackList {
  /** When they asked, milliseconds since the epoch. */
  readonly from: number;
  /** Ids of questions. */
  readonly questions: readonly string[];
  /** How many of the visits were made or passed over. */
  readonly seen: number;
}

/** When the visits that are still to come are due, milliseconds since the epoch. */
export const visits = ({ from, seen }: ComeBackList): readonly number[] =>
  DAYS.slice(seen).map(days => from + days * DAY);

/** Whether a visit is due. */
export const isDue = (list: ComeBackList, now: number): boolean => (visits(list)[0] ?? Infinity) <= now;

/** The list after a visit, with everything that was due until then behind it; undefined after the last. */
export function afterVisit(list: ComeBackList, now: number): ComeBackList | undefined {
  const seen = DAYS.filter(days => list.from + days * DAY <= now).length;
  return seen < DAYS.length ? { ...list, seen: Math.max(list.seen, seen) } : undefined;
}

/** Reads what was kept; undefined for anything that is no list. */
export function parseList(value: unknown): ComeBackList | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { from, questions, seen } = value as Partial<Record<string, unknown>>;
  const isSound =
    Number.isFinite(from) && Number.isInteger(seen) && Array.isArray(questions) && questions.length > 0;
  return isSound
    ? { from: Number(from), seen: Number(seen), questions: questions.filter(id => typeof id === 'string') }
    : undefined;
}
