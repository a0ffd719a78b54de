import type { Place } from './diagnostic.js';

/** Something in a drawing that it may not hold, with what to do about it. */
export interface SvgFault {
  readonly place: Place;
  readonly message: string;
}

/**
 * What an SVG may not hold: script, foreign content, entities, and addresses outside the file. A picture on a page runs
 * none of it, but a learner may open it by itself, and no request may leave a package.
 */
const faults: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/<script\b/gi, 'a drawing holds no script; delete this element'],
  [/<foreignObject\b/gi, 'a drawing holds no foreign content; draw it, or write it as <text>'],
  [/\son[a-z]+\s*=/gi, 'a drawing reacts to nothing; delete this attribute'],
  [/javascript:/gi, 'a drawing holds no script; delete this address'],
  [/<!ENTITY\b/gi, 'a drawing declares no entities; write the text itself'],
  [/<\?xml-stylesheet\b/gi, 'a drawing loads no style; write the colors into it'],
  [/@import\b/gi, 'a drawing loads no style; write the colors into it'],
  [
    /href\s*=\s*["']?\s*[^"'#\s][^"'\s>]*/gi,
    'this address leads out of the file; put what it loads into the drawing',
  ],
  [
    /url\(\s*["']?\s*[^"'#\s)][^"')]*/gi,
    'this address leads out of the file; put what it loads into the drawing',
  ],
];

/** Finds what a drawing may not hold, in the order of the text. */
export function svgFaults(text: string): SvgFault[] {
  const found = faults
    .flatMap(([pattern, message]) =>
      [...text.matchAll(pattern)].map(({ 0: words, index }) => {
        const space = /^\s*/.exec(words)![0].length;
        return { from: index + space, to: index + words.length, message };
      }),
    )
    .sort((a, b) => a.from - b.from);
  return found
    .filter(({ from }, index) => !found.slice(0, index).some(before => from < before.to))
    .map(({ from, message }) => {
      const before = text.slice(0, from).split('\n');
      return { place: { line: before.length, column: before.at(-1)!.length + 1 }, message };
    });
}
