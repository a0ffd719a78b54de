import type { QuestionBase } from '../../content/model.js';
import { plainText } from '../../content/tree.js';
import type { Measure } from '../measure.js';

const FEWEST = 8;
const MOST = 60;

/** Fields that hold what may be chosen or sorted, each with words of its own; what is put in order has none. */
const CHOICES = ['options', 'places', 'items'] as const;
const EITHER = ['trueFeedback', 'falseFeedback'] as const;

/**
 * A question says why: an explanation that is long enough to explain, words for each choice whether it was chosen or not,
 * and the wrong idea that it brings to light. That key and claims are there is told by the format and by `missing-claims` (feedback research, NBME).
 */
export const questions: Measure = {
  id: 'L05',
  name: 'questions',
  level: 'error',
  limit:
    'an explanation of 8 to 60 words, words for each choice, and a misconception for each question with a key',
  english: false,
  check({ modules }, report) {
    for (const { question, kind, at } of modules.flatMap(({ lessons }) =>
      lessons.flatMap(each => each.questions),
    )) {
      if (kind.key(question) === null) continue;
      const words = plainText(question.feedback).match(/\S+/g)?.length ?? 0;
      if (words < FEWEST || words > MOST)
        report(at(['feedback']), `the explanation has ${words} words; say why in ${FEWEST} to ${MOST}`);
      const bare = unexplained(question);
      if (bare.length > 0)
        report(
          at(['id']),
          `say of each choice why it is or is not what you hope to explain: feedback is missing for ${bare.join(', ')}`,
          'warning',
        );
      if (!question.misconception?.trim())
        report(at(['id']), 'name the wrong idea that this question brings to light: misconception: …');
    }
  },
};

/** The choices of a question that nothing is said of, although its kind has a place for that. */
function unexplained(question: QuestionBase): readonly string[] {
  const fields = question as QuestionBase & Readonly<Record<string, unknown>>;
  if (question.kind === 'true-false') return EITHER.filter(name => !fields[name]);
  return CHOICES.flatMap(name => (fields[name] as readonly Choice[] | undefined) ?? [])
    .filter(choice => !choice.feedback && question.kind !== 'ordering')
    .map(({ id }) => id);
}

interface Choice {
  readonly id: string;
  readonly feedback?: unknown;
}
