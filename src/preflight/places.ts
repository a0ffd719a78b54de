import type { Place } from '../content/diagnostic.js';

/**
 * The places of offsets in a text. Lines are counted once, and only where a place is asked for: a file of a package can
 * hold very many things that are named.
 *
 * @param before lines that stand before the text in its file.
 */
export function placesIn(text: string, before = 0): (index: number) => Place {
  let starts: number[] | undefined;
  return index => {
    if (!starts) {
      starts = [0];
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= index) low = middle;
      else high = middle;
    }
    return { line: low + 1 + before, column: index - starts[low]! + 1 };
  };
}
