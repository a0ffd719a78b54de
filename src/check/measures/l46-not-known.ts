import type { Measure } from '../measure.js';

/** Lessons about causes and about what will come, by the words of their title or objective. */
const OPEN = /\b(?:why did|why me|causes? of|outlook|lies? ahead|future|prognosis|how long)\b/iu;

/** Where causes or the future are explained, it is also said what nobody knows (Clear Communication Index 11). */
export const notKnown: Measure = {
  id: 'L46',
  name: 'not-known',
  level: 'warning',
  limit: 'patients: ":::unknown" in lessons about causes and about what lies ahead',
  english: true,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      const { title, objective } = lesson.draft.front;
      const word = OPEN.exec(title)?.[0] ?? OPEN.exec(objective)?.[0];
      if (lesson.patient && word !== undefined && !lesson.blocks.some(({ section }) => section === 'unknown'))
        report(
          lesson.at(OPEN.test(title) ? 'title' : 'objective'),
          `"${word}" raises what nobody can say for sure; tell it in an ":::unknown" block`,
        );
    }
  },
};
