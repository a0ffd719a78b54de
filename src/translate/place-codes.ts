import { codesOf, fingerprint, tidy, type Code, type Part } from './unit.js';
import type { ReadPart } from './xliff-read.js';

/** The parts of a translator's file with the marks of the source put in, or what is wrong with them. */
export interface Placed {
  readonly parts: readonly Part[];
  readonly faults: readonly string[];
  /** What may be right, and is worth a look. */
  readonly doubts: readonly string[];
}

const named = ({ id, name, open }: Code): string => `${id} (${name}: ${open.slice(0, 40)})`;

/**
 * Puts the source's own marks where a translation has their numbers: each once, spans as spans, and those that belong at
 * the end in their order at the end. What a translator's file says about how a mark is written is not looked at.
 */
export function placeCodes(source: readonly Part[], read: readonly ReadPart[]): Placed {
  const codes = codesOf(source);
  const byId = new Map(codes.map(code => [code.id, code]));
  const faults: string[] = [];
  const used: string[] = [];
  const place = (parts: readonly ReadPart[]): readonly Part[] =>
    parts.flatMap((part): readonly Part[] => {
      if (typeof part === 'string') return [part];
      const code = byId.get(part.id);
      if (!code) faults.push(`the mark ${part.id || 'without a number'} is not in the source; take it out`);
      else if (used.includes(part.id)) faults.push(`the mark ${named(code)} stands here twice; keep one`);
      else if (code.type !== part.type)
        faults.push(`the mark ${named(code)} is a <${code.type}> in the source, not a <${part.type}>`);
      else {
        used.push(part.id);
        return [{ ...code, parts: place(part.parts) }];
      }
      return place(part.parts);
    });
  const parts = tidy(place(read));
  for (const code of codes)
    if (!used.includes(code.id)) faults.push(`the mark ${named(code)} is missing; put it where it belongs`);
  if (faults.length === 0) {
    const ends = codes.filter(({ last }) => last);
    const tail = parts.filter(part => typeof part !== 'string' || part.trim() !== '').slice(-ends.length);
    const isLast = ends.every((code, index) => {
      const part = tail[index];
      return typeof part === 'object' && part.id === code.id;
    });
    if (!isLast) faults.push(`${ends.map(named).join(' and ')} must stay at the end, in this order`);
  }
  const moved = used.join() !== codes.map(({ id }) => id).join();
  return {
    parts,
    faults,
    doubts:
      moved && faults.length === 0
        ? ['the marks stand in another order than in the source; look whether each spans the right words']
        : [],
  };
}

/** Whether a translator's file was made from these words. */
export function isSameSource(source: readonly Part[], read: readonly ReadPart[]): boolean {
  const { parts, faults } = placeCodes(source, read);
  return faults.length === 0 && fingerprint(parts) === fingerprint(source);
}
