import { START } from '../../content/diagnostic.js';
import type { TreeNode } from '../../content/tree.js';
import { perLesson } from '../per-module.js';

const hasClass = (node: TreeNode | undefined, name: string) =>
  node?.type === 'element' && node.properties['class'] === name;

/** A lesson begins with its main message and ends with one step to take. */
export const lessonFrame = perLesson(({ body }, report) => {
  const count = (name: string) => body.filter(node => hasClass(node, name)).length;
  if (!hasClass(body[0], 'tb-main') || count('tb-main') !== 1)
    report('missing-main', START, 'a lesson begins with its one main message; put one ":::main" block first');
  if (!hasClass(body.at(-1), 'tb-step') || count('tb-step') !== 1)
    report('missing-step', START, 'a lesson ends with one step to take; put one ":::step" block last');
});
