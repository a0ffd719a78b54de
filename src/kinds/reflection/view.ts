import { h, text, type Tree, type TreeNode } from '../../content/tree.js';
import type { Response } from '../../engine/progress.js';
import { answerLines } from '../common/answer-lines.js';
import { fieldSet } from '../common/field-set.js';
import { controlId, errorId } from '../common/ids.js';
import { asText } from '../common/responses.js';
import type { ViewContext } from '../kind.js';
import type { Reflection } from './schema.js';

/** Longer than most spoken answers, short enough to store many of them. */
export const maxReflection = 1000;

export function view(question: Reflection, context: ViewContext): TreeNode {
  const id = controlId(question, 'text', context);
  const note = controlId(question, 'note', context);
  const error = errorId(question, context);
  const box: Tree = [
    ...(question.note ? [h('p', { class: 'tb-note', id: note }, question.note)] : []),
    h(
      'p',
      { class: 'tb-text' },
      h('label', { for: id, ...context.messages.own }, context.messages.answerHere),
      h('textarea', {
        id,
        rows: 4,
        maxlength: maxReflection,
        autocomplete: 'off',
        'aria-describedby': question.note ? `${note} ${error}` : error,
      }),
    ),
  ];
  return fieldSet(question, context, box, { described: false });
}

export function review(
  question: Reflection,
  response: Response | undefined,
  { messages }: ViewContext,
): Tree {
  const written = asText(response).trim();
  return [
    ...answerLines(messages, written ? [text(written)] : [], []),
    h('p', { class: 'tb-reasons-title', ...messages.own }, messages.pointsTitle),
    h(
      'ul',
      { class: 'tb-reasons' },
      question.points.map(point => h('li', {}, point)),
    ),
  ];
}
