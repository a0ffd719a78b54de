import * as v from 'valibot';

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
