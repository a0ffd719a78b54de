import type { Grade, Response } from '../../engine/progress.js';
import { gradeOf } from '../common/grades.js';
import { asText } from '../common/responses.js';
import type { FillIn } from './schema.js';

/** What counts of an answer: not its case, spaces at the ends or doubled, quotes around it or punctuation after it. */
export const normalise = (answer: string): string =>
  answer
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/^[\s"'\p{Pi}\p{Ps}]+|[\s\p{P}]+$/gu, '')
    .replace(/\s+/g, ' ');

/** Credit is all or nothing: the answer is one of the accepted ones, or it is not. */
export function grade({ accept }: FillIn, response: Response): Grade {
  const answer = normalise(asText(response));
  return gradeOf(accept.some(each => normalise(each) === answer) ? 1 : 0);
}
