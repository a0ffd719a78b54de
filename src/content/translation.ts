import * as v from 'valibot';
import { stringify } from 'yaml';
import { shortHash } from './hash.js';
import { isLanguage } from './language.js';
import { line, review } from './manifest.js';

/** `modules/<id>/<language>/module.yaml`: what a translation says of itself; all else stands in the module's own. */
export const translationSchema = v.strictObject({
  language: v.pipe(v.string(), v.check(isLanguage, 'a language is a tag such as es, ar or pt-BR')),
  title: line,
  neutralTitle: line,
  /** Who has read this translation beside its source. */
  review,
});

export type TranslationManifest = v.InferOutput<typeof translationSchema>;

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{8,64}$/, 'a hash has hexadecimal digits only'));

/** `translation.yaml`: which words each translated file was made from, so that a change of them is noticed. */
export const recordSchema = v.strictObject({
  files: v.record(
    v.string(),
    v.strictObject({
      /** Hash of the whole file that was translated. */
      source: hash,
      /** Hash of the words of each unit that was translated, by id, in the order of the file. */
      units: v.record(v.string(), hash),
      /** Units that somebody has read beside their source. */
      reviewed: v.exactOptional(v.array(v.string())),
    }),
  ),
});

export type TranslationRecord = v.InferOutput<typeof recordSchema>;

export const emptyRecord: TranslationRecord = { files: {} };

/** Hash by which a change of what was translated is noticed. */
export const sourceHash = (text: string): string => shortHash(text.replace(/\r\n?/g, '\n'), 12);

/** The words of a module's own file, as they are sent to translators. */
export const titlesText = ({
  title,
  neutralTitle,
}: Pick<TranslationManifest, 'title' | 'neutralTitle'>): string =>
  stringify({ title, neutralTitle }, { lineWidth: 0 });

/** Where the record of a translation stands. */
export const recordPath = (directory: string): string => `${directory}/translation.yaml`;

/** The folder of a translation: a language tag that begins with two or three letters, so that `media` is none. */
export const TRANSLATION_FOLDER = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
