import type { QuestionBase } from '../content/model.js';
import { h, type Tree } from '../content/tree.js';
import type { Answer } from '../engine/progress.js';
import type { Kind, ViewContext } from '../kinds/kind.js';

/** What is explained after an answer, or (without an answer) to somebody who reads the page without scripts. */
export function explanationView(
  question: QuestionBase,
  kind: Kind,
  context: ViewContext,
  answer?: Answer,
  verdict?: string,
): Tree {
  const { messages, prefix } = context;
  return [
    ...(verdict
      ? [h('p', { class: 'tb-verdict', 'data-result': answer?.result ?? 'none', ...messages.own }, verdict)]
      : []),
    ...(question.feedback.length > 0 ? [h('p', { class: 'tb-explanation' }, question.feedback)] : []),
    ...(question.otherwise && (!answer || answer.result === 'mismatch')
      ? [
          h(
            'p',
            { class: 'tb-otherwise' },
            h('span', { class: 'tb-otherwise-label', ...messages.own }, `${messages.otherwise}: `),
            question.otherwise,
          ),
        ]
      : []),
    ...kind.review(question, answer?.response, context),
    ...(question.again
      ? [
          h(
            'p',
            {},
            h(
              'a',
              { class: 'tb-again', href: `#${prefix}${question.again}`, ...messages.own },
              messages.readAgain,
            ),
          ),
        ]
      : []),
  ];
}
