import type { Measure } from '../measure.js';
import { measurableVerbs, vagueVerbs } from './verbs.js';

/** An objective begins with a verb of what can be seen (nursing continuing education). */
export const objectives: Measure = {
  id: 'L22',
  name: 'objectives',
  level: 'error',
  limit: 'begins with a measurable verb; not "know", "understand", "learn" or "be aware"',
  english: true,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      const verb = /^\p{L}+/u.exec(lesson.draft.front.objective)?.[0]?.toLowerCase() ?? '';
      if (vagueVerbs.has(verb))
        report(
          lesson.at('objective'),
          `nobody can see "${verb}"; begin with what a learner can do, such as "Name" or "Explain"`,
        );
      else if (!measurableVerbs.has(verb))
        report(
          lesson.at('objective'),
          `"${verb}" is not among the measurable verbs; such are "Name", "Explain" and "Sort"`,
          'warning',
        );
    }
  },
};
