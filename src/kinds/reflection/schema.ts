import * as v from 'valibot';
import type { QuestionBase } from '../../content/model.js';
import type { Tree } from '../../content/tree.js';
import type { TextSchema } from '../kind.js';
import { ungradedFields, words } from '../common/fields.js';

export interface Reflection extends QuestionBase {
  readonly kind: 'reflection';
  /** What the learner can compare their own words with. */
  readonly points: readonly Tree[];
  /** Said beside the box, such as where the words stay. */
  readonly note?: Tree;
}

export const schema = (text: TextSchema): v.GenericSchema<unknown, Reflection> =>
  v.strictObject({
    ...ungradedFields('reflection', text),
    points: v.pipe(v.array(words(text)), v.minLength(1, 'Give at least one point to compare with.')),
    note: v.exactOptional(words(text)),
  });
