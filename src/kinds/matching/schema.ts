import * as v from 'valibot';
import type { QuestionBase } from '../../content/model.js';
import type { TextSchema } from '../kind.js';
import { checked } from '../common/across.js';
import { commonFields } from '../common/fields.js';
import { entries, type Entry } from '../common/options.js';
import { pairItems, pairsAgree, type Item } from '../common/pairs.js';

export interface Matching extends QuestionBase {
  readonly kind: 'matching';
  readonly targets: readonly Entry[];
  readonly items: readonly Item[];
}

export const schema = (text: TextSchema): v.GenericSchema<unknown, Matching> =>
  checked<Matching>(
    v.strictObject({ ...commonFields('matching', text), targets: entries(text, {}), items: pairItems(text) }),
    pairsAgree('targets', ({ targets }: Matching) => targets),
  );
