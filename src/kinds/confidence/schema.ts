import * as v from 'valibot';
import { idSchema } from '../../content/id.js';
import type { QuestionBase } from '../../content/model.js';
import type { Tree } from '../../content/tree.js';
import type { TextSchema } from '../kind.js';
import { across, checked, duplicates } from '../common/across.js';
import { ungradedFields, words } from '../common/fields.js';
import { entries, type Entry } from '../common/options.js';

export interface Level extends Entry {
  /** What helps somebody who is this sure. */
  readonly help: Tree;
}

export interface Confidence extends QuestionBase {
  readonly kind: 'confidence';
  /** The question after whose answer, and before whose explanation, this one is asked. */
  readonly follows: string;
  /** From least to most sure. */
  readonly levels: readonly Level[];
}

export const schema = (text: TextSchema): v.GenericSchema<unknown, Confidence> =>
  checked<Confidence>(
    v.strictObject({
      ...ungradedFields('confidence', text),
      follows: idSchema,
      levels: entries(text, { help: words(text) }),
    }),
    across<Confidence>(['levels'], ({ levels }) => duplicates('levels', levels)),
  );
