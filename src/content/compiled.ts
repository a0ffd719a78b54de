import * as v from 'valibot';
import { isAllowedTree } from './allowed.js';
import { ContentError } from './content-error.js';
import { ID } from './id.js';
import { FORMAT, type Lesson, type ModuleOutline, type QuestionBase } from './model.js';
import { checkFormat, LESSON_FILE, LESSON_PAGE, MODULE_FILE } from './plausible.js';
import type { Tree } from './tree.js';
import { kindNamed, type KindMap, type TextSchema } from './question-kind.js';

const id = v.pipe(
  v.string(),
  v.regex(ID),
  v.check(value => value !== 'constructor'),
);
const line = v.pipe(v.string(), v.maxLength(1000));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const numbers = v.record(id, whole);
const language = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,35}$/));

/** A tree as a compiled file holds it; refuses whatever the allow-list does not name. */
export const compiledText: TextSchema = v.custom<Tree>(isAllowedTree, 'not an allowed tree');

const question = v.object({
  id,
  kind: id,
  revision: whole,
  graded: v.boolean(),
  weight: v.pipe(v.number(), v.finite(), v.minValue(0)),
  follows: v.exactOptional(id),
  inline: v.exactOptional(v.literal(true)),
  objective: v.exactOptional(id),
});

const outline = v.object({
  format: v.literal(FORMAT),
  id,
  title: line,
  neutralTitle: line,
  language,
  direction: v.picklist(['ltr', 'rtl']),
  translation: v.exactOptional(
    v.object({ from: language, state: v.picklist(['unreviewed', 'stale', 'reviewed']) }),
  ),
  languages: v.exactOptional(v.record(language, v.pipe(v.string(), v.regex(MODULE_FILE)))),
  track: v.picklist(['patient', 'staff']),
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{1,64}$/)),
  policy: v.object({
    complete: v.picklist(['lessons-read', 'graded-answered']),
    order: v.picklist(['free', 'guided']),
    score: v.picklist(['none', 'first', 'best', 'last']),
    mastery: v.exactOptional(share),
    objectiveMastery: v.exactOptional(share),
    attempts: v.exactOptional(
      v.object({
        limit: whole,
        counts: v.picklist(['first', 'best', 'last']),
        asks: v.picklist(['all', 'missed']),
      }),
    ),
    shuffle: v.exactOptional(v.boolean()),
    tries: whole,
    send: v.object({ answers: v.boolean(), confidence: v.boolean() }),
  }),
  review: v.variant('state', [
    v.object({ state: v.literal('unreviewed') }),
    v.object({ state: v.literal('reviewed'), role: line, date: line, next: line }),
  ]),
  sources: v.array(
    v.object({
      id: line,
      title: line,
      publisher: v.exactOptional(line),
      date: v.exactOptional(line),
      url: v.exactOptional(v.pipe(line, v.regex(/^https?:\/\/\S+$/))),
    }),
  ),
  licence: line,
  pictures: v.exactOptional(v.array(v.object({ title: line, author: line, source: line, licence: line }))),
  lessons: v.pipe(
    v.array(
      v.object({
        id,
        title: line,
        minutes: whole,
        sensitive: v.boolean(),
        optIn: v.exactOptional(v.literal(true)),
        part: v.exactOptional(line),
        draw: v.exactOptional(v.pipe(whole, v.minValue(1))),
        file: v.pipe(v.string(), v.regex(LESSON_FILE)),
        page: v.pipe(v.string(), v.regex(LESSON_PAGE)),
        questions: v.array(question),
      }),
    ),
    v.minLength(1),
    v.check(lessons => new Set(lessons.map(lesson => lesson.id)).size === lessons.length, 'ids stand twice'),
  ),
  ledger: v.object({
    lessons: numbers,
    questions: v.record(id, v.object({ number: whole, options: numbers })),
  }),
  course: v.exactOptional(v.object({ id, title: line, modules: v.array(v.object({ id, title: line })) })),
});

const lesson = v.object({
  format: v.literal(FORMAT),
  id,
  title: line,
  objective: line,
  body: compiledText,
  terms: v.exactOptional(v.array(v.object({ id, term: line, meaning: line }))),
  questions: v.array(v.unknown()),
});

/** Reads `module.json` after JSON parsing. Throws `ContentError`. */
export function parseOutline(json: unknown): ModuleOutline {
  return parse(outline, json, 'module.json');
}

/** Reads a compiled lesson after JSON parsing. Throws `ContentError`. */
export function parseLesson(json: unknown, kinds: KindMap): Lesson {
  const { questions, ...rest } = parse(lesson, json, 'the lesson');
  return { ...rest, questions: questions.map(value => parseQuestion(value, kinds)) };
}

function parseQuestion(value: unknown, kinds: KindMap): QuestionBase {
  const name = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const kind = kindNamed(kinds, name);
  if (!kind) throw new ContentError('invalid', `no kind of question is called ${String(name)}`);
  return parse(kind.schema(compiledText), value, `a ${kind.name} question`);
}

function parse<T>(schema: v.GenericSchema<unknown, T>, json: unknown, what: string): T {
  checkFormat(json, what);
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new ContentError('invalid', `${what}: ${v.getDotPath(issue) ?? 'whole'}: ${issue.message}`);
}
