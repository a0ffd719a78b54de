import { questionsOf } from '../../content/draft.js';
import { policyFor } from '../../content/policy.js';
import { reportInto, type Diagnostic } from '../../content/diagnostic.js';
import type { Rule } from '../../content/draft.js';

/** Nothing of a sensitive lesson leaves the device. A score does: what counts in it would show through. */
export const sensitiveScore: Rule = course => {
  const found: Diagnostic[] = [];
  for (const { manifest, lessons } of course.modules) {
    if (policyFor(manifest.track, manifest.policy).score === 'none') continue;
    for (const lesson of lessons.filter(({ front }) => front.sensitive)) {
      const quiz = course.quizzes.get(lesson.front.quiz ?? '');
      for (const { question, kind, index } of questionsOf(course, lesson)) {
        if (!quiz || !question.graded || kind.key(question) === null) continue;
        reportInto(found, quiz.file)(
          'sensitive-score',
          quiz.yaml.locate(['questions', index]),
          `"${question.id}" counts in the score, which is sent, and its lesson is sensitive; add "graded: false" to it`,
        );
      }
    }
  }
  return found;
};
