import * as v from 'valibot';
import { idSchema } from './id.js';
import type { ContactHours, Evaluation } from './model.js';

const words = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'this is empty; write it, "None" where there is none'),
  v.maxLength(2000, 'this is too long; 2,000 characters at most'),
);

const hours = v.pipe(
  v.number(),
  v.minValue(0.1, 'contact hours are 0.1 or more; delete the line where there are none'),
  v.maxValue(100, 'contact hours are 100 at most'),
  v.check(
    value => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6,
    'contact hours have two decimals at most; round down',
  ),
);

/**
 * The continuing education of a site. Every key is needed: an approver wants each said, its absence too (standards of
 * accredited providers: before the activity, and on the certificate).
 */
export const contactHoursSchema: v.GenericSchema<unknown, ContactHours> = v.strictObject({
  provider: words,
  address: words,
  statement: words,
  hours: v.record(idSchema, hours),
  expires: v.pipe(v.string(), v.isoDate('a date is written year-month-day, such as 2027-12-31')),
  criteria: words,
  relationships: words,
  commercialSupport: words,
  jointProviders: words,
});

const item = v.strictObject({
  id: idSchema,
  kind: v.picklist(['scale', 'text']),
  words,
});

/** The evaluation form of a site; its questions are the player's own where it names none. */
export const evaluationSchema: v.GenericSchema<unknown, Evaluation> = v.pipe(
  v.strictObject({
    answers: v.picklist(['record', 'print']),
    required: v.exactOptional(v.boolean(), false),
    items: v.exactOptional(
      v.pipe(
        v.array(item),
        v.minLength(1, 'name one question at least, or delete the key'),
        v.maxLength(30, 'an evaluation has 30 questions at most'),
        v.check(
          items => new Set(items.map(({ id }) => id)).size === items.length,
          'two of these questions have the same id; each needs its own',
        ),
      ),
    ),
  }),
  v.forward(
    v.check(
      ({ answers, required }) => !(required && answers === 'print'),
      'an evaluation that is only printed cannot be required: nobody is told that it was filled in',
    ),
    ['required'],
  ),
);
