import type { Place } from '../content/diagnostic.js';
import { shortHash } from '../content/hash.js';

/**
 * Marks that stand in the words and are not translated. `ph` stands alone (a claim, an anchor, a gap); `pc` spans words
 * (emphasis, a term, a link). What it is written as always comes from the source, never from a translator's file.
 */
export interface Code {
  readonly type: 'ph' | 'pc';
  /** Number within its unit, from 1, in the order of the source. */
  readonly id: string;
  readonly open: string;
  /** Of a `pc` only. */
  readonly close?: string;
  /** What it is, for translators. */
  readonly name: string;
  /** Stays last, in the order of the source. */
  readonly last?: true;
  readonly parts: readonly Part[];
}

export type Part = string | Code;

/** Something that is translated as a whole: a paragraph, a title, an option. */
export interface Unit {
  /** Unique in its file; an XML name token (XML Schema Part 2 §3.3.4). */
  readonly id: string;
  readonly parts: readonly Part[];
  readonly place: Place;
}

/** A unit with the span of its file that holds it, and how words are written into that span. */
export interface PlacedUnit extends Unit {
  readonly start: number;
  readonly end: number;
  readonly write: (parts: readonly Part[]) => string;
}

/** The words of a unit, without its marks. */
export const wordsOf = (parts: readonly Part[]): string =>
  parts.map(part => (typeof part === 'string' ? part : wordsOf(part.parts))).join('');

/** All marks, each before those inside it. */
export const codesOf = (parts: readonly Part[]): readonly Code[] =>
  parts.flatMap(part => (typeof part === 'string' ? [] : [part, ...codesOf(part.parts)]));

/** White space as one space, none at either end, and neighbouring words joined: what two units are compared by. */
export function tidy(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part !== 'string') joined.push({ ...part, parts: inner(part.parts) });
    else if (typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  const spaced = joined.map(part => (typeof part === 'string' ? part.replace(/[ \t\r\n]+/g, ' ') : part));
  const [first] = spaced;
  if (typeof first === 'string') spaced[0] = first.replace(/^ /, '');
  const end = spaced.length - 1;
  const last = spaced[end];
  if (typeof last === 'string') spaced[end] = last.replace(/ $/, '');
  return spaced.filter(part => part !== '');
}

const inner = (parts: readonly Part[]): readonly Part[] =>
  parts.length === 0 ? parts : tidy(parts.map(part => part));

/** One line that says all there is about a unit's words and marks. */
export const fingerprint = (parts: readonly Part[]): string =>
  JSON.stringify(
    tidy(parts).map(part =>
      typeof part === 'string' ? part : [part.open, part.close, fingerprint(part.parts)],
    ),
  );

/** Hash of a unit's words and marks, by which a change is noticed. */
export const unitHash = (unit: Pick<Unit, 'parts'>): string => shortHash(fingerprint(unit.parts), 10);
