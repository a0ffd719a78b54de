import { h, plainText, type Tree, type TreeNode } from '../../content/tree.js';
import type { Response } from '../../engine/progress.js';
import { answerLines, listed } from '../common/answer-lines.js';
import { fieldSet } from '../common/field-set.js';
import { textOf } from '../common/options.js';
import { asIds } from '../common/responses.js';
import type { ViewContext } from '../kind.js';
import type { Ordering } from './schema.js';

/** The items as a list, each with buttons that move it; ends are marked once the element runs. */
export function view(question: Ordering, context: ViewContext): TreeNode {
  const { moveUp, moveDown, own } = context.messages;
  const mover = (way: 'up' | 'down', label: string, item: string): TreeNode =>
    h('button', { type: 'button', 'data-move': way, 'aria-label': `${label}: ${item}`, ...own }, label);
  const rows = question.items.map(item =>
    h(
      'li',
      { 'data-item': item.id },
      h('span', { class: 'tb-order-text' }, item.text),
      h(
        'span',
        { class: 'tb-order-moves' },
        mover('up', moveUp, plainText(item.text)),
        mover('down', moveDown, plainText(item.text)),
      ),
    ),
  );
  return fieldSet(question, context, [h('ol', { class: 'tb-order' }, rows)]);
}

export function review(question: Ordering, response: Response | undefined, { messages }: ViewContext): Tree {
  const order = asIds(response);
  const list = (ids: readonly string[]): Tree =>
    listed(
      ids.map(id => textOf(question.items, id)),
      'ol',
    );
  return answerLines(messages, list(order), order.join() === question.key.join() ? [] : list(question.key));
}
