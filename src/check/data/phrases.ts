import * as v from 'valibot';

/** `modules/phrases.yaml`: words that the course does not use, and set terms that may be shared with sources. */
export const PHRASES_FILE = 'modules/phrases.yaml';

export const phrasesSchema = v.strictObject({
  banned: v.array(
    v.strictObject({
      /** Words, in any case; `*` at the end of a word stands for any ending. */
      phrase: v.string(),
      /** What to write, or what to think of, instead. */
      instead: v.string(),
      /** Where a longer phrase around it is fine. */
      except: v.exactOptional(v.array(v.string()), []),
      /** Absent: in every module. */
      track: v.exactOptional(v.picklist(['patient', 'staff'])),
      /** `error` is never written; `warn` is an error on sensitive pages only. */
      level: v.exactOptional(v.picklist(['warn', 'error']), 'warn'),
    }),
  ),
  /** Names and set terms: each counts as one word when wording is compared with the sources. */
  setTerms: v.exactOptional(v.array(v.string()), []),
});

export type Phrases = v.InferOutput<typeof phrasesSchema>;
