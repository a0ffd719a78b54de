import { text, type Tree } from '../../content/tree.js';
import type { Response } from '../../engine/progress.js';
import { answerLines } from '../common/answer-lines.js';
import { fieldSet } from '../common/field-set.js';
import { asText } from '../common/responses.js';
import { maxAnswer, textBox } from '../common/text-box.js';
import type { Kind, ViewContext } from '../kind.js';
import { NumericElement } from './element.js';
import { grade, numberIn } from './grade.js';
import { range, schema, unitsOf, type Numeric } from './schema.js';

function review(question: Numeric, response: Response | undefined, { messages }: ViewContext): Tree {
  const answer = asText(response).trim();
  const { min, max } = range(question);
  const hoped =
    min === max ? messages.number(min) : messages.numberRange(messages.number(min), messages.number(max));
  const matches = grade(question, answer).result === 'match';
  const withUnit = question.unit ? `${hoped} ${question.unit}` : hoped;
  return answerLines(messages, answer ? [text(answer)] : [], matches ? [] : [text(withUnit)]);
}

/** Where a unit may be typed, a keypad of digits alone would keep it out. */
const box = (question: Numeric): { inputmode?: 'decimal'; unit?: string } => {
  const unit = unitsOf(question)
    .map(({ unit }) => unit)
    .join(', ');
  return { ...(question.units ? {} : { inputmode: 'decimal' }), ...(unit ? { unit } : {}) };
};

/** A number, stored as it was typed. */
export const numeric: Kind<Numeric> = {
  name: 'numeric',
  tag: 'tb-numeric',
  schema,
  words: ['unit'],
  key: range,
  optionIds: () => [],
  accepts: (question, response) =>
    typeof response === 'string' &&
    response.length <= maxAnswer &&
    numberIn(question, response) !== undefined,
  grade,
  interaction(question, response) {
    const value = numberIn(question, asText(response));
    return value === undefined ? null : { type: 'numeric', value };
  },
  pattern(question) {
    const { min, max } = range(question);
    return [{ type: 'numeric', value: min, min, max }];
  },
  view: (question, context) =>
    fieldSet(question, context, textBox(question, context, box(question)), { described: false }),
  review,
  element: NumericElement,
};
