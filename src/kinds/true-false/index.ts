import { h, text, type Tree } from '../../content/tree.js';
import type { Messages } from '../../messages/messages.js';
import { choiceReview, choiceView } from '../common/choice-view.js';
import { gradeOf } from '../common/grades.js';
import type { Option } from '../common/options.js';
import { asIds, isOneKnownId } from '../common/responses.js';
import type { Kind } from '../kind.js';
import { TrueFalseElement } from './element.js';
import { schema, type TrueFalse } from './schema.js';

const ids = ['true', 'false'];

/** A word of the player's among the content. */
const own = (messages: Messages, words: string): Tree =>
  messages.own ? [h('span', { ...messages.own }, words)] : [text(words)];

const options = (question: TrueFalse, messages: Messages): readonly Option[] => [
  {
    id: 'true',
    text: own(messages, messages.true),
    ...(question.trueFeedback && { feedback: question.trueFeedback }),
  },
  {
    id: 'false',
    text: own(messages, messages.false),
    ...(question.falseFeedback && { feedback: question.falseFeedback }),
  },
];

/** A statement that is true or false; the response is `['true']` or `['false']`. */
export const trueFalse: Kind<TrueFalse> = {
  name: 'true-false',
  tag: 'tb-true-false',
  schema,
  key: question => question.key,
  optionIds: () => ids,
  accepts: (_question, response) => isOneKnownId(response, ids),
  grade: (question, response) => gradeOf(asIds(response)[0] === String(question.key) ? 1 : 0),
  interaction: (_question, response) => ({ type: 'true-false', value: asIds(response)[0] === 'true' }),
  pattern: question => [{ type: 'true-false', value: question.key }],
  view: (question, context) => choiceView(question, options(question, context.messages), 'radio', context),
  review: (question, response, context) =>
    choiceReview(options(question, context.messages), [String(question.key)], response, context),
  element: TrueFalseElement,
};
