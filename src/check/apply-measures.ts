import type { Diagnostic, Severity } from '../content/diagnostic.js';
import type { CourseDraft } from '../content/draft.js';
import { courseView } from './course-view.js';
import { dataFiles } from './data/course-data.js';
import { SETTINGS_FILE } from './data/settings.js';
import type { ReviewPoint } from './data/review-points.js';
import type { Measure } from './measure.js';

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
  const foreign = view.modules.filter(({ english }) => !english).map(({ draft }) => draft.directory);
  for (const measure of measures) {
    const set = view.settings.value.rules[measure.id];
    if (set === 'off') {
      note(`switched off in ${SETTINGS_FILE}`, measure.id);
      continue;
    }
    if (measure.needs && view.data[measure.needs] === undefined) {
      if (!course.files.has(dataFiles[measure.needs]))
        note(`there is no ${dataFiles[measure.needs]}`, measure.id);
      continue;
    }
    if (measure.english && foreign.length > 0)
      note(`made for English, and ${foreign.join(', ')} is not`, measure.id);
    const modules = measure.english ? view.modules.filter(({ english }) => english) : view.modules;
    const level: Severity | undefined = set === 'warn' ? 'warning' : set;
    measure.check({ ...view, modules }, ({ file, place, allow }, message, severity = measure.level) => {
      if (allow.has(measure.id)) return;
      diagnostics.push({
        code: `${measure.id}-${measure.name}`,
        severity: level ?? severity,
        file,
        ...place,
        message,
      });
    });
  }
  return {
    diagnostics,
    notes: [...notes].map(([why, ids]) => `not applied: ${ids.join(', ')} (${why})`),
    reviewPoints: view.data.reviewPoints?.value.points ?? [],
  };
}
