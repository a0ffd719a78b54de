import type { Lesson, ModuleOutline } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import { inlineSteps } from '../engine/steps.js';
import type { ModuleViewOptions } from './options.js';
import { stepView } from './step.js';

/** A question at its place in the text; empty until the kinds of question are at hand. */
export function inlineView(
  outline: ModuleOutline,
  lesson: Lesson,
  id: string,
  options: ModuleViewOptions,
): TreeNode | undefined {
  const entry = outline.lessons.find(each => each.id === lesson.id);
  const step = entry && inlineSteps(entry).find(({ question }) => question.id === id);
  if (!step) return undefined;
  const parts = stepView(outline, lesson, step, options);
  return h(
    'tb-inline',
    { 'data-ask': id },
    parts.length > 0
      ? h('p', { class: 'tb-label', ...options.messages.own }, options.messages.inlineQuestion[outline.track])
      : undefined,
    parts,
  );
}
