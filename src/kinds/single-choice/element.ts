import { QuestionElement } from '../../elements/question/question-element.js';
import { choiceForm } from '../common/choice-form.js';

/** @summary One choice among several. */
export class SingleChoiceElement extends QuestionElement {
  protected override readonly form = choiceForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-single-choice': SingleChoiceElement;
  }
}
