import { fromXml } from 'xast-util-from-xml';
import type { Element, Nodes } from 'xast';
import { START } from '../content/diagnostic.js';
import { childrenOf, elementsIn, nameOf } from '../packaging/xml-elements.js';
import type { Note } from './format.js';
import { decoded } from './decoded.js';

export { childrenOf, elementsIn, nameOf, placeOf } from '../packaging/xml-elements.js';

/**
 * Reads XML 1.0 and gives its root. Entities that a document declares are not known (a small file cannot become a
 * large one) and nothing is ever fetched. Undefined, and noted, where it is not XML.
 */
export function rootOf(bytes: Uint8Array, note: Note): Element | undefined {
  const source = decoded(bytes, note);
  if (source === undefined) return undefined;
  try {
    const root = fromXml(source).children.find(node => node.type === 'element');
    if (root) return root;
    note('unreadable', START, 'this file holds no XML element');
  } catch (error) {
    if (error instanceof RangeError) {
      note('unreadable', START, 'its elements are nested too deeply');
      return undefined;
    }
    const { line = 1, column = 1, cause } = error as { line?: number; column?: number; cause?: Error };
    const reason = (cause?.message ?? String(error)).split('\n', 1)[0]!.replace(/ \(line \d+.*$/, '');
    note('unreadable', { line, column }, `this is not XML: ${reason}`);
  }
  return undefined;
}

export const childOf = (parent: Element, name: string): Element | undefined => childrenOf(parent, name)[0];

/** All elements of a name below a parent, in document order. */
export function descendantsOf(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  const open = [...elementsIn(parent)].reverse();
  for (let element = open.pop(); element; element = open.pop()) {
    if (nameOf(element) === name) found.push(element);
    // One by one: an element can have more children than a call can have arguments.
    for (const child of elementsIn(element).reverse()) open.push(child);
  }
  return found;
}

/** The text in a node, with that of its CDATA sections. */
export function textIn(node: Nodes | undefined): string {
  if (!node) return '';
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

export const attribute = ({ attributes }: Element, name: string): string | undefined =>
  Object.hasOwn(attributes, name) ? (attributes[name] ?? undefined) : undefined;
