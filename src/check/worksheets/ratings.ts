import * as v from 'valibot';

const day = v.pipe(v.string(), v.isoDate('a date is written year-month-day, such as 2026-11-01'));

/** `pemat.yaml` and `cci.yaml` in a module's folder: what a person rated. */
export const ratingsSchema = v.strictObject({
  content: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{8}$/, 'this is the version that the worksheet names, such as 53f870c4'),
  ),
  role: v.pipe(v.string(), v.trim(), v.nonEmpty('say who rated it, by role and without a name')),
  date: day,
  items: v.record(
    v.pipe(v.string(), v.regex(/^\d{1,2}$/, 'an item is its number')),
    v.picklist(['agree', 'disagree', 'not-applicable']),
  ),
});

export type Ratings = v.InferOutput<typeof ratingsSchema>;
