import type { Heading, PhrasingContent } from 'mdast';
import { ID } from '../id.js';
import { h, type Tree } from '../tree.js';
import { inlines } from './inlines.js';
import { placeOf, type Writing } from './writing.js';

/** A heading, with the anchor that its author gave it. */
export function heading(node: Heading, writing: Writing): Tree {
  const { depth } = node;
  if (depth !== 2 && depth !== 3)
    writing.report(
      'heading-level',
      placeOf(node),
      'a lesson has headings of level ## and ###; its title stands in the front matter',
    );
  else if (depth > writing.level + 1)
    writing.report('heading-level', placeOf(node), 'a heading ### stands below a heading ##; use ## here');
  writing.level = depth;
  const { children, id } = takeAnchor(node.children, writing);
  return [h(depth === 3 ? 'h3' : 'h2', { id }, inlines(children, writing))];
}

function takeAnchor(
  children: readonly PhrasingContent[],
  writing: Writing,
): { children: PhrasingContent[]; id: string | undefined } {
  const left = [...children];
  const last = left.at(-1);
  if (last?.type !== 'textDirective' || last.name !== 'anchor') return { children: left, id: undefined };
  left.pop();
  const before = left.at(-1);
  if (before?.type === 'text') left[left.length - 1] = { ...before, value: before.value.trimEnd() };
  const id = last.attributes?.['id'] ?? '';
  if (!ID.test(id)) {
    writing.report(
      'wrong-value',
      placeOf(last),
      'an anchor is written :anchor{#lower-case-words-and-hyphens}',
    );
    return { children: left, id: undefined };
  }
  const first = writing.anchors.get(id);
  if (first)
    writing.report(
      'duplicate-id',
      placeOf(last),
      `the anchor "${id}" stands on line ${first.line} already; choose another name`,
    );
  else writing.anchors.set(id, placeOf(last));
  return { children: left, id };
}
