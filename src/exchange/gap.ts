import { plainText, text, type Tree } from '../content/tree.js';
import { gap } from '../kinds/fill-in/schema.js';

/** A sentence with exactly one gap: runs of underscores count, and where there is none it comes at the end. */
export function withGap(stem: Tree): Tree {
  let found = false;
  const walk = (tree: Tree): Tree =>
    tree.map(node => {
      if (node.type === 'element') return { ...node, children: walk(node.children) };
      const value = node.value.replace(/_{2,}/g, () => {
        const kept = found ? '…' : gap;
        found = true;
        return kept;
      });
      return text(value.replace(/ ([.,;:!?])$/, '$1').replace(`${gap} .`, `${gap}.`));
    });
  const tree = walk(stem);
  return found ? tree : [...tree, text(plainText(tree).trim() === '' ? gap : ` ${gap}`)];
}
