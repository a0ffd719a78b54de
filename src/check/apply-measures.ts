import type { Diagnostic, Severity } from '../content/diagnostic.js';
import type { CourseDraft } from '../content/draft.js';
import { courseView, type CourseView } from './course-view.js';
import { dataFiles } from './data/course-data.js';
import { SETTINGS_FILE } from './data/settings.js';
import type { ReviewPoint } from './data/review-points.js';
import type { Finding, Measure } from './measure.js';
import type { Exception } from './prose/block.js';
import { suggestion } from '../content/nearest.js';

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
  const used = new Set<Exception>();
  const applied = new Set<string>();
  for (const measure of measures) {
    const modules = appliesTo(measure, view, course, note);
    if (!modules) continue;
    applied.add(measure.id);
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
    measure.check({ ...view, modules }, finding);
  }
  diagnostics.push(...unusedExceptions(view, measures, applied, used));
  return {
    diagnostics,
    notes: [...notes].map(([why, ids]) => `not applied: ${ids.join(', ')} (${why})`),
    reviewPoints: view.data.reviewPoints?.value.points ?? [],
  };
}

/** The modules that a measure looks at; undefined, and noted why, where it is not applied at all. */
function appliesTo(
  measure: Measure,
  { settings, data, modules }: CourseView,
  { files }: CourseDraft,
  note: (why: string, id: string) => void,
): CourseView['modules'] | undefined {
  if (settings.value.rules[measure.id] === 'off') {
    note(`switched off in ${SETTINGS_FILE}`, measure.id);
    return undefined;
  }
  if (measure.needs && data[measure.needs] === undefined) {
    if (!files.has(dataFiles[measure.needs])) note(`there is no ${dataFiles[measure.needs]}`, measure.id);
    return undefined;
  }
  if (!measure.english) return modules;
  const foreign = modules.filter(({ english }) => !english).map(({ draft }) => draft.directory);
  if (foreign.length > 0) note(`made for English, and ${foreign.join(', ')} is not`, measure.id);
  return modules.filter(({ english }) => english);
}

/** Exceptions that set nothing aside hide what will go wrong later. */
function unusedExceptions(
  { modules, whole }: CourseView,
  measures: readonly Measure[],
  applied: ReadonlySet<string>,
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
  return modules.flatMap(module =>
    [
      ...module.exceptions,
      ...module.lessons.flatMap(lesson => [
        ...lesson.exceptions,
        ...lesson.questions.flatMap(question => question.exceptions),
      ]),
    ].flatMap(exception => {
      const { rule } = exception;
      if (!ids.includes(rule))
        return [warning(exception, `there is no rule ${rule}.${suggestion(rule, ids)}`)];
      const english = measures.find(({ id }) => id === rule)!.english;
      // A course that could not be read whole may hold what the exception is for.
      if (!whole || used.has(exception) || !applied.has(rule) || (english && !module.english)) return [];
      return [warning(exception, `${rule} has nothing to say here`)];
    }),
  );
}
