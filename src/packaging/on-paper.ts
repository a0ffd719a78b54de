import { h, type ElementNode, type Tree } from '../content/tree.js';

/** A question's form as it stands on paper: boxes to tick and lines to write on. */
export function onPaper(tree: Tree): Tree {
  return tree.flatMap((node): Tree => {
    if (node.type === 'text') return [node];
    const { tagName, properties, children } = node;
    if (tagName === 'input') return [inputOnPaper(node)];
    if (tagName === 'textarea') return [h('span', { class: 'lines' })];
    if (tagName === 'select') return [h('span', { class: 'line' })];
    if (tagName === 'button') return [];
    // Said to those who listen, where others see a line.
    if (properties['class'] === 'tb-hidden') return [];
    return [{ ...node, children: onPaper(children) }];
  });
}

function inputOnPaper({ properties: { type } }: ElementNode): ElementNode {
  if (type === 'radio') return h('span', { class: 'box round' });
  return h('span', { class: type === 'checkbox' ? 'box' : 'line' });
}
