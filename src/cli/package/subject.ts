import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { withOnly, type CompiledModule } from '../../content/compile.js';
import { readCourseFile } from '../../content/course-file.js';
import { mergeModules } from '../../content/merge-modules.js';
import type { PackageInput } from '../../packaging/contents.js';
import { offeredLanguages } from '../../views/offered-languages.js';
import { findModule, hasErrors, printErrors, type Course } from '../course.js';

/** What is packaged: a module, or several as one course. */
export type Subject = Pick<PackageInput, 'compiled' | 'course'>;

/** The module of that id; undefined, and printed why, where there is none without mistakes. */
export function moduleSubject(course: Course, id: string): Subject | undefined {
  const compiled = findModule(course, id);
  return compiled && { compiled };
}

/** Every module; undefined, and printed why, where one has a mistake. */
export function allSubjects({ modules, diagnostics }: Course): Subject[] | undefined {
  printErrors(diagnostics);
  return hasErrors(diagnostics) ? undefined : modules.map(compiled => ({ compiled }));
}

/** The modules of a course file, and the course as one module; undefined, and printed why, where it has a mistake. */
export async function courseSubject(
  { modules, diagnostics, siteDiagnostics }: Course,
  path: string,
): Promise<Subject | undefined> {
  if (!existsSync(path)) {
    console.error(`There is no file ${path}.`);
    return undefined;
  }
  const { course, diagnostics: own } = readCourseFile(await readFile(path), path, modules);
  printErrors([...own, ...siteDiagnostics]);
  // What is wrong with a module that is missing from the list stands in its own files.
  if (!course) printErrors(diagnostics.filter(each => !siteDiagnostics.includes(each)));
  if (!course || hasErrors(siteDiagnostics)) return undefined;
  const compiled = mergeModules(course.file, course.modules);
  return course.file.records === 'each' ? { compiled, course } : { compiled };
}

export interface Languages {
  /** The subject with those translations only that go into the package. */
  readonly packaged: Subject;
  /** The translations that the site offers, and whether each had to be left out. */
  readonly offered: readonly { readonly translation: CompiledModule; readonly isLeftOut: boolean }[];
}

/** Leaves out the translations that the site does not offer, and those that nobody signed unless that is allowed. */
export function inOfferedLanguages(subject: Subject, { site }: Course, allowUnreviewed: boolean): Languages {
  const { compiled, course } = subject;
  const names = offeredLanguages(compiled.outline, site);
  const isOffered = ({ outline }: CompiledModule): boolean => names.includes(outline.language);
  const isPackaged = (each: CompiledModule): boolean =>
    isOffered(each) && (allowUnreviewed || each.outline.translation?.state === 'reviewed');
  return {
    packaged: {
      compiled: withOnly(compiled, isPackaged),
      ...(course && {
        course: { ...course, modules: course.modules.map(each => withOnly(each, isPackaged)) },
      }),
    },
    offered: (compiled.translations ?? [])
      .filter(isOffered)
      .map(translation => ({ translation, isLeftOut: !isPackaged(translation) })),
  };
}
