import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { readCourse } from '../../src/cli/files.js';
import { draftCourse } from '../../src/content/draft-course.js';
import { reportInto, type Diagnostic } from '../../src/content/diagnostic.js';
import { inlineText } from '../../src/content/inline.js';
import type { QuestionBase } from '../../src/content/model.js';
import { readQuiz } from '../../src/content/read-quiz.js';
import { h, text, type Tree } from '../../src/content/tree.js';
import { itemOf } from '../../src/exchange/bodies.js';
import type { Format } from '../../src/exchange/format.js';
import { formats } from '../../src/exchange/formats.js';
import { featuresOf, type Feature, type Item } from '../../src/exchange/item.js';
import { authoredQuestion, quizYaml } from '../../src/exchange/quiz-yaml.js';
import { kinds } from '../../src/kinds/kinds.js';
import { samples } from '../kinds/samples.js';

const { course } = draftCourse(await readCourse('.'), kinds);
const quiz = { id: 'demo', language: 'en', words: { true: 'True', false: 'False' } };

const questionOf = (authored: unknown, kind: string): QuestionBase =>
  v.parse(kinds[kind]!.schema(inlineText), authored);

/** What comes back of questions that a format wrote; the test fails where it says anything. */
function roundTrip(format: Format, items: readonly Item[]): Item[] {
  return format.read(
    format.write(items, quiz),
    (kind, { line }, message) => assert.fail(`${format.name} ${kind} at ${line}: ${message}`),
    quiz.id,
  );
}

/** What a format must bring back: everything but what it says that it has no place for. */
function kept(item: Item, format: Format): Record<string, unknown> {
  const lost = (feature: Feature) => featuresOf(item).includes(feature) && !format.carries(feature, item);
  const question = authoredQuestion(item);
  const keys: Partial<Record<Feature, string>> = {
    feedback: 'feedback',
    hints: 'hints',
    otherwise: 'otherwise',
    again: 'again',
    misconception: 'misconception',
    allow: 'allow',
    ungraded: 'graded',
    weight: 'weight',
    unit: 'unit',
    units: 'units',
    note: 'note',
  };
  for (const [feature, key] of Object.entries(keys)) if (lost(feature as Feature)) delete question[key];
  if (lost('revision')) question['revision'] = 1;
  if (lost('claims')) question['claims'] = [];
  if (lost('points')) question['points'] = [];
  return question;
}

/** A question with its options named by their place, for formats that cannot carry the ids. */
function byPlace(question: Record<string, unknown>): unknown {
  type Entry = { id: string; text: string; key?: string; feedback?: string };
  const { options, items, targets, categories, key, ...rest } = question as Record<string, never> & {
    options?: Entry[];
    items?: Entry[];
    targets?: Entry[];
    categories?: Entry[];
    key?: unknown;
  };
  const all = [...(options ?? []), ...(items ?? []), ...(targets ?? []), ...(categories ?? [])];
  const words = (id: unknown) => all.find(entry => entry.id === id)?.text ?? id;
  const plain = (list: Entry[] | undefined) =>
    list?.map(({ text, key, feedback }) => ({ text, feedback, key: words(key) }));
  return {
    ...rest,
    options: plain(options),
    items: rest['kind'] === 'ordering' ? undefined : plain(items),
    targets: new Set([...(targets ?? []), ...(categories ?? [])].map(({ text }) => text)),
    key: Array.isArray(key) ? key.map(words) : words(key),
  };
}

function assertSame(item: Item, back: Item | undefined, format: Format): void {
  assert.ok(back, `${item.id} did not come back`);
  const wanted = kept(item, format);
  const found = authoredQuestion(back);
  // A range is the same as its middle with a tolerance.
  for (const question of [wanted, found]) asRange(question);
  if (item.body.shape === 'pairs' && !format.carries('optionFeedback', item))
    for (const entry of wanted['items'] as { feedback?: string }[]) delete entry.feedback;
  if (!format.carries('optionIds', item)) assert.deepEqual(byPlace(found), byPlace(wanted));
  else assert.deepEqual(found, wanted);
}

function asRange(question: Record<string, unknown>): void {
  const { key, tolerance = 0 } = question;
  if (question['kind'] !== 'numeric' || typeof key !== 'number') return;
  delete question['tolerance'];
  const end = (value: number) => Number(value.toPrecision(9));
  question['key'] = { min: end(key - Number(tolerance)), max: end(key + Number(tolerance)) };
}

for (const format of Object.values(formats)) {
  test(`${format.title} brings back every sample of a kind that it carries`, () => {
    let carried = 0;
    for (const [kind, { authored }] of Object.entries(samples)) {
      const item = itemOf(questionOf(authored, kind));
      if (!item || !format.shapes.includes(item.body.shape)) continue;
      carried++;
      assertSame(item, roundTrip(format, [item])[0], format);
    }
    assert.ok(carried >= 8);
  });

  test(`${format.title} brings back every question of the shipped quizzes`, () => {
    for (const { questions } of course.quizzes.values()) {
      const items = questions
        .flatMap(({ question }) => itemOf(question) ?? [])
        .filter(({ body }) => format.shapes.includes(body.shape));
      const back = roundTrip(format, items);
      assert.equal(back.length, items.length);
      for (const [index, item] of items.entries()) assertSame(item, back[index], format);
    }
  });

  test(`${format.title} brings back any words`, () => {
    fc.assert(
      fc.property(words, words, words, words, fc.boolean(), (stem, one, two, why, many) => {
        const item: Item = {
          ...plainItem,
          stem,
          feedback: why,
          body: {
            shape: 'choice',
            many,
            options: [
              { id: 'a', text: one, feedback: why, right: true },
              { id: 'b', text: two, right: false },
            ],
          },
        };
        assertSame(item, roundTrip(format, [item])[0], format);
      }),
      { numRuns: 150 },
    );
  });
}

const plainItem = { id: 'q1', hints: [], claims: ['C001'], revision: 1, graded: true, weight: 1 } as const;

/** Words with signs that mean something in one of the formats, and with marks. */
const word = fc.constantFrom(
  'plain',
  '=',
  '~',
  '#',
  '{',
  '}',
  ':',
  '\\',
  '->',
  '%50%',
  '<b>',
  '&amp;',
  '*',
  '_',
  '____',
  '1.',
  '//',
  '[html]',
  '::',
  '"',
  "'",
  '$CATEGORY',
  '`',
  ']]>',
  'naïve',
  'اللغة',
  '😀',
  '!',
  '####',
  'T',
  '\u00a0x',
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map(list => list.join(' '));
const words: fc.Arbitrary<Tree> = fc
  .tuple(line, fc.option(fc.tuple(fc.constantFrom('em', 'strong'), line), { nil: undefined }))
  .map(([before, mark]) => {
    const clean = (part: string) => part.replace(/[\s\u00a0]+/g, ' ').trim();
    return mark ? [text(`${clean(before)} `), h(mark[0], {}, text(clean(mark[1])))] : [text(clean(before))];
  });

test('a quiz that is written as YAML is read as the same questions', () => {
  for (const { name, questions } of course.quizzes.values()) {
    const items = questions.flatMap(({ question }) => itemOf(question) ?? []);
    const diagnostics: Diagnostic[] = [];
    const file = `quizzes/${name}.yaml`;
    const bytes = new TextEncoder().encode(quizYaml(name, items));
    const draft = readQuiz(file, bytes, kinds, reportInto(diagnostics, file));
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      draft?.questions.map(({ question }) => question),
      questions.filter(({ question }) => itemOf(question)).map(({ question }) => question),
    );
  }
});
