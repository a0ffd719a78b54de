import type { Lesson, ModuleOutline } from '../content/model.js';
import type { Tree, TreeNode } from '../content/tree.js';
import { mixBy } from '../engine/mix.js';
import type { QuizStep } from '../engine/steps.js';
import type { ModuleViewOptions } from './options.js';
import { questionView } from './question.js';

/** A question with the rating that follows it; nothing where its kind is not at hand. */
export function stepView(
  outline: ModuleOutline,
  lesson: Lesson,
  { question, followUp }: QuizStep,
  { messages, prefix, kinds, links }: ModuleViewOptions,
): Tree {
  // The help of a rating may tell how the question before it is answered.
  const scored = outline.policy.score !== 'none' && question.graded;
  const context = { messages, prefix, scored, links };
  const view = (id: string): TreeNode | undefined => {
    const full = lesson.questions.find(each => each.id === id);
    const kind = full && kinds[full.kind];
    // As the page is built it has no learner yet: what may not stand as authored is mixed by what it is.
    return kind && questionView(kind.arrange?.(full, mixBy(full.id), false, scored) ?? full, kind, context);
  };
  return [view(question.id), later(followUp && view(followUp.id))].flatMap(node => node ?? []);
}

/** A rating shows after its question was answered; without a script it is there to be read like everything else. */
function later(node: TreeNode | undefined): TreeNode | undefined {
  if (node?.type !== 'element') return node;
  const { properties } = node;
  return { ...node, properties: { ...properties, class: `${String(properties.class)} tb-later` } };
}
