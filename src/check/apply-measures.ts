import type { Diagnostic, Severity } from '../content/diagnostic.js';
import type { CourseDraft } from '../content/draft.js';
import { courseView, type CourseView, type ModuleView } from './course-view.js';
import { dataFiles } from './data/course-data.js';
import { SETTINGS_FILE } from './data/settings.js';
import type { ReviewPoint } from './data/review-points.js';
import type { Finding, Measure } from './measure.js';
import type { Exception } from './prose/block.js';
import { suggestion } from '../content/nearest.js';
import { rememberAll } from '../content/remember.js';

/** What the measures found, and what could not be measured and why. */
export interface Measured {
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly string[];
  readonly reviewPoints: readonly ReviewPoint[];
}

/** Applies measures to a course, at the levels that it sets and without what its authors set aside with a reason. */
export function applyMeasures(course: CourseDraft, measures: readonly Measure[], today: string): Measured {
  const diagnostics: Diagnostic[] = [];
  const view = courseView(course, today, diagnostics);
  if (!view) {
    const ids = `${measures[0]?.id}–${measures.at(-1)?.id}`;
    const missing = !course.files.has(SETTINGS_FILE) && course.modules.length > 0;
    return {
      diagnostics,
      reviewPoints: [],
      notes: missing ? [`no ${SETTINGS_FILE}: the rules ${ids} are not applied`] : [],
    };
  }
  const notes = new Map<string, string[]>();
  const note = (why: string, id: string) => notes.set(why, [...(notes.get(why) ?? []), id]);
  const applied = measures.filter(measure => isApplied(measure, view, course, note));
  const all = findingsIn(view, applied, 'across');
  diagnostics.push(...all.diagnostics);
  const data = [SETTINGS_FILE, ...Object.values(dataFiles)].map(path => course.files.get(path));
  for (const module of view.modules) {
    const own = findingsOf([module, measures, today, ...data], () =>
      findingsIn({ ...view, modules: [module] }, applied, 'check'),
    );
    const used = new Set([...all.used, ...own.used]);
    diagnostics.push(...own.diagnostics, ...unusedExceptions(module, view.whole, measures, applied, used));
  }
  return {
    diagnostics,
    notes: [...notes].map(([why, ids]) => `not applied: ${ids.join(', ')} (${why})`),
    reviewPoints: view.data.reviewPoints?.value.points ?? [],
  };
}

/** What was found, and the exceptions that set something aside. */
interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly used: ReadonlySet<Exception>;
}

/** A preview measures again only the module that was changed. */
const findingsOf = rememberAll<Found>();

function findingsIn(view: CourseView, measures: readonly Measure[], part: 'check' | 'across'): Found {
  const diagnostics: Diagnostic[] = [];
  const used = new Set<Exception>();
  for (const measure of measures) {
    const set = view.settings.value.rules[measure.id];
    const level: Severity | undefined = set === 'warn' ? 'warning' : set === 'error' ? 'error' : undefined;
    const finding: Finding = ({ file, place, allow, length }, message, severity = measure.level) => {
      const exception = allow.get(measure.id);
      if (exception) {
        used.add(exception);
        return;
      }
      const code = `${measure.id}-${measure.name}`;
      const words = length === undefined ? {} : { length };
      diagnostics.push({ code, severity: level ?? severity, file, ...place, ...words, message });
    };
    const modules = view.modules.filter(({ english }) => english || !measure.english);
    if (modules.length > 0 || part === 'across') measure[part]?.({ ...view, modules }, finding);
  }
  return { diagnostics, used };
}

/** Whether a measure is applied to a course; where it is not, or not to every module, it is noted why. */
function isApplied(
  measure: Measure,
  { settings, data, modules }: CourseView,
  { files }: CourseDraft,
  note: (why: string, id: string) => void,
): boolean {
  if (settings.value.rules[measure.id] === 'off') {
    note(`switched off in ${SETTINGS_FILE}`, measure.id);
    return false;
  }
  if (measure.needs && data[measure.needs] === undefined) {
    if (!files.has(dataFiles[measure.needs])) note(`there is no ${dataFiles[measure.needs]}`, measure.id);
    return false;
  }
  const foreign = measure.english ? modules.filter(({ english }) => !english) : [];
  if (foreign.length > 0) {
    const names = foreign.map(({ draft }) => draft.directory);
    note(`made for English, and ${names.join(', ')} is not`, measure.id);
  }
  return true;
}

/** Exceptions that set nothing aside hide what will go wrong later. */
function unusedExceptions(
  module: ModuleView,
  whole: boolean,
  measures: readonly Measure[],
  applied: readonly Measure[],
  used: ReadonlySet<Exception>,
): Diagnostic[] {
  const ids = measures.map(({ id }) => id as string);
  const warning = ({ file, place, rule }: Exception, message: string): Diagnostic => ({
    code: 'unused-exception',
    severity: 'warning',
    file,
    ...place,
    message: `${message}; delete ${rule} from this exception`,
  });
  const inLessons = module.lessons.flatMap(lesson => [
    ...lesson.exceptions,
    ...lesson.questions.flatMap(question => question.exceptions),
  ]);
  return [...module.exceptions, ...inLessons].flatMap(exception => {
    const { rule } = exception;
    if (!ids.includes(rule)) return [warning(exception, `there is no rule ${rule}.${suggestion(rule, ids)}`)];
    const { english } = measures.find(({ id }) => id === rule)!;
    const isMeasured = applied.some(({ id }) => id === rule) && (module.english || !english);
    // A course that could not be read whole may hold what the exception is for.
    return whole && isMeasured && !used.has(exception)
      ? [warning(exception, `${rule} has nothing to say here`)]
      : [];
  });
}
