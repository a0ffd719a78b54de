import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { START } from '../content/diagnostic.js';
import { elementsIn, nameOf } from '../packaging/xml-elements.js';
import type { Find } from './finding.js';

export { childrenOf as children, elementsIn, placeOf } from '../packaging/xml-elements.js';

/** The root of a manifest; undefined, and reported, where it is not XML or declares entities of its own. */
export function manifestRoot(text: string, file: string, find: Find): Element | undefined {
  const doctype = /<!DOCTYPE[^>[]*\[/.exec(text);
  if (doctype) {
    find(
      'error',
      'xml',
      file,
      START,
      'it declares entities in a DOCTYPE, which LMSs refuse; delete the DOCTYPE',
    );
    return undefined;
  }
  try {
    const root = fromXml(text).children.find(node => node.type === 'element');
    if (root) return root;
    find('error', 'xml', file, START, 'it holds no XML element');
  } catch (error) {
    const { line = 1, column = 1, cause } = error as { line?: number; column?: number; cause?: Error };
    const reason =
      error instanceof RangeError
        ? 'the elements are nested too deeply'
        : (cause?.message ?? String(error)).split('\n', 1)[0]!.replace(/ \(line \d+.*$/, '');
    find('error', 'xml', file, { line, column }, `this is not XML: ${reason}`);
  }
  return undefined;
}

/** All elements of a local name, the root among them, in document order. */
export function all(root: Element, name: string): Element[] {
  const found: Element[] = [];
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (nameOf(element) === name) found.push(element);
    // One by one: an element can have more children than a call can have arguments.
    for (const child of elementsIn(element).reverse()) open.push(child);
  }
  return found;
}

export const textOf = (element: Element | undefined): string =>
  (element?.children ?? [])
    .map(child => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('')
    .trim();

/** An attribute by its local name. */
export function attribute(element: Element, name: string): string | undefined {
  const key = Object.keys(element.attributes).find(each => each === name || each.endsWith(`:${name}`));
  return key === undefined ? undefined : (element.attributes[key] ?? undefined);
}
