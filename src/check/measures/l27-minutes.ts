import { estimatedMinutes } from '../../content/minutes.js';
import type { Measure } from '../measure.js';

/** Share of the planned minutes. */
const OFF = 0.3;

/** The computed time is near the planned one (continuing-education time rules). */
export const minutes: Measure = {
  id: 'L27',
  name: 'minutes',
  level: 'warning',
  limit: 'words / 130 a minute and 45 s a question, within 30 % of the plan in course.yaml',
  english: false,
  check({ modules, settings }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      const planned = settings.value.minutes[lesson.draft.front.id];
      if (planned === undefined) continue;
      const computed = estimatedMinutes(lesson.draft.body, lesson.questions.length);
      if (Math.abs(computed - planned) > OFF * planned)
        report(
          lesson.at('title'),
          `this lesson takes ${computed.toFixed(1)} minutes and ${planned} are planned; change the lesson or the plan in ${settings.file}`,
        );
    }
  },
};
