import type { QuestionBase } from '../content/model.js';
import { attemptNumber } from './attempts.js';
import { mixBy, type Mix } from './mix.js';
import type { Progress } from './progress.js';

/**
 * The order in which one learner sees a question in the attempt under way. The seed is the attempt's nonce, which was
 * drawn at random and is stored: resuming shows the same order again, wherever that is.
 */
export const mixFor = (
  progress: Pick<Progress, 'attempt' | 'earlier'>,
  { id }: Pick<QuestionBase, 'id'>,
): Mix => mixBy(`${progress.attempt} ${attemptNumber(progress)} ${id}`);
