import { valueAt } from '../../content/validate.js';
import type { LessonView } from '../course-view.js';
import type { Measure } from '../measure.js';

const LEAST = 2;
const MOST = 4;
/** Words before the first question. */
const WORDS = 300;

/** What was read is soon asked about, and not too much of it (retrieval practice: Pan and Rickard 2018). */
export const retrieval: Measure = {
  id: 'L44',
  name: 'retrieval',
  level: 'warning',
  limit: '2 to 4 questions a lesson; the first within 300 words',
  english: false,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      const { quiz } = lesson.draft.front;
      // That there is no question at all is told by L23; a quiz that could not be read may hold some.
      if (quiz === undefined || lesson.questions.length === 0 || !isWhole(lesson)) continue;
      const count = lesson.questions.filter(({ question }) => question.follows === undefined).length;
      if (count < LEAST || count > MOST)
        report(
          lesson.at('quiz'),
          `this lesson asks ${count === 1 ? '1 question' : `${count} questions`}; ask ${LEAST} to ${MOST}`,
        );
      const words = wordsBeforeFirst(lesson);
      if (words > WORDS)
        report(
          lesson.at('title'),
          `${words} words stand before the first question; ask one within ${WORDS}, with "::question{#id}" in the text`,
        );
    }
  },
};

/** Whether every question of the quiz could be read. */
function isWhole({ questions }: LessonView): boolean {
  const listed = valueAt(questions[0]?.yaml.value, ['questions']);
  return Array.isArray(listed) && listed.length === questions.length;
}

function wordsBeforeFirst({ draft: { asked }, blocks }: LessonView): number {
  const line = asked[0]?.place.line ?? Infinity;
  return blocks
    .filter(({ kind, place }) => kind !== 'alt' && place.line < line)
    .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}
