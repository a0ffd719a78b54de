import * as v from 'valibot';
import { reportInto, type Diagnostic } from './diagnostic.js';
import type { Files } from './files.js';
import { rememberFor } from './remember.js';
import { validate } from './validate.js';
import { readYamlFile } from './yaml-file.js';

/** `modules/glossary.yaml`: the terms that a lesson explains where it first uses them. */
export const GLOSSARY_FILE = 'modules/glossary.yaml';

const forms = v.exactOptional(v.array(v.string()), []);

export const glossarySchema = v.strictObject({
  terms: v.array(
    v.strictObject({
      /** The same in every language; only in translations. */
      id: v.exactOptional(v.string()),
      term: v.string(),
      /** Other words for the same thing. */
      also: forms,
      /** Capitals that stand for it, such as CT; spelled out where first used. */
      short: v.exactOptional(v.string()),
      /** 25 words at most. */
      meaning: v.string(),
      /** True for words that a lesson may use without explaining them again. */
      everyday: v.exactOptional(v.boolean(), false),
    }),
  ),
  /** Capitals that need no spelling out, such as the name of a country. */
  shortForms: forms,
});

export type Glossary = v.InferOutput<typeof glossarySchema>;
export type Term = Glossary['terms'][number];
export type TermWithId = Term & { readonly id: string };

/** Where the terms of a translation stand, by its folder. */
export const glossaryPath = (directory: string): string => `${directory}/glossary.yaml`;

/** The terms of a glossary, each with its id; none where there is no such file, or where it has a mistake. */
export function readTerms(files: Files, file: string, into: Diagnostic[] = []): readonly TermWithId[] {
  const bytes = files.get(file);
  if (!bytes) return NONE;
  const { terms, found } = termsIn(bytes, file);
  into.push(...found);
  return terms;
}

const NONE: readonly TermWithId[] = [];

const termsIn = rememberFor((bytes, file) => {
  const found: Diagnostic[] = [];
  const report = reportInto(found, file);
  const yaml = readYamlFile(bytes, file, report);
  const glossary = yaml && validate(glossarySchema, yaml, report);
  const terms: readonly TermWithId[] = (glossary?.terms ?? []).map((term, index) => ({
    ...term,
    id: term.id ?? (termId(term.term) || `term-${index + 1}`),
  }));
  return { terms, found };
});

/** The id of a term of the course's own glossary: its name in Latin letters and digits; empty where it has none. */
export const termId = (term: string): string =>
  term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
