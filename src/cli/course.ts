import { compileCourse, type CompiledModule } from '../content/compile.js';
import type { Diagnostic } from '../content/diagnostic.js';
import type { Files } from '../content/files.js';
import type { Site } from '../content/model.js';
import { kinds } from '../kinds/kinds.js';
import { readCourse } from './files.js';
import { printDiagnostics } from './print.js';
import { readSite } from './site.js';

/** A course read from a folder, with the configuration of the site it is made for. */
export interface Course {
  readonly modules: readonly CompiledModule[];
  readonly files: Files;
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and compiles the modules below `root`; mistakes are in `diagnostics`, modules with errors are left out. */
export async function loadCourse(root: string, siteFile?: string): Promise<Course> {
  const files = await readCourse(root);
  const { modules, diagnostics } = compileCourse(files, kinds);
  const { site, diagnostics: ofSite } = await readSite(root, siteFile);
  return { modules, files, site, diagnostics: [...diagnostics, ...ofSite] };
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/**
 * The module of that id; undefined, and printed why, when there is none or when anything of the course is wrong: a
 * package is made from sound content or not at all.
 */
export function findModule(course: Course, id: string): CompiledModule | undefined {
  if (hasErrors(course.diagnostics)) {
    printDiagnostics(course.diagnostics);
    return undefined;
  }
  const found = course.modules.find(({ outline }) => outline.id === id);
  if (!found) {
    const known = course.modules.map(({ outline }) => outline.id).join(', ');
    console.error(`There is no module "${id}". Modules: ${known || 'none'}.`);
  }
  return found;
}
