import type { LessonView } from '../course-view.js';
import type { Measure } from '../measure.js';

/**
 * Whoever did not match what was explained is shown it in another form, not in the same words again (teach-back). Such
 * a form is an example, a picture, or the `otherwise` of a question that rests on the claims of the main message.
 */
export const secondExplanation: Measure = {
  id: 'L42',
  name: 'second-explanation',
  level: 'warning',
  limit:
    'patients: another form of each main message that is asked about: a picture, an example or "otherwise"',
  english: false,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      if (!lesson.patient) continue;
      const main = lesson.blocks.filter(({ section }) => section === 'main');
      const claims = new Set(main.flatMap(block => block.claims));
      const asked = lesson.questions.filter(
        ({ question, kind }) => kind.key(question) !== null && question.claims.some(id => claims.has(id)),
      );
      if (asked.length === 0 || hasOtherForm(lesson)) continue;
      if (!asked.some(({ question }) => question.otherwise !== undefined))
        report(
          main[0]!,
          `nothing shows this main message in another form; add "otherwise" to ${asked[0]!.question.id}, or an ":::example" or a picture to the lesson`,
        );
    }
  },
};

const hasOtherForm = ({ blocks }: LessonView) =>
  blocks.some(({ kind, section }) => kind === 'alt' || section === 'example');
