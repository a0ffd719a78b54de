import * as v from 'valibot';
import type { QuestionBase } from '../../content/model.js';
import type { TextSchema } from '../kind.js';
import { checked } from '../common/across.js';
import { commonFields } from '../common/fields.js';
import { entries, type Entry } from '../common/options.js';
import { pairItems, pairsAgree, type Item } from '../common/pairs.js';

export interface Categorisation extends QuestionBase {
  readonly kind: 'categorisation';
  readonly categories: readonly Entry[];
  readonly items: readonly Item[];
}

export const schema = (text: TextSchema): v.GenericSchema<unknown, Categorisation> =>
  checked<Categorisation>(
    v.strictObject({
      ...commonFields('categorisation', text),
      categories: entries(text, {}),
      items: pairItems(text),
    }),
    pairsAgree('categories', ({ categories }: Categorisation) => categories),
  );
