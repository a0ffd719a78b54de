import { stringify } from 'yaml';
import type { Files } from '../content/files.js';
import type { CourseDraft, ModuleDraft } from '../content/draft.js';
import type { KindMap } from '../content/question-kind.js';
import { titlesText } from '../content/translation.js';
import { sourcePath } from '../content/draft-translations.js';
import { lessonUnits } from './markdown-units.js';
import { quizUnits } from './quiz-units.js';
import type { PlacedUnit } from './unit.js';
import { yamlUnits } from './yaml-units.js';

/** A file of a module that is translated: its name below the translation's folder, and what it says. */
export interface SourceFile {
  readonly name: string;
  /** Where the source stands, below the root of the course. */
  readonly path: string;
  readonly text: string;
}

export const MANIFEST = 'module.yaml';
export const GLOSSARY = 'glossary.yaml';

const decoder = new TextDecoder();

/** What is translated of a module: its titles, its lessons, their quizzes, and the terms that it explains. */
export function sourceFiles(course: CourseDraft, module: ModuleDraft, terms: readonly Term[]): SourceFile[] {
  const { directory, manifest } = module;
  const lessons = module.lessons.map(({ file }) => file.slice(directory.length + 1));
  const quizzes = module.lessons.flatMap(({ front }) => (front.quiz ? [`quizzes/${front.quiz}.yaml`] : []));
  const read = (name: string): SourceFile[] => {
    const path = sourcePath(directory, name);
    const bytes = course.files.get(path);
    return bytes ? [{ name, path, text: plain(decoder.decode(bytes)) }] : [];
  };
  return [
    { name: MANIFEST, path: module.file, text: titlesText(manifest) },
    ...lessons.flatMap(read),
    ...quizzes.flatMap(read),
    ...(terms.length > 0
      ? [{ name: GLOSSARY, path: 'modules/glossary.yaml', text: stringify({ terms }, { lineWidth: 0 }) }]
      : []),
  ];
}

const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** The units of a file, by its name below the translation's folder. */
export function unitsIn(name: string, text: string, kinds: KindMap): readonly PlacedUnit[] {
  if (name.endsWith('.md')) return lessonUnits(text);
  if (name === MANIFEST) return yamlUnits(text, [['title'], ['neutralTitle']]);
  if (name === GLOSSARY) return glossaryUnits(text);
  return quizUnits(text, kinds);
}

/** A term of the course, for translators: what it is called and what it means. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
}

function glossaryUnits(text: string): readonly PlacedUnit[] {
  const count = (text.match(/^ *- /gm) ?? []).length;
  const paths = Array.from({ length: count }, (_, index) => [
    ['terms', index, 'term'],
    ['terms', index, 'meaning'],
  ]).flat();
  return yamlUnits(text, paths).map(unit => ({ ...unit, id: unit.id.replace(/^terms\./, '') }));
}

/** A translated file as it stands now; empty where there is none. */
export const translatedText = (
  files: Files,
  directory: string,
  language: string,
  name: string,
): string | undefined => {
  const bytes = files.get(`${directory}/${language}/${name}`);
  return bytes && plain(decoder.decode(bytes));
};
