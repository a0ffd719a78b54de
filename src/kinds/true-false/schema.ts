import * as v from 'valibot';
import type { QuestionBase } from '../../content/model.js';
import type { Tree } from '../../content/tree.js';
import type { TextSchema } from '../kind.js';
import { commonFields, words } from '../common/fields.js';

export interface TrueFalse extends QuestionBase {
  readonly kind: 'true-false';
  readonly key: boolean;
  /** Why it is or is not true, shown beside the word. */
  readonly trueFeedback?: Tree;
  readonly falseFeedback?: Tree;
}

export const schema = (text: TextSchema): v.GenericSchema<unknown, TrueFalse> =>
  v.strictObject({
    ...commonFields('true-false', text),
    key: v.boolean('Write key: true or key: false.'),
    trueFeedback: v.exactOptional(words(text)),
    falseFeedback: v.exactOptional(words(text)),
  });
