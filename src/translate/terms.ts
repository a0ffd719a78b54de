import { parse } from 'yaml';
import type { Files } from '../content/files.js';
import type { Term } from './source-files.js';
import { GLOSSARY } from './source-files.js';

const textOf = (files: Files, path: string): string | undefined => {
  const bytes = files.get(path);
  return bytes && new TextDecoder().decode(bytes);
};

/** The terms of the course's glossary that some words hold, in its order; none where it cannot be read. */
export function termsUsed(files: Files, words: string): readonly Term[] {
  const lower = words.toLowerCase();
  return termsIn(textOf(files, `modules/${GLOSSARY}`)).filter(
    ({ term, meaning }) => meaning && lower.includes(term.toLowerCase()),
  );
}

/** What the terms are called in a translation so far, by their ids. */
export const translatedTerms = (text: string | undefined): ReadonlyMap<string, string> =>
  new Map(termsIn(text).map(({ id, term }) => [id, term]));

function termsIn(text: string | undefined): readonly Term[] {
  if (text === undefined) return [];
  try {
    const value = parse(text, { maxAliasCount: 0 }) as { readonly terms?: unknown };
    const terms = Array.isArray(value?.terms) ? (value.terms as readonly Partial<Term>[]) : [];
    return terms.flatMap(({ id, term, meaning }) =>
      typeof term === 'string' && typeof meaning === 'string'
        ? [{ id: id ?? idOf(term), term, meaning }]
        : [],
    );
  } catch {
    // What is wrong with the glossary, `check` says.
    return [];
  }
}

const idOf = (term: string): string =>
  term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
