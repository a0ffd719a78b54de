import { h, type Tree } from '../content/tree.js';
import type { Messages } from '../messages/messages.js';

/**
 * Puts a text behind the learner's choice to see it now. The choice is the browser's own disclosure, so it works
 * without a script, can be taken back at any time, and is kept and told nowhere.
 */
export function optInView(text: Tree, messages: Messages): Tree {
  return [
    h(
      'div',
      { class: 'tb-opt-in-ask', ...messages.own },
      h('p', {}, h('strong', {}, messages.optIn.ask)),
      h('p', {}, messages.optIn.why),
    ),
    h(
      'details',
      { class: 'tb-opt-in', 'data-summary': hasSummary(text) },
      h(
        'summary',
        { ...messages.own },
        h('span', { class: 'tb-to-show' }, messages.optIn.show),
        h('span', { class: 'tb-to-hide' }, messages.optIn.hide),
      ),
      text,
    ),
    h('p', { class: 'tb-not-now', ...messages.own }, h('button', { type: 'button' }, messages.optIn.notNow)),
  ];
}

/** Whether a text has a short version. Its parent is marked, so that styles need not look for it at each change. */
export const hasSummary = (text: Tree): boolean =>
  text.some(node => node.type === 'element' && node.properties['class'] === 'tb-summary');
