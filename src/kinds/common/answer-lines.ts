import { h, text, type Tree } from '../../content/tree.js';
import type { Messages } from '../../messages/messages.js';
import type { Option } from './options.js';

/** "Your answer" and "What we hoped to explain", each only where there is something to say. */
export function answerLines(messages: Messages, yours: Tree, hoped: Tree): Tree {
  const line = (label: string, words: Tree): Tree =>
    words.length > 0 ? [h('div', {}, h('dt', { ...messages.own }, label), h('dd', {}, words))] : [];
  const lines = [...line(messages.yourAnswer, yours), ...line(messages.hoped, hoped)];
  return lines.length > 0 ? [h('dl', { class: 'tb-answers' }, lines)] : [];
}

/** Several texts as a list, one as it is. */
export function listed(texts: readonly Tree[], tag: 'ul' | 'ol' = 'ul'): Tree {
  if (texts.length <= 1) return texts[0] ?? [];
  return [
    h(
      tag,
      {},
      texts.map(each => h('li', {}, each)),
    ),
  ];
}

/** The explanation of each option that has one, chosen or not. */
export function reasons(messages: Messages, options: readonly Option[]): Tree {
  const explained = options.filter(option => option.feedback);
  if (explained.length === 0) return [];
  return [
    h('p', { class: 'tb-reasons-title', ...messages.own }, messages.whyTitle),
    h(
      'ul',
      { class: 'tb-reasons' },
      explained.map(option => h('li', {}, h('strong', {}, option.text), text(' – '), option.feedback ?? [])),
    ),
  ];
}
