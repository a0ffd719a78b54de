import { h } from '../../content/tree.js';
import { reasons } from '../common/answer-lines.js';
import { choiceView } from '../common/choice-view.js';
import { ungraded } from '../common/grades.js';
import { idsOf } from '../common/options.js';
import { asIds, isOneKnownId } from '../common/responses.js';
import type { Kind } from '../kind.js';
import { ConfidenceElement } from './element.js';
import { schema, type Confidence } from './schema.js';

/** How sure the learner is about the answer before; changes only which help is shown. */
export const confidence: Kind<Confidence> = {
  name: 'confidence',
  tag: 'tb-confidence',
  schema,
  key: () => null,
  optionIds: question => idsOf(question.levels),
  accepts: (question, response) => isOneKnownId(response, idsOf(question.levels)),
  grade: () => ungraded,
  interaction: (question, response) => {
    const id = asIds(response)[0];
    return id === undefined ? null : { type: 'likert', id, all: idsOf(question.levels) };
  },
  pattern: () => [],
  view: (question, context) => choiceView(question, question.levels, 'radio', context),
  review(question, response, { messages }) {
    const level = question.levels.find(({ id }) => id === asIds(response)[0]);
    if (level) return [h('p', {}, level.help)];
    return reasons(
      messages,
      question.levels.map(({ id, text, help }) => ({ id, text, feedback: help })),
    );
  },
  element: ConfidenceElement,
};
