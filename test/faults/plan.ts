import { kills, storages, type Case } from './case.js';
import { faults, type Fault } from './faults.js';
import { steps } from './module.js';

/** Calls made until the end of each step in a launch in which nothing fails, the first entry after its first step. */
export type CallCounts = readonly number[];

/** Steps done before the launch that fails: none, or enough that there is something to lose. */
export const beginnings = [0, 8] as const;

const lastStep = steps.length - 1;
/** Of the steps after which the page is killed, each fault meets one in so many in every way and storage. */
const STRIDE = 6;

/** The cases of one LMS, given the calls of a launch that begins after so many steps. */
export function* plan(lms: string, counts: (before: number) => CallCounts): Generator<Case> {
  for (const fault of faults) {
    if (!isMeant(lms, fault)) continue;
    yield* everyCall(lms, fault, counts);
    yield* everyKill(lms, fault, counts(0));
  }
}

/** A fault at every call; ways of being killed soon afterwards, and storages, take turns. */
function* everyCall(lms: string, fault: Fault, counts: (before: number) => CallCounts): Generator<Case> {
  let turn = faults.indexOf(fault);
  for (const before of beginnings) {
    const ends = counts(before);
    // With something to lose, it is the opening that matters; an LMS that only reviews, its end.
    const first = lms.includes('review') && before === 0 ? (ends.at(-9) ?? 1) : 1;
    const until = before === 0 ? (ends.at(-1) ?? 0) : (ends[1] ?? 0);
    for (let call = first; call <= until; call++) {
      turn++;
      const step = Math.min(
        lastStep,
        before +
          Math.max(
            0,
            ends.findIndex(end => call <= end),
          ) +
          (turn % 3),
      );
      const kill = kills[turn % kills.length]!;
      const storage = storages[Math.floor(turn / kills.length) % storages.length]!;
      yield { lms, storage, before, fault, call, kill, step };
    }
  }
}

/** A fault with every storage and every way of being killed, in the step of the kill or the one before. */
function* everyKill(lms: string, fault: Fault, ends: CallCounts): Generator<Case> {
  let turn = faults.indexOf(fault);
  for (const storage of storages)
    for (const kill of kills)
      for (let step = ++turn % STRIDE; step <= lastStep; step += STRIDE) {
        const from = ends[step - 1 - (turn % 2)] ?? 0;
        const calls = Math.max(1, (ends[step] ?? 0) - from);
        yield { lms, storage, before: 0, fault, call: from + 1 + ((turn * 7) % calls), kill, step };
      }
}

/** Nothing can be told to an LMS that opens an attempt for review: an answer that it then lacks, it lacks for good. */
const isMeant = (lms: string, fault: Fault): boolean =>
  !(lms.includes('review') && fault.name.includes('forgets'));
