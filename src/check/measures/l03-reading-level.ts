import { countsOf, fleschKincaidGrade, SMOG_SAMPLE, smogGrade } from '../../readability/grades.js';
import type { ModuleView } from '../course-view.js';
import type { Finding, Measure } from '../measure.js';
import { countedSentences } from '../prose/block.js';

/** Grades above `error` fail and above `warn` are pointed out. */
const LESSON = { error: 7.9, warn: 6.9 };
const MODULE = { error: 8.9, warn: 8 };
/** Staff text is only pointed out. */
const STAFF_MODULE = 12;

/**
 * Reading level: Flesch-Kincaid for each lesson and, from thirty sentences on, SMOG for the module. What is counted is
 * said in `countedSentences` (NIH, AMA, SAM; WCAG 2.2 §3.1.5).
 */
export const readingLevel: Measure = {
  id: 'L03',
  name: 'reading-level',
  level: 'error',
  limit: 'patients: SMOG 8.9 a module, Flesch-Kincaid 7.9 a lesson; staff: a warning above SMOG 12',
  english: true,
  check({ modules }, report) {
    for (const module of modules) {
      if (module.patient) lessons(module, report);
      const counts = countsOf(countedSentences(module.lessons.flatMap(({ blocks }) => blocks)));
      const grade = smogGrade(counts);
      const limit = module.patient ? MODULE : { error: Infinity, warn: STAFF_MODULE };
      if (grade === undefined || counts.sentences < SMOG_SAMPLE || grade <= limit.warn) continue;
      report(
        module.at(['title']),
        `the SMOG grade of this module is ${grade.toFixed(1)} over ${counts.sentences} sentences; ${advice(grade > limit.error ? limit.error : limit.warn)}`,
        grade > limit.error ? 'error' : 'warning',
      );
    }
  },
};

function lessons(module: ModuleView, report: Finding): void {
  for (const lesson of module.lessons) {
    const counts = countsOf(countedSentences(lesson.blocks));
    const grade = fleschKincaidGrade(counts);
    if (grade === undefined || grade <= LESSON.warn) continue;
    const limit = grade > LESSON.error ? LESSON.error : LESSON.warn;
    report(
      lesson.at('title'),
      `the Flesch-Kincaid grade of this lesson is ${grade.toFixed(1)} over ${counts.sentences} sentences; ${advice(limit)}`,
      grade > LESSON.error ? 'error' : 'warning',
    );
  }
}

const advice = (limit: number) => `bring it to ${limit} with shorter sentences and shorter words`;
