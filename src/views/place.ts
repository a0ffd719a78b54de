import { h, type ElementNode, type Tree, type TreeNode } from '../content/tree.js';
import type { Messages } from '../messages/messages.js';
import { headingTag, type ModuleViewOptions } from './options.js';

/** Schemes that are links of their own; everything else is relative to `module.json`. */
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** In a lesson's own tree the highest heading is `h2`, which stands one level below the lesson's heading. */
const AUTHORED_LEVEL = 2;

/**
 * Puts a lesson's tree in its place on a page: heading levels below the page's, ids that cannot clash with another
 * module's, and links and pictures found from where the page is.
 */
export function placeTree(tree: Tree, options: ModuleViewOptions): Tree {
  return tree.map(node => placeNode(node, options));
}

function placeNode(node: TreeNode, options: ModuleViewOptions): TreeNode {
  if (node.type === 'text') return node;
  const properties: Record<string, string | number | boolean> = { ...node.properties };
  if (typeof properties.id === 'string') properties.id = options.prefix + properties.id;
  if (typeof properties.href === 'string') properties.href = placeLink(properties.href, options);
  if (typeof properties.src === 'string' && !ABSOLUTE.test(properties.src))
    properties.src = options.links(properties.src);
  return {
    ...node,
    tagName: placeTag(node.tagName, options),
    properties,
    children: [...blockLabel(node, options), ...placeTree(node.children, options)],
  };
}

/** Names a marked block in words, so that it is not told by its colour alone. */
function blockLabel({ tagName, properties }: ElementNode, { messages }: ModuleViewOptions): Tree {
  if (tagName !== 'section') return [];
  const name = String(properties.class).replace('tb-', '');
  const label = Object.hasOwn(messages.blocks, name)
    ? messages.blocks[name as keyof Messages['blocks']]
    : undefined;
  return label ? [h('p', { class: 'tb-label', ...messages.own }, label)] : [];
}

function placeTag(tagName: string, { headingLevel }: ModuleViewOptions): string {
  const level = /^h([2-6])$/.exec(tagName)?.[1];
  return level ? headingTag(Number(level) - AUTHORED_LEVEL + headingLevel + 1) : tagName;
}

function placeLink(href: string, options: ModuleViewOptions): string {
  if (href.startsWith('#')) return `#${options.prefix}${href.slice(1)}`;
  return ABSOLUTE.test(href) ? href : options.links(href);
}
