import type { Verdict } from './case.js';

export type Count = Record<Verdict['kind'], number>;

/** Counts by `fault|lasts|storage|kill`, and what was lost, in words. */
export interface Tally {
  readonly counts: Record<string, Count>;
  readonly lost: string[];
}

export const nothing = (): Count => ({ equal: 0, told: 0, lost: 0 });

/** The counts of all keys that are wanted, together. */
export function countOf({ counts }: Tally, isWanted: (key: string) => boolean): Count {
  const sum = nothing();
  for (const [key, count] of Object.entries(counts))
    if (isWanted(key)) for (const kind of ['equal', 'told', 'lost'] as const) sum[kind] += count[kind];
  return sum;
}

/** The counts of several parts together. */
export function joined(parts: readonly Tally[]): Tally {
  const counts: Record<string, Count> = {};
  for (const part of parts)
    for (const [key, { equal, told, lost }] of Object.entries(part.counts)) {
      const sum = (counts[key] ??= nothing());
      sum.equal += equal;
      sum.told += told;
      sum.lost += lost;
    }
  return { counts, lost: parts.flatMap(({ lost }) => lost) };
}

/** Faults down, ways of being killed across. */
export function table(
  tally: Tally,
  storage: string,
  faults: readonly { readonly name: string; readonly lasts: 'once' | 'on' }[],
  kills: readonly string[],
): string {
  const rows = faults.map(({ name, lasts }) => {
    const cells = kills.map(kill => {
      const { equal, told, lost } = countOf(tally, key => key === [name, lasts, storage, kill].join('|'));
      return equal + told + lost === 0 ? '–' : `${equal}/${told}/${lost}`;
    });
    return [lasts === 'on' ? `${name}, from then on` : name, ...cells];
  });
  const lines = [['fault', ...kills], ...rows];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map(line => line[column]!.length)));
  return lines
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
