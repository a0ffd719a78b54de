import { choiceReview, choiceView } from '../common/choice-view.js';
import { gradeChoices } from '../common/grades.js';
import { idsOf } from '../common/options.js';
import { areKnownIds, asIds } from '../common/responses.js';
import type { Kind } from '../kind.js';
import { MultipleChoiceElement } from './element.js';
import { schema, type MultipleChoice } from './schema.js';

const interaction = (question: MultipleChoice, ids: readonly string[]) =>
  ({ type: 'choice', ids, all: idsOf(question.options) }) as const;

/** Any number of several options, at least one. */
export const multipleChoice: Kind<MultipleChoice> = {
  name: 'multiple-choice',
  tag: 'tb-multiple-choice',
  schema,
  key: question => [...question.key].sort(),
  optionIds: question => idsOf(question.options),
  accepts: (question, response) => response.length !== 0 && areKnownIds(response, idsOf(question.options)),
  grade: (question, response) => gradeChoices(question.key, asIds(response)),
  interaction: (question, response) => interaction(question, asIds(response)),
  pattern: question => [interaction(question, question.key)],
  arrange: (question, mix, options) => (options ? { ...question, options: mix(question.options) } : question),
  view: (question, context) => choiceView(question, question.options, 'checkbox', context),
  review: (question, response, context) => choiceReview(question.options, question.key, response, context),
  element: MultipleChoiceElement,
};
