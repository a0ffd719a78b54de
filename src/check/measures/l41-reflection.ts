import type { Measure } from '../measure.js';

const YES_OR_NO =
  /^(?:do you (?:understand|get)|did (?:you (?:get|understand|follow)|that make sense)|does (?:this|that|it) make sense|is (?:this|that|it|everything) clear|any questions)\b/iu;

/**
 * People are asked to say it in their own words, never whether they understood (teach-back: AHRQ Health Literacy
 * Universal Precautions Toolkit, tool 5).
 */
export const reflection: Measure = {
  id: 'L41',
  name: 'teach-back',
  level: 'error',
  limit: 'a reflection in every patient module; no question whether somebody understood',
  english: false,
  check({ modules }, report) {
    for (const { draft, patient, english, lessons, at } of modules) {
      const questions = lessons.flatMap(lesson => lesson.questions);
      if (patient && draft.whole && !questions.some(({ question }) => question.kind === 'reflection'))
        report(
          at(['id']),
          'no question of this module asks people to say it in their own words; add a reflection',
        );
      for (const { texts } of english ? questions : [])
        for (const text of texts)
          if (text.path.at(-1) === 'stem' && YES_OR_NO.test(text.text))
            report(text, 'yes tells nothing; ask people to say or choose what the lesson explained');
    }
  },
};
