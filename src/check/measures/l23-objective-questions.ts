import type { Measure } from '../measure.js';

/**
 * The objective of a lesson is asked about. That every question has one objective holds by the format: it is that of the
 * one lesson that uses its quiz (nursing continuing education, alignment).
 */
export const objectiveQuestions: Measure = {
  id: 'L23',
  name: 'objective-questions',
  level: 'error',
  limit: 'a question at least for each objective',
  english: false,
  check({ modules }, report) {
    for (const { questions, at, draft } of modules.flatMap(module => module.lessons)) {
      // A quiz that could not be read may hold the question.
      if (draft.front.quiz !== undefined && questions.length === 0) continue;
      if (!questions.some(({ question }) => question.follows === undefined))
        report(at('objective'), 'no question asks about this objective; write one in a quiz of this lesson');
    }
  },
};
