import type { CourseDraft, ModuleDraft } from '../content/draft.js';
import { readText } from '../content/files.js';
import type { KindMap } from '../content/question-kind.js';
import { emptyRecord, recordPath, recordSchema, type TranslationRecord } from '../content/translation.js';
import { validate } from '../content/validate.js';
import { readYaml } from '../content/yaml.js';
import { align } from './align.js';
import type { Present } from './apply.js';
import { sourceFiles, translatedText, unitsIn, GLOSSARY } from './source-files.js';
import { termsUsed, translatedTerms } from './terms.js';
import { wordsOf } from './unit.js';
import type { OutFile, OutTerm } from './xliff-write.js';

/** One module and one language: what is translated, what of it there is, and the words that translators share. */
export interface TranslationOf {
  readonly present: Present;
  readonly files: readonly OutFile[];
  readonly terms: readonly OutTerm[];
}

/** Lays the source of a module and its translation into a language side by side. */
export function translationOf(
  course: CourseDraft,
  module: ModuleDraft,
  language: string,
  kinds: KindMap,
): TranslationOf {
  const { directory } = module;
  const translated = (name: string) => translatedText(course.files, directory, language, name);
  const own = sourceFiles(course, module, []);
  const words = own.flatMap(({ name, text }) =>
    unitsIn(name, text, kinds).map(({ parts }) => wordsOf(parts)),
  );
  const used = termsUsed(course.files, words.join('\n'));
  const sources = sourceFiles(course, module, used);
  const record = readRecord(course, `${directory}/${language}`);
  const inLanguage = translatedTerms(translated(GLOSSARY));
  const files = sources.map((source): OutFile => {
    const now = translated(source.name);
    const units = align(
      unitsIn(source.name, source.text, kinds),
      now === undefined ? undefined : unitsIn(source.name, now, kinds),
      record.files[source.name],
    );
    return { source, units };
  });
  return {
    present: { sources, translated, record, kinds },
    files,
    terms: used.map(term => ({ ...term, translation: inLanguage.get(term.id) })),
  };
}

/** The record of a translation; an empty one where it cannot be read, which `check` says. */
function readRecord(course: CourseDraft, directory: string): TranslationRecord {
  const quiet = () => undefined;
  const bytes = course.files.get(recordPath(directory));
  const text = bytes && readText(bytes, quiet);
  const yaml = text === undefined ? undefined : readYaml(text, quiet);
  return (yaml && validate(recordSchema, yaml, quiet)) ?? emptyRecord;
}
