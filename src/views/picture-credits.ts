import type { ModuleOutline } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';

/** Title, author, source and licence of each picture, as a list's items. */
export const pictureCredits = ({ pictures = [] }: ModuleOutline): TreeNode[] =>
  pictures.map(({ title, author, source, licence }) =>
    h('li', {}, h('cite', {}, title), `. ${author}. ${source}. ${licence}.`),
  );
