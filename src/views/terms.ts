import { termAnchor } from '../content/explain-terms.js';
import type { ExplainedTerm, Lesson } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import type { ModuleViewOptions } from './options.js';

/**
 * What the terms of a lesson mean, below its text: read there without a script and on paper, shown beside each term by the
 * element. Undefined where the lesson has none.
 */
export function termsView({ terms }: Lesson, options: ModuleViewOptions): TreeNode | undefined {
  const { messages, prefix } = options;
  if (!terms?.length) return undefined;
  return h(
    'tb-terms',
    {},
    h(
      'details',
      {},
      h('summary', { ...messages.own }, messages.terms),
      termList(terms, prefix, { ...messages.content }),
      h(
        'p',
        { class: 'tb-to-text', ...messages.own },
        h('a', { href: `#${prefix}__title` }, messages.backToLesson),
      ),
    ),
  );
}

/** Terms with their meanings; a link to a term leads to where it stands here. */
export const termList = (
  terms: readonly ExplainedTerm[],
  prefix: string,
  properties: Record<string, string> = {},
): TreeNode =>
  h(
    'dl',
    { class: 'tb-meanings', ...properties },
    terms.map(({ id, term, meaning }) =>
      h('div', { id: prefix + termAnchor(id), tabindex: -1 }, h('dt', {}, term), h('dd', {}, meaning)),
    ),
  );
