import { reportInto, START, type Diagnostic } from '../../content/diagnostic.js';
import type { Rule } from '../../content/draft.js';

/** A quiz that no lesson names is never asked. */
export const unusedQuizzes: Rule = course => {
  // A lesson that could not be read may be the one that uses it.
  if (!course.whole) return [];
  const used = new Set(course.modules.flatMap(({ lessons }) => lessons.map(({ front }) => front.quiz)));
  const found: Diagnostic[] = [];
  for (const { name, file } of course.quizzes.values())
    if (!used.has(name))
      reportInto(found, file)(
        'unused-quiz',
        START,
        `no lesson uses this quiz; write "quiz: ${name}" in the front matter of one, or delete the file`,
        'warning',
      );
  return found;
};
