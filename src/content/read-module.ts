import { reportInto, START, type Diagnostic, type Report } from './diagnostic.js';
import { ledgerPath, type LessonHead, type ModuleDraft, type ModuleHead } from './draft.js';
import { otherCase, type Files } from './files.js';
import { emptyLedger, ledgerSchema, type LedgerFile } from './ledger.js';
import { manifestSchema } from './manifest.js';
import { suggestion } from './nearest.js';
import { readLesson, readLessonHead } from './read-lesson.js';
import { validate, valueAt } from './validate.js';
import type { YamlFile } from './yaml.js';
import { readYamlFile } from './yaml-file.js';

/** Reads the module in `directory` (`modules/<folder>`) as far as possible; every mistake is added to `into`. */
export function readModule(files: Files, directory: string, into: Diagnostic[]): ModuleDraft | undefined {
  const module = readWith(readLesson, files, directory, into);
  const ledger = readLedger(files, directory, into);
  return module && { ...module, ...ledger };
}

/** Reads of a module what has to be known where another one is looked at; mistakes are told where it is read whole. */
export const readModuleHead = (files: Files, directory: string): ModuleHead | undefined =>
  readWith(readLessonHead, files, directory, []);

type LessonReader<L> = (
  files: Files,
  directory: string,
  file: string,
  bytes: Uint8Array,
  report: Report,
) => L | undefined;

function readWith<L extends LessonHead>(
  read: LessonReader<L>,
  files: Files,
  directory: string,
  into: Diagnostic[],
): (ModuleHead & { readonly lessons: readonly L[] }) | undefined {
  const file = `${directory}/module.yaml`;
  const report = reportInto(into, file);
  const bytes = files.get(file);
  if (!bytes) {
    const other = otherCase(files, file);
    report('missing-file', START, `there is no ${file}; ${other ? `rename ${other}` : 'add it'}`);
    return undefined;
  }
  const yaml = readYamlFile(bytes, file, report);
  if (!yaml) return undefined;
  const manifest = validate(manifestSchema, yaml, report);
  const folder = directory.slice(directory.lastIndexOf('/') + 1);
  if (manifest && manifest.id !== folder)
    report(
      'id-mismatch',
      yaml.locate(['id']),
      `the id is "${manifest.id}" and the folder is "${folder}"; make them the same`,
    );
  // Lessons are read even where the manifest has a mistake, so that all mistakes are known at once.
  const lessons = readLessons(read, files, directory, yaml, into);
  const whole = lessons.length === manifest?.lessons.length;
  return manifest && { file, directory, yaml, manifest, lessons, whole };
}

function readLessons<L extends LessonHead>(
  read: LessonReader<L>,
  files: Files,
  directory: string,
  yaml: YamlFile,
  into: Diagnostic[],
): L[] {
  const listed = valueAt(yaml.value, ['lessons']);
  const names = Array.isArray(listed) ? listed : [];
  const here = [...files.keys()]
    .filter(path => path.startsWith(`${directory}/`) && /^[^/]+\.md$/.test(path.slice(directory.length + 1)))
    .map(path => path.slice(directory.length + 1));
  for (const name of here)
    if (!names.includes(name) && name !== 'README.md')
      reportInto(into, `${directory}/${name}`)(
        'unused-lesson',
        START,
        'module.yaml does not list this lesson; add it to "lessons" or delete the file',
        'warning',
      );
  const lessons: L[] = [];
  for (const [index, name] of names.entries()) {
    if (typeof name !== 'string') continue;
    const report = reportInto(into, `${directory}/module.yaml`);
    const place = yaml.locate(['lessons', index]);
    if (names.indexOf(name) < index) {
      report('duplicate-id', place, `${name} is listed twice; keep one`);
      continue;
    }
    const file = `${directory}/${name}`;
    const bytes = files.get(file);
    if (!bytes) {
      // A name that is no file name is already reported by the schema.
      if (/^[\w][\w.-]*\.md$/.test(name))
        report(
          'missing-file',
          place,
          `there is no ${file}; add the file or correct the name.${suggestion(name, here)}`,
        );
      continue;
    }
    const lesson = read(files, directory, file, bytes, reportInto(into, file));
    if (lesson) lessons.push(lesson);
  }
  return lessons;
}

function readLedger(
  files: Files,
  directory: string,
  into: Diagnostic[],
): { ledger: LedgerFile; ledgerYaml?: YamlFile } {
  const file = ledgerPath(directory);
  const bytes = files.get(file);
  if (!bytes) return { ledger: emptyLedger };
  const report = reportInto(into, file);
  const ledgerYaml = readYamlFile(bytes, file, report);
  if (!ledgerYaml) return { ledger: emptyLedger };
  return { ledger: validate(ledgerSchema, ledgerYaml, report) ?? emptyLedger, ledgerYaml };
}
