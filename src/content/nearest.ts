import { closest, distance } from 'fastest-levenshtein';

/** The candidate that was probably meant, or nothing where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const best = closest(word, candidates);
  return distance(word, best) <= Math.min(3, Math.max(1, Math.floor(word.length / 2))) ? best : undefined;
}

/** ` Did you mean "x"?`, or nothing. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const best = nearest(word, candidates);
  return best === undefined || best === word ? '' : ` Did you mean "${best}"?`;
}
