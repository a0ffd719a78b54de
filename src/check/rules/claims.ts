import { emptyClaims } from '../../content/question-claims.js';
import { perQuiz } from '../per-module.js';

/** A question names the claims that its key and its texts rest on; so does an option that names its own. */
export const claims = perQuiz(({ quiz, questions }, report) => {
  for (const { question, index } of questions)
    for (const path of emptyClaims(question))
      report(
        'missing-claims',
        quiz.yaml.locate(['questions', index, ...path]),
        `"${question.id}" names no claim here; list the claims that these words rest on, or [framing]`,
      );
});
