import { isMap, isSeq, parse, parseDocument } from 'yaml';
import type { Files } from '../content/files.js';
import { termId } from '../content/glossary.js';
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
        ? [{ id: id ?? termId(term), term, meaning }]
        : [],
    );
  } catch {
    // What is wrong with the glossary, `check` says.
    return [];
  }
}

/** The text of a translated glossary with the forms that an author added to its terms before, which no source has. */
export function withForms(text: string, before: string | undefined): string {
  const forms = new Map(mapsOf(before ?? '').maps.map(term => [term.get('id'), term.get('also', true)]));
  const { document, maps } = mapsOf(text);
  for (const term of maps) {
    const also = forms.get(term.get('id'));
    if (also && !term.has('also')) term.set('also', also);
  }
  return document.toString({ lineWidth: 108 });
}

function mapsOf(text: string) {
  const document = parseDocument(text);
  const terms = document.get('terms');
  return { document, maps: isSeq(terms) ? terms.items.filter(item => isMap(item)) : [] };
}
