import type { Measure } from '../measure.js';

const ITEMS = 7;

/** Lists that can be kept in mind (Clear Communication Index 8). */
export const lists: Measure = {
  id: 'L13',
  name: 'lists',
  level: 'error',
  limit: '7 items a list',
  english: false,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons))
      for (const { items, place, allow } of lesson.lists)
        if (items > ITEMS)
          report(
            { file: lesson.draft.file, place, allow },
            `this list has ${items} items; ${ITEMS} are the most, so group them`,
          );
  },
};
