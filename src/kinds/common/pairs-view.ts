import type { QuestionBase } from '../../content/model.js';
import { h, plainText, type Tree, type TreeNode } from '../../content/tree.js';
import type { Response } from '../../engine/progress.js';
import type { ViewContext } from '../kind.js';
import { answerLines } from './answer-lines.js';
import { fieldSet } from './field-set.js';
import { controlId } from './ids.js';
import { textOf, type Entry } from './options.js';
import type { Item } from './pairs.js';
import { asPairs } from './responses.js';

/** Each item with a list to choose its target from: works by keyboard and by single taps, nothing to drag. */
export function pairsView(
  question: QuestionBase,
  items: readonly Item[],
  targets: readonly Entry[],
  context: ViewContext,
): TreeNode {
  const choices = [
    h('option', { value: '', ...context.messages.own }, context.messages.choose),
    ...targets.map(({ id, text }) => h('option', { value: id }, plainText(text))),
  ];
  const rows = items.map(item => {
    const id = controlId(question, item.id, context);
    return h(
      'li',
      {},
      h('label', { for: id }, item.text),
      h('select', { id, 'data-item': item.id, autocomplete: 'off' }, choices),
    );
  });
  // A closed list shows nothing to choose from on paper.
  return fieldSet(question, context, [
    h(
      'p',
      { class: 'tb-on-paper' },
      h('span', { ...context.messages.own }, context.messages.choose),
      ` ${targets.map(({ text }) => plainText(text)).join(' / ')}`,
    ),
    h('ul', { class: 'tb-pairs' }, rows),
  ]);
}

/** Item by item: what was chosen, what we hoped for where it differs, and why. */
export function pairsReview(
  items: readonly Item[],
  targets: readonly Entry[],
  response: Response | undefined,
  { messages }: ViewContext,
): Tree {
  const pairs = asPairs(response);
  const rows = items.map(item => {
    const yours = pairs[item.id];
    const hoped = yours === item.key ? [] : textOf(targets, item.key);
    return h(
      'li',
      {},
      h('p', { class: 'tb-pair-item' }, item.text),
      answerLines(messages, textOf(targets, yours), hoped),
      item.feedback && h('p', {}, item.feedback),
    );
  });
  return [h('ul', { class: 'tb-pair-reasons' }, rows)];
}
