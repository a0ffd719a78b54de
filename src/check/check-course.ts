import { compileCourse, type CompiledModule } from '../content/compile.js';
import { byPlace, type Diagnostic } from '../content/diagnostic.js';
import type { CourseDraft } from '../content/draft.js';
import type { Files } from '../content/files.js';
import { TRANSLATION_FOLDER } from '../content/translation.js';
import type { KindMap } from '../content/question-kind.js';
import { applyMeasures } from './apply-measures.js';
import type { ReviewPoint } from './data/review-points.js';
import { measures } from './measures.js';
import { rules, sourceRules } from './rules.js';
import { fillWorksheets, type ModuleWorksheets } from './worksheets/worksheets.js';
import { contactHours } from './rules/contact-hours.js';

/** A course as it was read, compiled and measured. */
export interface CheckedCourse {
  readonly modules: CompiledModule[];
  readonly diagnostics: Diagnostic[];
  /** What was not measured, and why, for people. */
  readonly notes: readonly string[];
  /** Places that are left to a clinician. */
  readonly reviewPoints: readonly ReviewPoint[];
  /** What people and the check say of each module by published instruments. */
  readonly worksheets: readonly ModuleWorksheets[];
}

/**
 * Compiles a course and applies every rule and measure: the one way to content that is published. `today` is an ISO 8601
 * day; it decides whether a review is past its date. `provided`: the site has the statement of a provider of contact
 * hours, which content may then speak of.
 *
 * @param only directories of the modules that are looked at (`modules/<folder>`); all where it is absent.
 */
export function checkCourse(
  files: Files,
  kinds: KindMap,
  today: string = new Date().toISOString().slice(0, 10),
  provided = false,
  only?: ReadonlySet<string>,
): CheckedCourse {
  let rest: Pick<CheckedCourse, 'notes' | 'reviewPoints'> = { notes: [], reviewPoints: [] };
  let draft: CourseDraft | undefined;
  const measured = (course: CourseDraft): readonly Diagnostic[] => {
    draft = course;
    const { diagnostics, notes, reviewPoints } = applyMeasures(course, measures, today);
    rest = { notes, reviewPoints };
    return diagnostics;
  };
  const ofSource = [...sourceRules, contactHours(provided), measured];
  const compiled = compileCourse(files, kinds, ofSource, rules, only);
  const { modules, diagnostics } = compiled;
  const rated: Diagnostic[] = [];
  const worksheets = draft ? fillWorksheets(draft, modules, diagnostics, rated) : [];
  return {
    modules,
    diagnostics: [...diagnostics, ...rated].sort(byPlace),
    ...rest,
    notes: [...rest.notes, ...translationNotes(files)],
    worksheets,
  };
}

/** What is measured are the words of the source: a translation is left to those who read its language. */
function translationNotes(files: Files): string[] {
  const folders = [...files.keys()].flatMap(path => {
    const [, module, folder] = /^modules\/([^/]+)\/([^/]+)\/module\.yaml$/.exec(path) ?? [];
    return module && folder && TRANSLATION_FOLDER.test(folder) ? [`modules/${module}/${folder}`] : [];
  });
  if (folders.length === 0) return [];
  const ids = `${measures[0]?.id}–${measures.at(-1)?.id}`;
  return [
    `not applied to translations: ${ids}, which measure the words of the source (${folders.join(', ')})`,
  ];
}
