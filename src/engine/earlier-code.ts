import type { ByteReader, ByteWriter } from './bytes.js';
import type { Earlier } from './progress.js';

/** Scores as ten-thousandths, and one more, so that 0 says that there is none. */
export function writeEarlier(
  out: ByteWriter,
  earlier: Earlier,
  lesson: (id: string) => number | undefined,
): void {
  const { attempts, passed, score, objectives } = earlier;
  out.number(attempts * 2 + Number(passed)).number(score === undefined ? 0 : parts(score) + 1);
  const numbered = Object.entries(objectives).flatMap(([id, share]) => {
    const number = lesson(id);
    return number === undefined ? [] : [[number, parts(share)] as const];
  });
  out.number(numbered.length);
  for (const [number, share] of numbered) out.number(number).number(share);
}

const parts = (share: number): number => Math.round(share * 10_000);

export function readEarlier(input: ByteReader, lessons: ReadonlyMap<number, string>): Earlier {
  const head = input.number();
  const score = input.number();
  const objectives = input.list(() => [lessons.get(input.number()), input.number() / 10_000] as const);
  return {
    attempts: Math.floor(head / 2),
    passed: head % 2 === 1,
    ...(score > 0 && { score: (score - 1) / 10_000 }),
    objectives: Object.fromEntries(
      objectives.flatMap(([id, share]) => (id === undefined ? [] : [[id, share]])),
    ),
  };
}
