import type { Measure } from '../measure.js';

const OPTIONS = 3;
const KINDS = 2;

/** Enough to choose from, and not always in the same way (item writing, retrieval practice). */
export const options: Measure = {
  id: 'L26',
  name: 'options',
  level: 'warning',
  limit: '3 options at least in a single choice; 2 kinds of question at least in a module',
  english: false,
  check({ modules }, report) {
    for (const { lessons, draft, at } of modules) {
      const questions = lessons.flatMap(lesson => lesson.questions);
      for (const { question, kind, at: inQuestion } of questions)
        if (question.kind === 'single-choice' && kind.optionIds(question).length < OPTIONS)
          report(
            inQuestion(['options'], 'key'),
            `a single choice has ${OPTIONS} options at least; add one, or make it true or false`,
          );
      const kinds = new Set(questions.map(({ question }) => question.kind));
      if (draft.whole && questions.length > 1 && kinds.size < KINDS)
        report(
          at(['id']),
          `all questions of this module are of one kind, ${[...kinds].join()}; ask some in another way`,
        );
    }
  },
};
