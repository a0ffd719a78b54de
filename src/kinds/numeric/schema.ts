import * as v from 'valibot';
import type { QuestionBase } from '../../content/model.js';
import type { TextSchema } from '../kind.js';
import { across, checked } from '../common/across.js';
import { commonFields } from '../common/fields.js';

export interface Numeric extends QuestionBase {
  readonly kind: 'numeric';
  /** The number, or the range (ends included) that it may lie in. */
  readonly key: number | { readonly min: number; readonly max: number };
  /** What is counted, such as "days"; shown beside the box. */
  readonly unit?: string;
}

const number = v.pipe(v.number(), v.finite('Write a finite number.'));

export const schema = (text: TextSchema): v.GenericSchema<unknown, Numeric> =>
  checked<Numeric>(
    v.strictObject({
      ...commonFields('numeric', text),
      key: v.union(
        [number, v.strictObject({ min: number, max: number })],
        'Write a number, such as 7, or a range, such as {min: 5, max: 10}.',
      ),
      unit: v.exactOptional(v.pipe(v.string(), v.nonEmpty('Name the unit, or leave it out.'))),
    }),
    across<Numeric>(['key'], question => {
      const { min, max } = range(question);
      return min <= max ? [] : [[['key'], 'Write the smaller number as min and the larger one as max.']];
    }),
  );

/** The numbers that match, ends included. */
export const range = ({ key }: Numeric): { readonly min: number; readonly max: number } =>
  typeof key === 'number' ? { min: key, max: key } : key;
