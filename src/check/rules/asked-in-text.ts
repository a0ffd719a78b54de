import { questionsOf } from '../../content/draft.js';
import { suggestion } from '../../content/nearest.js';
import { perLesson } from '../per-module.js';

/** A question in the text is one of the lesson's own quiz, and stands there once; its rating comes with it. */
export const askedInText = perLesson((lesson, report, _module, course) => {
  const quiz = course.quizzes.get(lesson.front.quiz ?? '');
  const questions = questionsOf(course, lesson).map(({ question }) => question);
  const ids = questions.map(({ id }) => id);
  const seen = new Set<string>();
  for (const { question: id, place } of lesson.asked) {
    const question = questions.find(each => each.id === id);
    if (!question && (quiz || lesson.front.quiz === undefined))
      report(
        'question-not-here',
        place,
        `this lesson's quiz has no question "${id}".${suggestion(id, ids)} Questions: ${ids.join(', ') || 'none'}`,
      );
    else if (question?.follows !== undefined)
      report('question-not-here', place, `"${id}" comes with "${question.follows}"; name that one`);
    else if (seen.has(id)) report('question-twice', place, `"${id}" is asked in this lesson already`);
    seen.add(id);
  }
});
