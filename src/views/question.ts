import type { QuestionBase } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import { errorId, questionId } from '../kinds/common/ids.js';
import type { Kind, ViewContext } from '../kinds/kind.js';
import { explanationView } from './explanation.js';

/**
 * One question as it stands in the page before any script runs: its form, and the places where the element will
 * write a complaint and the explanation. Where the question counts for no score, people without scripts can open the
 * explanation; where it does, neither key nor explanation is in the page.
 */
export function questionView(question: QuestionBase, kind: Kind, context: ViewContext): TreeNode {
  return h(
    kind.tag,
    {
      id: questionId(question, context),
      class: 'tb-question',
      'data-question': question.id,
      'data-kind': question.kind,
      ...context.messages.content,
    },
    kind.view(question, context),
    h('p', { class: 'tb-error', id: errorId(question, context), ...context.messages.own }),
    // A rating is asked for by another button, and only after the question that it follows.
    question.follows === undefined ? earlyCheck(question, context) : undefined,
    h('div', { class: 'tb-feedback', slot: 'feedback' }),
    context.scored
      ? undefined
      : h(
          'details',
          { class: 'tb-without-script', slot: 'feedback' },
          h('summary', { ...context.messages.own }, context.messages.showExplanation),
          explanationView(question, kind, context),
        ),
  );
}

/**
 * The button that stands there until the element brings its own. Pressed, it opens a notice by itself, which the
 * element finds open: nothing is lost of an answer that was quicker than the script.
 */
function earlyCheck(question: QuestionBase, context: ViewContext): TreeNode {
  const { check, oneMoment, own } = context.messages;
  const id = `${questionId(question, context)}__wait`;
  const opens = { popovertarget: id, popovertargetaction: 'show' };
  return h(
    'div',
    { class: 'tb-early', ...own },
    h('button', { type: 'button', class: 'tb-early-check', ...opens }, check),
    h('p', { id, class: 'tb-early-wait', popover: 'manual' }, oneMoment),
  );
}
