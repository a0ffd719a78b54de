/** Puts a list into another order. Each call goes on where the last one ended, so that lists of one length differ. */
export type Mix = <T>(list: readonly T[]) => readonly T[];

/**
 * The orders that follow from a seed: Fisher–Yates by the numbers of mulberry32 (T. Ettinger), begun from the FNV-1a
 * hash of the seed. Good enough to mix options, and nothing more.
 */
export function mixBy(seed: string): Mix {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return list => {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
    }
    return mixed;
  };
}
