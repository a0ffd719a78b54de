import * as v from 'valibot';
import { idSchema } from '../../content/id.js';
import type { QuestionBase } from '../../content/model.js';
import type { TextSchema } from '../kind.js';
import { across, checked, duplicates, wrongKeys } from '../common/across.js';
import { commonFields } from '../common/fields.js';
import { options, type Option } from '../common/options.js';

export interface SingleChoice extends QuestionBase {
  readonly kind: 'single-choice';
  readonly options: readonly Option[];
  /** Id of the option we hope for. */
  readonly key: string;
}

export const schema = (text: TextSchema): v.GenericSchema<unknown, SingleChoice> =>
  checked<SingleChoice>(
    v.strictObject({ ...commonFields('single-choice', text), options: options(text), key: idSchema }),
    across<SingleChoice>(['options'], ({ options }) => duplicates('options', options)),
    across<SingleChoice>(['options', 'key'], ({ options, key }) => wrongKeys(key, options)),
  );
