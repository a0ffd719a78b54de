import * as v from 'valibot';
import type { QuestionBase } from '../../content/model.js';
import { plainText } from '../../content/tree.js';
import type { TextSchema } from '../kind.js';
import { across, checked } from '../common/across.js';
import { commonFields } from '../common/fields.js';
import { maxAnswer } from '../common/text-box.js';
import { normalise } from './grade.js';

/** How an author writes the gap in the sentence. */
export const gap = '____';

export interface FillIn extends QuestionBase {
  readonly kind: 'fill-in';
  /** Answers we hope for; the first one is the one shown. */
  readonly accept: readonly string[];
}

const accepted = v.pipe(
  v.string(),
  v.maxLength(maxAnswer, `Write at most ${maxAnswer} characters.`),
  v.check(words => normalise(words) !== '', 'Write a word: case and end punctuation do not count.'),
);

export const schema = (text: TextSchema): v.GenericSchema<unknown, FillIn> =>
  checked<FillIn>(
    v.strictObject({
      ...commonFields('fill-in', text),
      accept: v.pipe(v.array(accepted), v.minLength(1, 'Give at least one answer.')),
    }),
    across<FillIn>(['stem'], ({ stem }) =>
      plainText(stem).split(gap).length === 2
        ? []
        : [[['stem'], `Mark the gap with ${gap}, exactly once in the sentence.`]],
    ),
  );
