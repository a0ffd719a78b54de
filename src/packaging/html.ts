import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Tree, TreeNode } from '../content/tree.js';

const forbidden = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'base',
  'meta',
  'link',
  'template',
]);
const runs = /^(on.*|style|srcdoc)$/i;
const leads = /^(href|src|action|formaction|xlink:href)$/i;
const activeUrl = /^(javascript|vbscript|data):/i;

/**
 * Writes a tree as HTML; every text and attribute is escaped.
 *
 * @throws TypeError when the tree holds an element or attribute that could run or fetch something. Content was
 *   checked when it was compiled, so this is a programmer's error and must not reach a page.
 */
export function html(tree: Tree): string {
  for (const node of tree) refuseActive(node);
  return write(tree);
}

/** Writes a tree of the page's own making, in which scripts and style sheets may be named. */
export function write(tree: Tree): string {
  // Our nodes are hast with read-only, string-keyed properties.
  return toHtml({ type: 'root', children: tree } as unknown as Nodes);
}

function refuseActive(node: TreeNode): void {
  if (node.type === 'text') return;
  if (forbidden.has(node.tagName.toLowerCase()))
    throw new TypeError(`<${node.tagName}> in the text of a page`);
  for (const [name, value] of Object.entries(node.properties))
    if (runs.test(name) || (leads.test(name) && activeUrl.test(unspaced(value))))
      throw new TypeError(`${name}="${value}" in the text of a page`);
  for (const child of node.children) refuseActive(child);
}

/** Without white space and control characters, which browsers skip in a scheme (URL Standard §4.4). */
const unspaced = (value: string | number | boolean): string => String(value).replace(/[\s\p{Cc}]/gu, '');
