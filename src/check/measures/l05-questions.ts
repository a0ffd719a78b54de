import { plainText } from '../../content/tree.js';
import type { Measure } from '../measure.js';

const FEWEST = 8;
const MOST = 60;

/**
 * A question says why: an explanation that is long enough to explain, and the wrong idea that it brings to light. That
 * key and claims are there is told by the format and by `missing-claims` (feedback research, NBME).
 */
export const questions: Measure = {
  id: 'L05',
  name: 'questions',
  level: 'error',
  limit: 'an explanation of 8 to 60 words and a misconception for each question with a key',
  english: false,
  check({ modules }, report) {
    for (const { question, kind, at } of modules.flatMap(({ lessons }) =>
      lessons.flatMap(each => each.questions),
    )) {
      if (kind.key(question) === null) continue;
      const words = plainText(question.feedback).match(/\S+/g)?.length ?? 0;
      if (words < FEWEST || words > MOST)
        report(at(['feedback']), `the explanation has ${words} words; say why in ${FEWEST} to ${MOST}`);
      if (!question.misconception?.trim())
        report(at(['id']), 'name the wrong idea that this question brings to light: misconception: …');
    }
  },
};
