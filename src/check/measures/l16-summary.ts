import { wordsOf } from '../../content/minutes.js';
import type { Measure } from '../measure.js';

const WORDS = 300;

/** Long lessons end with their points (PEMAT 11, SAM 1d). */
export const summary: Measure = {
  id: 'L16',
  name: 'summary',
  level: 'error',
  limit: 'a summary in lessons of more than 300 words',
  english: false,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      const words = wordsOf(lesson.draft.body);
      if (words > WORDS && !lesson.blocks.some(({ section }) => section === 'summary'))
        report(
          lesson.at('title'),
          `this lesson has ${words} words and no summary; put ":::summary" before the step`,
        );
    }
  },
};
