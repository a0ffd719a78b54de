import { text, type Tree } from '../../content/tree.js';
import type { Response } from '../../engine/progress.js';
import { answerLines } from '../common/answer-lines.js';
import { fieldSet } from '../common/field-set.js';
import { asText } from '../common/responses.js';
import { maxAnswer, textBox } from '../common/text-box.js';
import type { Kind, ViewContext } from '../kind.js';
import { NumericElement } from './element.js';
import { grade, parseNumber } from './grade.js';
import { range, schema, type Numeric } from './schema.js';

function review(question: Numeric, response: Response | undefined, { messages }: ViewContext): Tree {
  const answer = asText(response).trim();
  const { min, max } = range(question);
  const hoped = min === max ? String(min) : messages.numberRange(String(min), String(max));
  const matches = grade(question, answer).result === 'match';
  const withUnit = question.unit ? `${hoped} ${question.unit}` : hoped;
  return answerLines(messages, answer ? [text(answer)] : [], matches ? [] : [text(withUnit)]);
}

/** A number, stored as it was typed. */
export const numeric: Kind<Numeric> = {
  name: 'numeric',
  tag: 'tb-numeric',
  schema,
  key: range,
  optionIds: () => [],
  accepts: (question, response) =>
    typeof response === 'string' &&
    response.length <= maxAnswer &&
    parseNumber(response, question.unit) !== undefined,
  grade,
  interaction(question, response) {
    const value = parseNumber(asText(response), question.unit);
    return value === undefined ? null : { type: 'numeric', value };
  },
  pattern(question) {
    const { min, max } = range(question);
    return [{ type: 'numeric', value: min, min, max }];
  },
  view: (question, context) =>
    fieldSet(question, context, textBox(question, context, { inputmode: 'decimal', unit: question.unit }), {
      described: false,
    }),
  review,
  element: NumericElement,
};
