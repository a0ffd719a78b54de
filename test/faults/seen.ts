import { decodeProgress } from '../../src/engine/codec.js';
import { lmsPart } from '../../src/engine/lms-part.js';
import type { Progress } from '../../src/engine/progress.js';
import { outline } from './module.js';

/** Progress as the learner knows it: without the attempt's name and the count of changes. */
export const seenOf = (progress: Progress | undefined): string => {
  const { attempt: _, sequence: __, ...seen } = progress ?? { attempt: '', sequence: 0 };
  return stable(seen);
};

/** The state in an LMS as it is compared: without the attempt's name, the count of changes and the time. */
export function stateOf(code: string): object {
  const nothing = { attempt: '', sequence: 0, seconds: 0 };
  const { attempt: _, sequence: __, seconds: ___, ...part } = decodeProgress(code, outline.ledger) ?? nothing;
  return part;
}

/** What may leave the device of what the learner sees. */
export const partOf = (seen: string): string => stable(lmsPart(outline, JSON.parse(seen) as Progress));

/** JSON whose members have one order. */
export const stable = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
