import type { Element, Nodes } from 'xast';
import type { Tree } from '../../content/tree.js';
import { fromHtmlText } from '../words.js';
import { attribute, nameOf } from '../xml-reading.js';
import { qtiName } from './names.js';
import { unitClass } from './unit.js';

const escape = (text: string): string =>
  text.replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);

/** Parts of an item that are not words of the place where they stand. */
const apart =
  /^(?:prompt|feedback-inline|feedback-block|rubric-block|modal-feedback|stylesheet|.*-interaction)$/;

/**
 * The words in an element. QTI's own parts are left out; `instead` gives words for one of them, such as a gap.
 * What words cannot hold, such as a picture, goes to `lose`.
 */
export function wordsIn(
  element: Element | undefined,
  lose: (what: string) => void,
  instead: (part: Element) => string | undefined = () => undefined,
): Tree {
  if (!element) return [];
  const html = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'cdata') return escape(node.value);
    if (node.type !== 'element') return '';
    const isApart = apart.test(qtiName(node)) || attribute(node, 'class') === unitClass;
    if (node !== element && isApart) return instead(node) ?? '';
    const inside = node.children.map(html).join('');
    const name = nameOf(node).toLowerCase();
    if (!/^[a-z][a-z0-9]*$/.test(name)) return inside;
    return name === 'br' || name === 'img' ? `<${name}>` : `<${name}>${inside}</${name}>`;
  };
  const { tree, lost } = fromHtmlText(element.children.map(html).join(''));
  for (const what of lost) lose(what);
  return tree;
}
