import type { Tree } from '../../content/tree.js';

const insideSentences = new Set(['strong', 'em', 'span', 'a']);

/** A tree as one run of words to be spoken, with a pause between its blocks. */
export const spoken = (tree: Tree): string =>
  tree
    .map(node =>
      node.type === 'text'
        ? node.value
        : spoken(node.children) + (insideSentences.has(node.tagName) ? '' : ' '),
    )
    .join('')
    .trim();
