import { QuestionElement } from '../../elements/question/question-element.js';
import { choiceForm } from '../common/choice-form.js';

/** @summary Any number of choices among several. */
export class MultipleChoiceElement extends QuestionElement {
  protected override readonly form = choiceForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-multiple-choice': MultipleChoiceElement;
  }
}
