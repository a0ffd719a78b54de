import { valueAt } from '../../content/validate.js';
import { perQuiz } from '../per-module.js';

/** A confidence rating is asked between an answer and its explanation, so it stands right after its question. */
export const follows = perQuiz(({ quiz, questions }, report) => {
  for (const { question, index } of questions) {
    if (question.follows === undefined) continue;
    const before = valueAt(quiz.yaml.value, ['questions', index - 1, 'id']);
    if (before === question.follows) continue;
    const advice =
      typeof before === 'string' ? `write "${before}", or move this question` : 'move this question down';
    report(
      'follows-order',
      quiz.yaml.locate(['questions', index, 'follows']),
      `"${question.follows}" is not the question right before this one; ${advice}`,
    );
  }
});
