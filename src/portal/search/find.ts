import MiniSearch, { type SearchResult } from 'minisearch';
import { folded, indexOptions, type Entry } from './index-options.js';

/** Part of an excerpt; `hit` where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface Found extends Omit<Entry, 'id' | 'text'> {
  readonly excerpt: readonly Piece[];
}

/** More than anybody reads through; the words can be narrowed. */
const MOST = 20;
/** Characters of an excerpt before and after the first word that was found. */
const BEFORE = 60;
const AFTER = 140;

export type Find = (query: string) => readonly Found[];

/** Opens an index as `build-index.ts` wrote it. Throws where it is not one. */
export function openIndex(json: string): Find {
  const index = MiniSearch.loadJSON<Entry>(json, indexOptions);
  const options = {
    boost: { title: 4, module: 2 },
    prefix: (term: string) => term.length > 1,
    // One slip in a word of five letters, two in one of ten.
    fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
  };
  return query => {
    const all = index.search(query, { ...options, combineWith: 'AND' });
    const results = all.length > 0 ? all : index.search(query, options);
    return results.slice(0, MOST).map(foundOf);
  };
}

function foundOf(result: SearchResult): Found {
  const { title, module, text, url, language, asksFirst } = result as SearchResult & Entry;
  return { title, module, url, language, asksFirst, excerpt: excerptOf(text, result.terms) };
}

/** The text around the first word that was found, with every such word in it marked. */
function excerptOf(text: string, terms: readonly string[]): Piece[] {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    hit: terms.includes(folded(word)),
  }));
  const first = words.find(({ hit }) => hit)?.start ?? 0;
  const from = words.find(({ start }) => start >= first - BEFORE)?.start ?? 0;
  const to = words.findLast(({ end }) => end <= first + AFTER)?.end ?? text.length;
  const pieces: Piece[] = [];
  const add = (piece: string, hit = false): void => {
    if (piece) pieces.push({ text: piece, hit });
  };
  let at = from;
  add(from > 0 ? '… ' : '');
  for (const { start, end, hit } of words) {
    if (!hit || start < from || end > to) continue;
    add(text.slice(at, start));
    add(text.slice(start, end), true);
    at = end;
  }
  add(text.slice(at, to) + (to < text.length ? ' …' : ''));
  return pieces;
}
