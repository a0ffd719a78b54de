import { QuestionElement } from '../../elements/question/question-element.js';
import { choiceForm } from '../common/choice-form.js';

/** @summary A statement that is true or false. */
export class TrueFalseElement extends QuestionElement {
  protected override readonly form = choiceForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-true-false': TrueFalseElement;
  }
}
