import { idsOf } from '../common/options.js';
import { areKnownIds, asIds } from '../common/responses.js';
import type { Kind } from '../kind.js';
import { OrderingElement } from './element.js';
import { grade } from './grade.js';
import { schema, type Ordering } from './schema.js';
import { review, view } from './view.js';

const interaction = (question: Ordering, ids: readonly string[]) =>
  ({ type: 'sequencing', ids, all: idsOf(question.items) }) as const;

/** Items to put in order. The order shown counts as an answer. */
export const ordering: Kind<Ordering> = {
  name: 'ordering',
  tag: 'tb-ordering',
  schema,
  key: question => question.key,
  optionIds: question => idsOf(question.items),
  accepts: (question, response) =>
    response.length === question.items.length && areKnownIds(response, idsOf(question.items)),
  grade,
  interaction: (question, response) => interaction(question, asIds(response)),
  pattern: question => [interaction(question, question.key)],
  arrange(question, mix, _options, blind = false) {
    const items = mix(question.items);
    const isSolved = !blind && items.every(({ id }, index) => id === question.key[index]);
    return { ...question, items: isSolved ? [...items.slice(1), ...items.slice(0, 1)] : items };
  },
  view,
  review,
  element: OrderingElement,
};
