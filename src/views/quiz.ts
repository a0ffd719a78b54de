import type { Lesson, ModuleOutline } from '../content/model.js';
import { h, type TreeNode } from '../content/tree.js';
import { quizSteps } from '../engine/steps.js';
import type { Messages } from '../messages/messages.js';
import { headingTag, type ModuleViewOptions } from './options.js';
import { stepView } from './step.js';

/** The questions at the end of a lesson. Without a script all are readable; with one, one step shows at a time. */
export function quizView(
  outline: ModuleOutline,
  lesson: Lesson,
  options: ModuleViewOptions,
): TreeNode | undefined {
  const { messages, prefix } = options;
  const entry = outline.lessons.find(each => each.id === lesson.id);
  const steps = (entry ? quizSteps(entry) : []).map(step => stepView(outline, lesson, step, options));
  // What an attempt draws is not known before there is one: the player puts the questions here.
  const asked = entry?.draw === undefined ? steps : [];
  if (steps.length === 0) return undefined;
  const title = `${prefix}__quiz`;
  return h(
    'tb-quiz',
    { 'data-lesson': lesson.id },
    h(
      'section',
      { 'aria-labelledby': title },
      h(headingTag(options.headingLevel + 1), { id: title, class: 'tb-quiz-title' }, messages.questionsTitle),
      h('p', { class: 'tb-quiz-intro' }, introOf(outline, messages)),
      asked.map((step, index) =>
        h(
          'div',
          { class: index === 0 ? 'tb-quiz-step' : 'tb-quiz-step tb-later' },
          h('p', { class: 'tb-count' }, messages.questionOf(index + 1, asked.length)),
          step,
        ),
      ),
    ),
  );
}

function introOf({ track, policy }: ModuleOutline, messages: Messages): string {
  return track === 'staff' && policy.tries > 0
    ? messages.quizIntroTries(policy.tries)
    : messages.quizIntro[track];
}
