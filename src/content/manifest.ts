import * as v from 'valibot';
import { exceptionsSchema } from './exceptions.js';
import { idSchema } from './id.js';
import { isLanguage } from './language.js';

/** One line of words without any mark. */
export const line = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'this is empty; write it'),
  v.maxLength(300, 'this is too long; 300 characters at most'),
  v.check(text => !text.includes('\n'), 'this is one line; take the line breaks out'),
);

const day = v.pipe(v.string(), v.isoDate('a date is written year-month-day, such as 2026-11-01'));

const share = v.pipe(
  v.number(),
  v.minValue(0, 'this is a share between 0 and 1'),
  v.maxValue(1, 'this is a share between 0 and 1; 80 % is 0.8'),
);

export const review = v.variant('state', [
  v.strictObject({ state: v.literal('unreviewed') }),
  v.pipe(
    v.strictObject({ state: v.literal('reviewed'), role: line, date: day, next: day }),
    v.forward(
      // A check runs even where a date is malformed, which is reported already.
      v.check(
        ({ date, next }) => next > date || !v.is(day, date) || !v.is(day, next),
        'the next review comes after the last one',
      ),
      ['next'],
    ),
  ),
]);

const source = v.strictObject({
  id: idSchema,
  title: line,
  publisher: v.exactOptional(line),
  date: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/, 'a date is 2026, 2026-11 or 2026-11-01')),
  ),
  url: v.exactOptional(
    v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, 'an address begins with https:// or http://')),
  ),
});

/** Who made a picture, and what others may do with it. */
const credit = v.strictObject({
  file: v.pipe(v.string(), v.regex(/^media\/[^\\]+$/, 'a picture lies in the media folder: media/name.svg')),
  title: line,
  author: line,
  source: line,
  licence: line,
});

const policy = v.strictObject({
  complete: v.exactOptional(v.picklist(['lessons-read', 'graded-answered'])),
  order: v.exactOptional(v.picklist(['free', 'guided'])),
  score: v.exactOptional(v.picklist(['none', 'first', 'best', 'last'])),
  mastery: v.exactOptional(share),
  objectiveMastery: v.exactOptional(share),
  attempts: v.exactOptional(
    v.strictObject({
      limit: v.pipe(
        v.number(),
        v.integer('attempts are a whole number'),
        v.minValue(0, 'attempts are 0 (no limit) or more'),
        v.maxValue(99, 'attempts are 99 at most; 0 means no limit'),
      ),
      counts: v.exactOptional(v.picklist(['first', 'best', 'last']), 'best'),
      asks: v.exactOptional(v.picklist(['all', 'missed']), 'all'),
    }),
  ),
  shuffle: v.exactOptional(v.boolean()),
  tries: v.exactOptional(
    v.pipe(
      v.number(),
      v.integer('tries are a whole number'),
      v.minValue(0, 'tries are 0 (no limit) or more'),
      v.maxValue(99, 'tries are 99 at most; 0 means no limit'),
    ),
  ),
  send: v.exactOptional(
    v.strictObject({ answers: v.exactOptional(v.boolean()), confidence: v.exactOptional(v.boolean()) }),
  ),
});

/** `module.yaml`. */
export const manifestSchema = v.strictObject({
  id: idSchema,
  title: line,
  neutralTitle: line,
  /** One or two sentences for the catalog. */
  description: v.exactOptional(line),
  language: v.pipe(v.string(), v.check(isLanguage, 'a language is a tag such as en, es or pt-BR')),
  track: v.picklist(['patient', 'staff']),
  lessons: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.regex(
          /^[\w][\w.-]*\.md$/,
          'a lesson is the name of a Markdown file in this folder, such as 01-start.md',
        ),
      ),
    ),
    v.minLength(1, 'a module has one lesson at least; list its file'),
  ),
  review,
  licence: line,
  sources: v.array(source),
  pictures: v.exactOptional(v.array(credit), []),
  policy: v.exactOptional(policy),
  allow: v.exactOptional(exceptionsSchema),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;

/** File names beside the lessons of a built module that a lesson's id would overwrite. */
const taken = ['about', 'index', 'module', 'player', 'site'];

/** What stands before a lesson, between the two `---` lines. */
export const frontMatterSchema = v.strictObject({
  id: v.pipe(
    idSchema,
    v.check(id => !taken.includes(id), `a lesson cannot be called ${taken.join(', ')}; choose another id`),
  ),
  title: line,
  objective: line,
  quiz: v.exactOptional(idSchema),
  sensitive: v.exactOptional(v.boolean(), false),
  optIn: v.exactOptional(v.boolean(), false),
});

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;
