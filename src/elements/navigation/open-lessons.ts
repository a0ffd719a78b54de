import type { ModuleOutline } from '../../content/model.js';

/** Whether a lesson may be opened: always in a free order; in a guided one when all before it were read. */
export function isOpen(outline: ModuleOutline, read: readonly string[], lesson: string): boolean {
  if (outline.policy.order === 'free') return true;
  const index = outline.lessons.findIndex(each => each.id === lesson);
  return outline.lessons.slice(0, index).every(before => read.includes(before.id));
}
