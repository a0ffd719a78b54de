import * as v from 'valibot';
import { exceptionsSchema } from '../../content/exceptions.js';
import { idSchema } from '../../content/id.js';
import type { Tree } from '../../content/tree.js';
import { plainText } from '../../content/tree.js';
import type { TextSchema } from '../kind.js';

/** Text that says something. */
export const words = (text: TextSchema): v.GenericSchema<unknown, Tree> =>
  v.pipe(
    text,
    v.check(tree => plainText(tree).trim() !== '', 'Write some text here.'),
  );

/** Ids of claims that words rest on, or `framing` for words of our own that state no clinical fact. */
export const claimIds = v.array(v.pipe(v.string(), v.nonEmpty('Write a claim id, such as C001.')));

/** The fields that every kind of question has (`QuestionBase`), for a strict object of one kind. */
export const commonFields = <K extends string>(kind: K, text: TextSchema) => ({
  id: idSchema,
  kind: v.literal(kind),
  revision: v.optional(
    v.pipe(v.number(), v.safeInteger('Write a whole number.'), v.minValue(1, 'Start revisions at 1.')),
    1,
  ),
  stem: words(text),
  feedback: words(text),
  hints: v.optional(v.array(words(text)), []),
  otherwise: v.exactOptional(words(text)),
  again: v.exactOptional(idSchema),
  objective: v.exactOptional(idSchema),
  claims: claimIds,
  misconception: v.exactOptional(v.string()),
  allow: v.exactOptional(exceptionsSchema),
  graded: v.optional(v.boolean(), true),
  weight: v.optional(
    v.pipe(v.number(), v.finite(), v.gtValue(0, 'Write a weight above 0, or graded: false.')),
    1,
  ),
});

/** The same for kinds without a key: nothing to grade, and the explanation may stand elsewhere. */
export const ungradedFields = <K extends string>(kind: K, text: TextSchema) => ({
  ...commonFields(kind, text),
  feedback: v.optional(text, []),
  graded: v.optional(v.literal(false, 'This kind has no key and is never graded: leave graded out.'), false),
});
