import type { Measure } from '../measure.js';

const COLUMNS = 4;

/** Tables that a narrow screen and a screen reader can follow (PEMAT 19, WCAG 2.2 §1.3.1). */
export const tables: Measure = {
  id: 'L21',
  name: 'tables',
  level: 'error',
  limit: 'a header in every column and a caption; a warning above 4 columns',
  english: false,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons))
      for (const { columns, emptyHeaders, captioned, place, allow } of lesson.tables) {
        const spot = { file: lesson.draft.file, place, allow };
        if (emptyHeaders > 0)
          report(
            spot,
            `${emptyHeaders} of ${columns} columns have no header; say in the first row what each holds`,
          );
        if (!captioned)
          report(
            spot,
            'this table has no caption; put "::caption[What it shows]" on a line of its own before it',
          );
        if (columns > COLUMNS)
          report(spot, `this table has ${columns} columns; ${COLUMNS} are the most, so split it`, 'warning');
      }
  },
};
