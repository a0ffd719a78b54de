import type { Lesson, ModuleOutline } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import { quizSteps } from '../engine/steps.js';
import { headingTag, type ModuleViewOptions } from './options.js';
import { questionView } from './question.js';

/** All questions of a lesson. Without a script all are readable; with one, one step shows at a time. */
export function quizView(
  outline: ModuleOutline,
  lesson: Lesson,
  options: ModuleViewOptions,
): TreeNode | undefined {
  const { messages, prefix, kinds } = options;
  const context = { messages, prefix, scored: outline.policy.score !== 'none', links: options.links };
  const view = (id: string): TreeNode | undefined => {
    const question = lesson.questions.find(each => each.id === id);
    const kind = question && kinds[question.kind];
    return kind && questionView(question, kind, context);
  };
  const entry = outline.lessons.find(each => each.id === lesson.id);
  const steps = (entry ? quizSteps(entry) : []).map(({ question, followUp }) =>
    [view(question.id), later(followUp && view(followUp.id))].flatMap(node => node ?? []),
  );
  if (steps.length === 0) return undefined;
  const title = `${prefix}__quiz`;
  return h(
    'tb-quiz',
    { 'data-lesson': lesson.id },
    h(
      'section',
      { 'aria-labelledby': title },
      h(headingTag(options.headingLevel + 1), { id: title, class: 'tb-quiz-title' }, messages.questionsTitle),
      h('p', { class: 'tb-quiz-intro' }, messages.quizIntro[outline.track]),
      steps.map((step, index) =>
        h(
          'div',
          { class: index === 0 ? 'tb-quiz-step' : 'tb-quiz-step tb-later' },
          h('p', { class: 'tb-count' }, messages.questionOf(index + 1, steps.length)),
          step,
        ),
      ),
    ),
  );
}

/** A rating shows after its question was answered; without a script it is there to be read like everything else. */
function later(node: TreeNode | undefined): TreeNode | undefined {
  if (node?.type !== 'element') return node;
  const { properties } = node;
  return { ...node, properties: { ...properties, class: `${String(properties.class)} tb-later` } };
}
