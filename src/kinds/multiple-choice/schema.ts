import * as v from 'valibot';
import { idSchema } from '../../content/id.js';
import type { QuestionBase } from '../../content/model.js';
import type { TextSchema } from '../kind.js';
import { across, checked, duplicates, wrongKeys } from '../common/across.js';
import { commonFields } from '../common/fields.js';
import { options, type Option } from '../common/options.js';

export interface MultipleChoice extends QuestionBase {
  readonly kind: 'multiple-choice';
  readonly options: readonly Option[];
  /** Ids of the options we hope for, at least one. */
  readonly key: readonly string[];
}

const key = v.pipe(v.array(idSchema), v.minLength(1, 'Name at least one option.'));

export const schema = (text: TextSchema): v.GenericSchema<unknown, MultipleChoice> =>
  checked<MultipleChoice>(
    v.strictObject({ ...commonFields('multiple-choice', text), options: options(text), key }),
    across<MultipleChoice>(['options'], ({ options }) => duplicates('options', options)),
    across<MultipleChoice>(['options', 'key'], ({ options, key }) => wrongKeys(key, options)),
  );
