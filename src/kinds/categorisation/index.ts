import { idsOf } from '../common/options.js';
import { acceptsPairs, gradePairs, pairsInteraction, pairsKey } from '../common/pairs.js';
import { pairsReview, pairsView } from '../common/pairs-view.js';
import type { Kind } from '../kind.js';
import { CategorisationElement } from './element.js';
import { schema, type Categorisation } from './schema.js';

/** Items sorted into a few categories. */
export const categorisation: Kind<Categorisation> = {
  name: 'categorisation',
  tag: 'tb-categorisation',
  schema,
  key: ({ items }) => pairsKey(items),
  optionIds: ({ items, categories }) => [...new Set([...idsOf(items), ...idsOf(categories)])],
  accepts: ({ items, categories }, response) => acceptsPairs(items, categories, response),
  grade: ({ items }, response) => gradePairs(items, response),
  interaction: ({ items, categories }, response) => pairsInteraction(items, categories, response),
  pattern: ({ items, categories }) => [pairsInteraction(items, categories, pairsKey(items))],
  arrange: (question, mix, options) => (options ? { ...question, items: mix(question.items) } : question),
  view: (question, context) => pairsView(question, question.items, question.categories, context),
  review: ({ items, categories }, response, context) => pairsReview(items, categories, response, context),
  element: CategorisationElement,
};
