import { storeFaults } from '../../lms/faulty-server.js';
import { storages } from '../case.js';
import { steps } from '../module.js';
import { httpKills, type HttpCase } from './case.js';

/** Every fault of a request, and of all requests from it on. */
export const httpFaults = storeFaults.flatMap(name => [
  { name, lasts: 'once' } as const,
  { name, lasts: 'on' } as const,
]);

/** Steps in a launch. */
const LONG = 3;
/** Where the launches begin that fail: at first, amid the module, after what is sensitive, and before the end. */
export const beginnings: readonly number[] = [0, 8, 15, 22, steps.length - LONG];

/** Every fault, once and from then on, at every request that a launch makes; kills and storages take turns. */
export function* httpPlan(lms: string, counts: (before: number) => readonly number[]): Generator<HttpCase> {
  let turn = 0;
  for (const before of beginnings) {
    const ends = counts(before);
    for (const { name: fault, lasts } of httpFaults)
      for (let request = 1; request <= (ends.at(-1) ?? 0); request++)
        for (const storage of storages) {
          turn++;
          const kill = httpKills[turn % httpKills.length]!;
          // In the step of the fault, or one or two later.
          const hit = ends.findIndex(end => request <= end);
          const step = before + Math.min(LONG - 1, hit + (turn % LONG));
          yield { lms, storage, before, fault, lasts, request, kill, step };
        }
  }
}

/** The end of a launch that begins after so many steps. */
export const endOf = (before: number): number => Math.min(steps.length, before + LONG);
