import type { Lesson, ModuleOutline, QuestionBase, QuestionOutline } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import { headingTag, type ModuleViewOptions } from './options.js';
import { questionView } from './question.js';

/**
 * Questions in steps: each question together with the ones that follow it (a confidence rating is asked after its
 * question and before the explanation).
 */
export function quizSteps<Q extends QuestionOutline>(questions: readonly Q[]): readonly (readonly Q[])[] {
  const steps: Q[][] = [];
  for (const question of questions) {
    const step = question.follows && steps.find(each => each[0]?.id === question.follows);
    if (step) step.push(question);
    else steps.push([question]);
  }
  return steps;
}

/** All questions of a lesson. Without a script all are readable; with one, one step shows at a time. */
export function quizView(
  outline: ModuleOutline,
  lesson: Lesson,
  options: ModuleViewOptions,
): TreeNode | undefined {
  const { messages, prefix, kinds } = options;
  const context = { messages, prefix, scored: outline.policy.score !== 'none' };
  const view = (question: QuestionBase): TreeNode | undefined => {
    const kind = kinds[question.kind];
    return kind && questionView(question, kind, context);
  };
  const steps = quizSteps(lesson.questions);
  if (steps.length === 0) return undefined;
  const title = `${prefix}quiz-title`;
  return h(
    'tb-quiz',
    { 'data-lesson': lesson.id },
    h(
      'section',
      { class: 'tb-quiz-card', 'aria-labelledby': title },
      h(headingTag(options.headingLevel + 1), { id: title, class: 'tb-quiz-title' }, messages.questionsTitle),
      h('p', { class: 'tb-quiz-intro' }, messages.quizIntro[outline.track]),
      steps.map((step, index) =>
        h(
          'div',
          { class: index === 0 ? 'tb-quiz-step' : 'tb-quiz-step tb-later' },
          h('p', { class: 'tb-count' }, messages.questionOf(index + 1, steps.length)),
          step.flatMap(question => view(question) ?? []),
        ),
      ),
    ),
  );
}
