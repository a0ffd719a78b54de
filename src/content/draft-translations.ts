import { reportInto, START, type Diagnostic, type Report } from './diagnostic.js';
import type { CourseDraft, LessonDraft, ModuleDraft, QuizDraft } from './draft.js';
import { termFinder, unexplained } from './explain-terms.js';
import { glossaryPath, readTerms } from './glossary.js';
import { knownQuiz } from './known-quiz.js';
import type { KindMap } from './question-kind.js';
import { withPictures } from './question-pictures.js';
import { readLesson } from './read-lesson.js';
import { rememberFor } from './remember.js';
import { compareShapes } from './same-shape.js';
import {
  emptyRecord,
  recordPath,
  recordSchema,
  sourceHash,
  titlesText,
  TRANSLATION_FOLDER,
  translationSchema,
  type TranslationManifest,
  type TranslationRecord,
} from './translation.js';
import { validate } from './validate.js';
import type { YamlFile } from './yaml.js';
import { readYamlFile } from './yaml-file.js';

/** A module in another language, as far as it could be read. */
export interface TranslationDraft {
  readonly source: ModuleDraft;
  /** The module with the translated words; its directory is that of the translation. */
  readonly module: ModuleDraft;
  /** The course with this module and its quizzes translated. */
  readonly course: CourseDraft;
  readonly manifest: TranslationManifest;
  readonly record: TranslationRecord;
  /** Translated files, by their path below the translation's folder, whose source has changed since. */
  readonly stale: readonly string[];
}

/** The folders of a module that hold a translation. */
export function translationFolders({ files }: Pick<CourseDraft, 'files'>, directory: string): string[] {
  return [...files.keys()].flatMap(path => {
    const name = path.startsWith(`${directory}/`) && path.endsWith('/module.yaml') && path.split('/').at(-2);
    return name && path === `${directory}/${name}/module.yaml` && TRANSLATION_FOLDER.test(name)
      ? [`${directory}/${name}`]
      : [];
  });
}

/**
 * Reads every translation of a course. One that is not whole, or not of the same shape as its source, is reported;
 * ids, keys, claims and the ledger are those of the source, so that progress holds in every language.
 */
export function draftTranslations(
  course: CourseDraft,
  kinds: KindMap,
  into: Diagnostic[],
): TranslationDraft[] {
  return course.modules.flatMap(source =>
    translationFolders(course, source.directory).flatMap(
      directory => readTranslation(course, source, directory, kinds, into) ?? [],
    ),
  );
}

function readTranslation(
  course: CourseDraft,
  source: ModuleDraft,
  directory: string,
  kinds: KindMap,
  into: Diagnostic[],
): TranslationDraft | undefined {
  const { files } = course;
  const file = `${directory}/module.yaml`;
  const report = reportInto(into, file);
  const yaml = yamlAt(course, file, report);
  const manifest = yaml && validate(translationSchema, yaml, report);
  if (!yaml || !manifest) return undefined;
  const folder = directory.slice(directory.lastIndexOf('/') + 1);
  if (manifest.language !== folder)
    report(
      'id-mismatch',
      yaml.locate(['language']),
      `the language is "${manifest.language}" and the folder is "${folder}"; make them the same`,
    );
  if (manifest.language === source.manifest.language)
    report('id-mismatch', yaml.locate(['language']), 'this is the language of the module itself');

  const quizzes = new Map<string, QuizDraft>();
  const lessons: LessonDraft[] = [];
  const missing: string[] = [];
  for (const lesson of source.lessons) {
    const name = lesson.file.slice(source.directory.length + 1);
    const bytes = files.get(`${directory}/${name}`);
    const into_ = reportInto(into, `${directory}/${name}`);
    const read = bytes && readLesson(files, directory, `${directory}/${name}`, bytes, into_);
    if (read) lessons.push(read);
    else if (!bytes) missing.push(name);
    const { quiz } = lesson.front;
    if (quiz === undefined) continue;
    const path = `${directory}/quizzes/${quiz}.yaml`;
    const quizBytes = files.get(path);
    const readBack = quizBytes && knownQuiz(path, quizBytes, kinds, into);
    if (readBack) quizzes.set(quiz, readBack);
    else if (!quizBytes) missing.push(`quizzes/${quiz}.yaml`);
  }
  if (missing.length > 0)
    report(
      'translation-incomplete',
      START,
      `not translated yet: ${missing.join(', ')}; until then learners are not offered this language`,
      'warning',
    );
  const terms = readTerms(files, glossaryPath(directory), into);
  for (const { file, body } of terms.length > 0 ? lessons : [])
    for (const words of unexplained(body, termFinder(terms, manifest.language)))
      reportInto(into, file)(
        'translation-term',
        START,
        `"${words}" is marked as a term, and ${glossaryPath(directory)} does not have it; add it there, under "also" of its term`,
        'warning',
      );
  const record = readRecord(course, directory, into);
  const module: ModuleDraft = {
    ...source,
    file,
    directory,
    yaml,
    manifest: {
      ...source.manifest,
      title: manifest.title,
      neutralTitle: manifest.neutralTitle,
      language: manifest.language,
    },
    lessons,
    whole: source.whole && lessons.length === source.lessons.length && missing.length === 0,
  };
  const own: CourseDraft = {
    files,
    modules: course.modules.map(each => (each === source ? module : each)),
    heads: course.heads.map(each => (each === source ? module : each)),
    whole: course.whole && module.whole,
    quizzes: new Map([...course.quizzes, ...quizzes]),
  };
  for (const lesson of lessons) withPictures(own, module, lesson, into);
  compareShapes({ course, module: source }, { course: own, module }, into);
  const stale = staleFiles(course, source, record);
  for (const name of stale)
    reportInto(into, `${directory}/${name}`)(
      'translation-stale',
      START,
      `${sourcePath(source.directory, name)} has changed since this was translated; pages say so until ` +
        `"teachback translate extract" and "apply" have brought it up to date`,
      'warning',
    );
  return { source, module, course: own, manifest, record, stale };
}

const yamlAt = ({ files }: CourseDraft, file: string, report: Report): YamlFile | undefined => {
  const bytes = files.get(file);
  return bytes && readYamlFile(bytes, file, report);
};

function readRecord(course: CourseDraft, directory: string, into: Diagnostic[]): TranslationRecord {
  const file = recordPath(directory);
  if (!course.files.has(file)) return emptyRecord;
  const report = reportInto(into, file);
  const yaml = yamlAt(course, file, report);
  return (yaml && validate(recordSchema, yaml, report)) ?? emptyRecord;
}

/** Where a translated file's source stands, from its path below the translation's folder. */
export const sourcePath = (directory: string, name: string): string =>
  name.startsWith('quizzes/') ? name : `${directory}/${name}`;

function staleFiles(
  { files }: CourseDraft,
  { directory, manifest }: ModuleDraft,
  { files: recorded }: TranslationRecord,
): string[] {
  return Object.entries(recorded).flatMap(([name, { source }]) => {
    const bytes = files.get(sourcePath(directory, name));
    const now = name === 'module.yaml' ? sourceHash(titlesText(manifest)) : bytes && hashOf(bytes, name);
    return now !== undefined && now !== source ? [name] : [];
  });
}

const hashOf = rememberFor(bytes => sourceHash(new TextDecoder().decode(bytes)));
