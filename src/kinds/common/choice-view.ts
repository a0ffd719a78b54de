import type { QuestionBase } from '../../content/model.js';
import { h, type Tree, type TreeNode } from '../../content/tree.js';
import type { Response } from '../../engine/progress.js';
import type { ViewContext } from '../kind.js';
import { answerLines, listed, reasons } from './answer-lines.js';
import { fieldSet } from './field-set.js';
import { questionId } from './ids.js';
import type { Entry, Option } from './options.js';
import { asIds } from './responses.js';

/** Options as rows that are clickable as a whole, below an id that is theirs alone; nothing is chosen beforehand. */
export const optionRows = (options: readonly Entry[], type: 'radio' | 'checkbox', name: string): Tree =>
  options.map(({ id, text }) =>
    h(
      'label',
      { class: 'tb-option' },
      h('input', { type, name, id: `${name}--${id}`, value: id, autocomplete: 'off' }),
      h('span', {}, text),
    ),
  );

/** A question whose answer is chosen among options; `above` stands between the question and them. */
export function choiceView(
  question: QuestionBase,
  options: readonly Entry[],
  type: 'radio' | 'checkbox',
  context: ViewContext,
  above: Tree = [],
): TreeNode {
  const rows = optionRows(options, type, questionId(question, context));
  return fieldSet(question, context, [...above, ...rows], type === 'radio' ? { role: 'radiogroup' } : {});
}

/** What was chosen, what we hoped for (left out where both are the same), and why, option by option. */
export function choiceReview(
  options: readonly Option[],
  key: readonly string[],
  response: Response | undefined,
  { messages }: ViewContext,
): Tree {
  const chosen = asIds(response);
  const same = chosen.length === key.length && key.every(id => chosen.includes(id));
  const texts = (ids: readonly string[]): Tree =>
    listed(options.filter(({ id }) => ids.includes(id)).map(({ text }) => text));
  return [...answerLines(messages, texts(chosen), same ? [] : texts(key)), ...reasons(messages, options)];
}
