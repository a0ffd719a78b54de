import { choiceReview, choiceView } from '../common/choice-view.js';
import { gradeOf } from '../common/grades.js';
import { idsOf } from '../common/options.js';
import { asIds, isOneKnownId } from '../common/responses.js';
import type { Kind } from '../kind.js';
import { SingleChoiceElement } from './element.js';
import { schema, type SingleChoice } from './schema.js';

const interaction = (question: SingleChoice, ids: readonly string[]) =>
  ({ type: 'choice', ids, all: idsOf(question.options) }) as const;

/** One of several options. Credit is all or nothing. */
export const singleChoice: Kind<SingleChoice> = {
  name: 'single-choice',
  tag: 'tb-single-choice',
  schema,
  key: question => question.key,
  optionIds: question => idsOf(question.options),
  accepts: (question, response) => isOneKnownId(response, idsOf(question.options)),
  grade: (question, response) => gradeOf(asIds(response)[0] === question.key ? 1 : 0),
  interaction: (question, response) => interaction(question, asIds(response)),
  pattern: question => [interaction(question, [question.key])],
  arrange: (question, mix, options) => (options ? { ...question, options: mix(question.options) } : question),
  view: (question, context) => choiceView(question, question.options, 'radio', context),
  review: (question, response, context) => choiceReview(question.options, [question.key], response, context),
  element: SingleChoiceElement,
};
