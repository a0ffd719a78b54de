import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { ElementContent } from 'xast';

// Everything outside the Char production of XML 1.0 §2.2: no escape can carry these characters.
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Makes a title safe to store in XML: forbidden characters go, white space collapses, at most `limit` characters.
 * The writer escapes markup but lets `]]>` through, which XML 1.0 §2.4 forbids in text.
 */
export function xmlText(value: string, limit: number): string {
  const clean = value.replace(notXml, '').replaceAll(']]>', ']] >').replace(/\s+/g, ' ').trim();
  return [...clean].slice(0, limit).join('');
}

/** A path as a relative URL reference. */
export const hrefOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** XML as text. The writer lets `]]>` through, which XML 1.0 §2.4 forbids outside of CDATA, and control characters. */
export const serialized = (node: Root | Element): string =>
  toXml(node, { closeEmptyElements: true }).replace(notXml, '').replaceAll(']]>', ']]&gt;');

/** Writes an XML document, one element a line and indented, so that people can read it. */
export function xmlDocument(root: Element): string {
  const document: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      { type: 'text', value: '\n' },
      indented(root, 0),
      { type: 'text', value: '\n' },
    ],
  };
  return serialized(document);
}

function indented(element: Element, depth: number): Element {
  const children = element.children.filter(child => child.type === 'element');
  if (children.length === 0) return element;
  const breakAt = (level: number): ElementContent => ({ type: 'text', value: '\n' + '  '.repeat(level) });
  return {
    ...element,
    children: [
      ...children.flatMap(child => [breakAt(depth + 1), indented(child, depth + 1)]),
      breakAt(depth),
    ],
  };
}
