import { checkCourse } from '../check/check-course.js';
import { checkOffers } from '../check/contact-hours.js';
import { courseFigures } from '../check/figures.js';
import type { ModuleWorksheets } from '../check/worksheets/worksheets.js';
import { catalogFacts } from '../check/data/catalog-facts.js';
import type { CatalogFacts } from '../content/catalog.js';
import type { CompiledModule } from '../content/compile.js';
import { COURSE_FILE, readCourseFile } from '../content/course-file.js';
import type { Diagnostic } from '../content/diagnostic.js';
import type { Files } from '../content/files.js';
import type { Site } from '../content/model.js';
import { kinds } from '../kinds/kinds.js';
import { listed } from './diagnostics.js';
import { readCourse } from './files.js';
import { readSite, type SiteCheck } from './site.js';

/** A course read from a folder, with the configuration of the site it is made for. */
export interface Course {
  readonly modules: readonly CompiledModule[];
  readonly files: Files;
  readonly site: Site;
  /** What the course says about itself as a whole. */
  readonly facts: CatalogFacts;
  /** Mistakes in the content and in the site's configuration. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those of the configuration alone. */
  readonly siteDiagnostics: readonly Diagnostic[];
  readonly worksheets: readonly ModuleWorksheets[];
}

/**
 * Reads and compiles the modules below `root`; mistakes are in `diagnostics`, modules with errors are left out.
 *
 * @param id of the one module that is wanted: the words of the others are not measured, unless there is no such module
 *   without mistakes.
 */
export async function loadCourse(root: string, siteFile?: string, id?: string): Promise<Course> {
  const ofFiles: Diagnostic[] = [];
  const files = await readCourse(root, ofFiles);
  const { site, diagnostics: siteDiagnostics } = await readSite(root, siteFile, offersIn(files));
  const provided = site.contactHours !== undefined;
  const check = (only?: ReadonlySet<string>) => checkCourse(files, kinds, undefined, provided, only);
  const one = id === undefined ? undefined : check(new Set([`modules/${id}`]));
  const isFound = one && one.modules.length > 0;
  const { modules, diagnostics, worksheets } = isFound ? one : check();
  const ofCourses = isFound ? [] : courseFileMistakes(files, modules);
  const all = [...ofFiles, ...diagnostics, ...ofCourses, ...siteDiagnostics];
  return { modules, files, site, facts: catalogFacts(files), diagnostics: all, siteDiagnostics, worksheets };
}

/** What is wrong with the course files beside the modules. */
export const courseFileMistakes = (files: Files, modules: readonly CompiledModule[]): Diagnostic[] =>
  [...files].flatMap(([file, bytes]) =>
    COURSE_FILE.test(file) ? readCourseFile(bytes, file, modules).diagnostics : [],
  );

/** Looks at the contact hours of a site beside the modules that they are for. */
export const offersIn =
  (files: Files): SiteCheck =>
  (site, yaml, report) => {
    if (!site.contactHours) return;
    const { modules, courses } = courseFigures(files, kinds);
    const offered = [...modules, ...courses].map(({ id, track, time }) => ({ outline: { id, track }, time }));
    checkOffers(site, offered, yaml.locate, report);
  };

/** Prints the mistakes, for commands that cannot go on with them; warnings are left to `teachback check`. */
export function printErrors(diagnostics: readonly Diagnostic[]): void {
  for (const line of listed(diagnostics.filter(({ severity }) => severity === 'error'))) console.error(line);
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/**
 * The module of that id in one of its languages, or in its own where none is asked for; where there is none, it is printed
 * why, and the code to exit with is given.
 */
export function findInLanguage(
  course: Course,
  id: string,
  language: string | undefined,
): CompiledModule | number {
  const compiled = findModule(course, id);
  if (!compiled) return 1;
  if (language === undefined) return compiled;
  const all = [compiled, ...(compiled.translations ?? [])];
  const found = all.find(({ outline }) => outline.language === language);
  const known = all.map(({ outline }) => outline.language).join(', ');
  if (!found) console.error(`The module "${id}" is not in "${language}"; it is in ${known}.`);
  return found ?? 2;
}

/**
 * The module of that id; undefined, and printed why, when there is none, or when it or the site's configuration has a
 * mistake. Mistakes in other modules do not stand in its way.
 */
export function findModule(course: Course, id: string): CompiledModule | undefined {
  const found = course.modules.find(({ outline }) => outline.id === id);
  if (found && !hasErrors(course.siteDiagnostics)) return found;
  printErrors(found ? course.siteDiagnostics : course.diagnostics);
  if (!found) {
    const known = course.modules.map(({ outline }) => outline.id).join(', ');
    console.error(`There is no module "${id}" without mistakes. Modules: ${known || 'none'}.`);
  }
  return undefined;
}
