import type { QuestionBase } from '../../content/model.js';
import { h, type Tree } from '../../content/tree.js';
import type { ViewContext } from '../kind.js';
import { controlId, errorId } from './ids.js';

/** SCORM 2004 4th ed. RTE §4.2.9 keeps 250 characters of a fill-in answer. */
export const maxAnswer = 250;

/** A labelled box for a short answer. Nothing typed is suggested again later: the device may be shared. */
export const textBox = (
  question: QuestionBase,
  context: ViewContext,
  { inputmode, unit }: { inputmode?: 'decimal'; unit?: string | undefined } = {},
): Tree => {
  const id = controlId(question, 'text', context);
  return [
    h(
      'p',
      { class: 'tb-text' },
      h(
        'label',
        { for: id },
        h('span', { ...context.messages.own }, context.messages.answerHere),
        unit ? ` (${unit})` : undefined,
      ),
      h('input', {
        type: 'text',
        id,
        inputmode,
        maxlength: maxAnswer,
        autocomplete: 'off',
        autocapitalize: 'none',
        spellcheck: 'false',
        'aria-describedby': errorId(question, context),
      }),
    ),
  ];
};
