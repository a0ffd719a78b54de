import { asText } from '../common/responses.js';
import { maxAnswer } from '../common/text-box.js';
import type { Kind } from '../kind.js';
import { FillInElement } from './element.js';
import { grade, normalise } from './grade.js';
import { schema, type FillIn } from './schema.js';
import { review, view } from './view.js';

const interaction = (text: string) => ({ type: 'fill-in', text }) as const;

/** SCORM 2004 4th ed. RTE §4.2.9 promises room for five patterns. */
const maxPatterns = 5;

/** A word or two that fill the gap in a sentence. */
export const fillIn: Kind<FillIn> = {
  name: 'fill-in',
  tag: 'tb-fill-in',
  schema,
  words: ['accept'],
  key: ({ accept }) => [...new Set(accept.map(normalise))].sort(),
  optionIds: () => [],
  accepts: (_question, response) =>
    typeof response === 'string' && response.length <= maxAnswer && response.trim() !== '',
  grade,
  interaction: (_question, response) => interaction(asText(response).trim()),
  pattern: ({ accept }) => (accept.length > maxPatterns ? [] : accept.map(interaction)),
  view,
  review,
  element: FillInElement,
};
