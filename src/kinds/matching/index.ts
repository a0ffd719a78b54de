import { idsOf } from '../common/options.js';
import { acceptsPairs, gradePairs, pairsInteraction, pairsKey } from '../common/pairs.js';
import { pairsReview, pairsView } from '../common/pairs-view.js';
import type { Kind } from '../kind.js';
import { MatchingElement } from './element.js';
import { schema, type Matching } from './schema.js';

/** Items matched with targets. */
export const matching: Kind<Matching> = {
  name: 'matching',
  tag: 'tb-matching',
  schema,
  key: ({ items }) => pairsKey(items),
  optionIds: ({ items, targets }) => [...new Set([...idsOf(items), ...idsOf(targets)])],
  accepts: ({ items, targets }, response) => acceptsPairs(items, targets, response),
  grade: ({ items }, response) => gradePairs(items, response),
  interaction: ({ items, targets }, response) => pairsInteraction(items, targets, response),
  pattern: ({ items, targets }) => [pairsInteraction(items, targets, pairsKey(items))],
  arrange: (question, mix) => ({
    ...question,
    items: mix(question.items),
    targets: mix(question.targets),
  }),
  view: (question, context) => pairsView(question, question.items, question.targets, context),
  review: ({ items, targets }, response, context) => pairsReview(items, targets, response, context),
  element: MatchingElement,
};
