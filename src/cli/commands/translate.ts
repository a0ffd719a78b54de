import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { compileCourse } from '../../content/compile.js';
import { byPlace, type Diagnostic } from '../../content/diagnostic.js';
import { translationFolders } from '../../content/draft-translations.js';
import { draftCourse } from '../../content/draft-course.js';
import type { CourseDraft, ModuleDraft } from '../../content/draft.js';
import { isLanguage } from '../../content/language.js';
import { recordPath, TRANSLATION_FOLDER } from '../../content/translation.js';
import { kinds } from '../../kinds/kinds.js';
import { rules } from '../../check/rules.js';
import { applyXliff } from '../../translate/apply.js';
import { problemsInto } from '../../translate/problem.js';
import { statusLines } from '../../translate/status.js';
import { translationOf } from '../../translate/translation-of.js';
import { readXliff } from '../../translate/xliff-read.js';
import { xliff } from '../../translate/xliff-write.js';
import { schemaLine } from '../schema/schemas.js';
import { GLOSSARY, MANIFEST } from '../../translate/source-files.js';
import { closing, listed } from '../diagnostics.js';
import { readCourse, writeAllAtomically, writeAtomically } from '../files.js';

export const summary = 'Send a module to translators as XLIFF, and put what comes back beside it';

export const usage = `Usage: teachback translate extract <module-id> --language <tag> --out <file.xlf> [--root <folder>]
       teachback translate status [module-id] [--language <tag>] [--root <folder>]
       teachback translate apply <module-id> <file.xlf>… [--root <folder>]
    extract   writes every text of the module as XLIFF 2.0, with what is translated already
    status    counts, file by file, what is translated, stale and unreviewed
    apply     writes the translated files, all of them or none`;

/** The schemas of the files of a translation, which are YAML. */
const schemaOf = (name: string): string | undefined =>
  name === MANIFEST
    ? 'translation'
    : name === GLOSSARY
      ? 'glossary'
      : name.endsWith('.yaml')
        ? 'quiz'
        : undefined;

/** The first line of the source names its schema by a path that does not lead there from a translation's folder. */
function withSchema(text: string, directory: string, name: string): string {
  const schema = schemaOf(name);
  if (!schema) return text;
  const folder = `${directory}/${name}`.replace(/\/[^/]*$/, '');
  return schemaLine(schema, folder) + text.replace(/^# yaml-language-server:.*\n/, '');
}

/** Far above what is read, so that a wrong file is not even loaded. */
const MAX_FILE = 20 * 1024 * 1024;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      out: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const [action, id, ...paths] = positionals;
  const { root, language, out } = values;
  const isTag = language === undefined || (isLanguage(language) && TRANSLATION_FOLDER.test(language));
  const isExtract = action === 'extract' && id && language && out && paths.length === 0;
  const isApply = action === 'apply' && id && paths.length > 0 && !language && !out;
  const isStatus = action === 'status' && paths.length === 0 && !out;
  if (!isTag || !(isExtract || isApply || isStatus)) {
    console.error(usage);
    return 2;
  }
  const found: Diagnostic[] = [];
  const files = await readCourse(root, found);
  const { course, diagnostics } = draftCourse(files, kinds);
  const modules = course.modules.filter(({ manifest }) => id === undefined || manifest.id === id);
  const errors = [...found, ...diagnostics].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return stop(errors);
  const [module] = modules;
  if (!module) {
    console.error(`There is no module "${id}".`);
    return 2;
  }
  if (isExtract) return extract(course, module, language, out);
  if (isApply) return apply(root, course, module, paths);
  return status(course, modules, language);
}

async function extract(course: CourseDraft, module: ModuleDraft, to: string, out: string): Promise<number> {
  const { files, terms } = translationOf(course, module, to, kinds);
  const text = xliff({ from: module.manifest.language, to }, files, terms);
  await writeAtomically(out, new TextEncoder().encode(text));
  const units = files.flatMap(each => each.units);
  const open = units.filter(({ state }) => state === 'untranslated' || state === 'stale').length;
  console.log(`${out}: ${units.length} units, ${open} of them to translate`);
  return 0;
}

function status(course: CourseDraft, modules: readonly ModuleDraft[], language: string | undefined): number {
  for (const module of modules) {
    const there = translationFolders(course, module.directory).map(path => path.split('/').at(-1)!);
    for (const each of language === undefined ? there : [language])
      for (const line of statusLines(
        module.manifest.id,
        each,
        translationOf(course, module, each, kinds).files,
      ))
        console.log(line);
    if (there.length === 0 && language === undefined) console.log(`${module.manifest.id}: not translated`);
  }
  return 0;
}

async function apply(
  root: string,
  course: CourseDraft,
  module: ModuleDraft,
  paths: readonly string[],
): Promise<number> {
  const found: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const written = new Set<string>();
  let now = course;
  for (const path of paths) {
    const problem = problemsInto(found, path);
    const text = await textOf(path);
    if (text === undefined) {
      problem('xliff-refused', undefined, 'this is no file of at most 20 MB in UTF-8');
      continue;
    }
    const read = readXliff(text, problem);
    if (!read || hasErrors(found)) continue;
    const { from, to } = read;
    if (from !== module.manifest.language || from === to || !TRANSLATION_FOLDER.test(to)) {
      const message = `this translates ${from} to ${to}, and the module is in ${module.manifest.language}`;
      problem('xliff-structure', undefined, message);
      continue;
    }
    const applied = applyXliff(path, read, translationOf(now, module, to, kinds).present, found);
    if (!applied) continue;
    const directory = `${module.directory}/${to}`;
    for (const [name, words] of applied.files)
      texts.set(`${directory}/${name}`, withSchema(words, directory, name));
    texts.set(recordPath(directory), recordText(applied.record));
    written.add(directory);
    now = { ...course, files: withTexts(course.files, texts) };
  }
  // What would be written must compile as it will stand there.
  if (!hasErrors(found))
    found.push(
      ...compileCourse(now.files, kinds, [], rules).diagnostics.filter(
        ({ file, severity }) =>
          severity === 'error' && [...written].some(directory => file.startsWith(`${directory}/`)),
      ),
    );
  if (found.length > 0) console.log([...listed([...found].sort(byPlace)), closing(found)].join('\n'));
  if (hasErrors(found)) {
    console.error('Nothing was written.');
    return 1;
  }
  await writeAllAtomically(
    new Map([...texts].map(([path, words]) => [join(root, path), new TextEncoder().encode(words)])),
  );
  for (const path of texts.keys()) console.log(`${path}: written`);
  return 0;
}

const hasErrors = (found: readonly Diagnostic[]): boolean =>
  found.some(({ severity }) => severity === 'error');

function withTexts(files: CourseDraft['files'], texts: ReadonlyMap<string, string>): CourseDraft['files'] {
  const encoder = new TextEncoder();
  return new Map([...files, ...[...texts].map(([path, text]) => [path, encoder.encode(text)] as const)]);
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE) return undefined;
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    return undefined;
  }
}

const recordText = (record: object): string =>
  `# What each translation was made from, so that a change is noticed. Written by "teachback translate apply".\n` +
  stringify(record, { lineWidth: 0, singleQuote: true });

function stop(diagnostics: readonly Diagnostic[]): number {
  const sorted = [...diagnostics].sort(byPlace);
  console.log([...listed(sorted), closing(sorted)].join('\n'));
  return 1;
}
