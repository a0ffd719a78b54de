import { perQuiz } from '../per-module.js';

/** A question names the claims that its key rests on. */
export const claims = perQuiz(({ quiz, questions }, report) => {
  for (const { question, index } of questions)
    if (question.claims.length === 0)
      report(
        'missing-claims',
        quiz.yaml.locate(['questions', index, 'claims']),
        `"${question.id}" names no claim; list the claims that its key rests on, or [framing]`,
      );
});
