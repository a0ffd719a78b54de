import { choiceReview } from '../common/choice-view.js';
import { gradeChoices } from '../common/grades.js';
import { idsOf } from '../common/options.js';
import { areKnownIds, asIds, isOneKnownId } from '../common/responses.js';
import type { Kind } from '../kind.js';
import { HotspotElement } from './element.js';
import { keysOf, schema, type Hotspot } from './schema.js';
import { numbered, view } from './view.js';

const interaction = ({ places }: Hotspot, ids: readonly string[]) =>
  ({ type: 'choice', ids, all: idsOf(places) }) as const;

/** One place of a picture, or several where the key is a list; graded as choices are. */
export const hotspot: Kind<Hotspot> = {
  name: 'hotspot',
  tag: 'tb-hotspot',
  schema,
  words: ['alt'],
  key: ({ key }) => (typeof key === 'string' ? key : [...key].sort()),
  optionIds: ({ places }) => idsOf(places),
  accepts: ({ places, key }, response) =>
    typeof key === 'string'
      ? isOneKnownId(response, idsOf(places))
      : response.length !== 0 && areKnownIds(response, idsOf(places)),
  grade: (question, response) => gradeChoices(keysOf(question), asIds(response)),
  interaction: (question, response) => interaction(question, asIds(response)),
  pattern: question => [interaction(question, keysOf(question))],
  view,
  review: (question, response, context) =>
    choiceReview(numbered(question.places), keysOf(question), response, context),
  element: HotspotElement,
};
