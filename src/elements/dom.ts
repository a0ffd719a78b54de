import type { Tree } from '../content/tree.js';
import { isAllowedAttribute, isAllowedTag } from './dom-allowed.js';

/** Deeper than any lesson goes; a tree made to exhaust the stack ends here. */
const maxDepth = 60;

/**
 * Builds the nodes of a tree one by one, never through a parser. Elements and attributes that `dom-allowed.ts` does
 * not name are left out, and so is everything that is not shaped like a tree: it never throws, whatever it is given.
 */
export function buildDom(tree: Tree, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, tree, document, maxDepth);
  return fragment;
}

function append(parent: Node, tree: unknown, document: Document, depth: number): void {
  if (!Array.isArray(tree) || depth === 0) return;
  for (const node of tree as readonly unknown[]) {
    if (!isRecord(node)) continue;
    if (node['type'] === 'text' && typeof node['value'] === 'string')
      parent.appendChild(document.createTextNode(node['value']));
    if (node['type'] !== 'element' || !isAllowedTag(node['tagName'])) continue;
    const element = document.createElement(node['tagName']);
    if (isRecord(node['properties'])) setAttributes(element, node['properties']);
    append(element, node['children'], document, depth - 1);
    parent.appendChild(element);
  }
}

function setAttributes(element: Element, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || !['string', 'number', 'boolean'].includes(typeof value)) continue;
    const written = value === true ? '' : String(value);
    if (isAllowedAttribute(element.localName, name, written)) element.setAttribute(name, written);
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
