/**
 * The tree that a lesson compiles to: a small subset of hast (https://github.com/syntax-tree/hast) in which
 * properties carry their attribute names. The same tree becomes HTML at build time and DOM nodes at run time,
 * so nothing an author wrote is ever parsed as HTML in a learner's browser.
 */
export interface TextNode {
  readonly type: 'text';
  readonly value: string;
}

export interface ElementNode {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly children: readonly TreeNode[];
}

export type TreeNode = TextNode | ElementNode;
export type Tree = readonly TreeNode[];

/** Builds a text node. */
export const text = (value: string): TextNode => ({ type: 'text', value });

/** Builds an element; `undefined` and `false` properties are left out, strings among the children become text. */
export function h(
  tagName: string,
  properties: Record<string, string | number | boolean | undefined> = {},
  ...children: (TreeNode | string | Tree | undefined)[]
): ElementNode {
  const kept: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(properties))
    if (value !== undefined && value !== false) kept[name] = value;
  return {
    type: 'element',
    tagName,
    properties: kept,
    children: children.flatMap(child =>
      child === undefined ? [] : typeof child === 'string' ? [text(child)] : child,
    ) as TreeNode[],
  };
}

/** The words of a tree, without marks. */
export function plainText(tree: Tree): string {
  return tree.map(node => (node.type === 'text' ? node.value : plainText(node.children))).join('');
}
