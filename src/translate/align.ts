import type { TranslationRecord } from '../content/translation.js';
import { unitHash, type Part, type Unit } from './unit.js';

/** Where the translation of one unit stands. */
export type UnitState = 'untranslated' | 'stale' | 'unreviewed' | 'reviewed';

export interface Aligned<U extends Unit = Unit> {
  readonly unit: U;
  readonly state: UnitState;
  /** The words that stand in the translated file now; of a stale unit those of its source before the change. */
  readonly target?: readonly Part[] | undefined;
}

type Recorded = TranslationRecord['files'][string];

/**
 * Finds for each unit of a source its translation. Units with ids of their own are found by them; blocks of Markdown,
 * which have none, by the hashes of what they were translated from: the longest common sequence stays, and what was
 * changed between two blocks that stayed is paired in order as stale.
 */
export function align<U extends Unit>(
  source: readonly U[],
  translated: readonly Unit[] | undefined,
  recorded: Recorded | undefined,
): readonly Aligned<U>[] {
  if (!translated) return source.map(unit => ({ unit, state: 'untranslated' }));
  const before = recorded
    ? Object.entries(recorded.units)
    : source.map(unit => [unit.id, unitHash(unit)] as const);
  const targets = new Map(translated.map(({ id, parts }) => [id, parts]));
  const reviewed = new Set(recorded?.reviewed);
  const known = (unit: U, id: string, isSame: boolean): Aligned<U> => {
    const target = targets.get(id);
    if (!target) return { unit, state: 'untranslated' };
    return { unit, target, state: isSame ? (reviewed.has(id) ? 'reviewed' : 'unreviewed') : 'stale' };
  };
  const pairs = pairUp(
    source.map(unit => (isBlock(unit.id) ? unitHash(unit) : unit.id)),
    before.map(([id, hash]) => (isBlock(id) ? hash : id)),
  );
  return source.map((unit, index) => {
    const pair = pairs[index];
    const entry = pair && before[pair.index];
    if (!entry) return { unit, state: 'untranslated' };
    return known(unit, entry[0], entry[1] === unitHash(unit));
  });
}

const isBlock = (id: string): boolean => /^b\d+(?:\.|$)/.test(id);

/** For each of `now` its partner in `then`, if it has one. */
function pairUp(
  now: readonly string[],
  then: readonly string[],
): readonly ({ readonly index: number } | undefined)[] {
  // Lengths of the longest common sequences of all ends (Hunt and Szymanski's problem, by dynamic programming).
  const lengths = Array.from({ length: now.length + 1 }, () => new Uint16Array(then.length + 1));
  for (let i = now.length - 1; i >= 0; i--)
    for (let j = then.length - 1; j >= 0; j--)
      lengths[i]![j] =
        now[i] === then[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const pairs: ({ readonly index: number } | undefined)[] = now.map(() => undefined);
  let waiting: number[] = [];
  let free: number[] = [];
  const settle = (): void => {
    // A block of Markdown that was changed keeps its place; what has an id of its own is only found by it.
    const old = free.filter(j => /^[0-9a-f]{10}$/.test(then[j]!));
    waiting
      .filter(i => /^[0-9a-f]{10}$/.test(now[i]!))
      .forEach((i, n) => old[n] !== undefined && (pairs[i] = { index: old[n] }));
    waiting = [];
    free = [];
  };
  let [i, j] = [0, 0];
  while (i < now.length && j < then.length) {
    if (now[i] === then[j]) {
      settle();
      pairs[i++] = { index: j++ };
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) waiting.push(i++);
    else free.push(j++);
  }
  while (i < now.length) waiting.push(i++);
  while (j < then.length) free.push(j++);
  settle();
  return pairs;
}
