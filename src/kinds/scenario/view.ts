import { h, text, type Tree, type TreeNode } from '../../content/tree.js';
import type { Response } from '../../engine/progress.js';
import type { Messages } from '../../messages/messages.js';
import { answerLines, reasons } from '../common/answer-lines.js';
import { optionRows } from '../common/choice-view.js';
import { fieldSet } from '../common/field-set.js';
import { controlId, errorId } from '../common/ids.js';
import { textOf } from '../common/options.js';
import type { ViewContext } from '../kind.js';
import type { Scenario, Step } from './schema.js';
import { walkOf } from './walk.js';

/**
 * All steps, the later ones hidden where a script will show them in their turn. What follows from a choice is not
 * here: the element writes it once something was chosen.
 */
export function view(question: Scenario, context: ViewContext): TreeNode {
  const steps = question.steps.map((step, index) =>
    h(
      'fieldset',
      {
        class: index === 0 ? 'tb-walk-step' : 'tb-walk-step tb-later',
        role: 'radiogroup',
        'data-step': step.id,
        'aria-describedby': errorId(question, context),
      },
      h('legend', {}, step.text),
      optionRows(step.options, 'radio', controlId(question, step.id, context)),
      h('p', { class: 'tb-outcome' }),
    ),
  );
  return fieldSet(question, context, steps, { described: false });
}

/** Step by step: what was chosen first, what we hoped for where it differs, and what follows from each option. */
export function review(question: Scenario, response: Response | undefined, { messages }: ViewContext): Tree {
  const walked = walkOf(question, response);
  const row = (step: Step, first?: string): TreeNode =>
    h(
      'li',
      {},
      h('p', { class: 'tb-pair-item' }, step.text),
      answerLines(
        messages,
        textOf(step.options, first),
        first === step.key ? [] : textOf(step.options, step.key),
      ),
      reasons(
        messages,
        step.options.map(({ id, text, outcome }) => ({ id, text, feedback: outcome })),
      ),
    );
  const rows =
    walked.length > 0
      ? walked.map(({ step, first }) => row(step, first))
      : question.steps.map(step => row(step));
  return [h('ul', { class: 'tb-pair-reasons' }, rows)];
}

/** What followed from a choice, as the element shows it under the options. */
export const outcomeView = (
  { whatFollows, chooseAgain, own }: Messages,
  outcome: Tree,
  again: boolean,
): Tree => [
  h('strong', { ...own }, `${whatFollows}: `),
  ...outcome,
  ...(again ? [text(' '), h('span', { ...own }, chooseAgain)] : []),
];
