import { QuestionElement } from '../../elements/question/question-element.js';
import { pairsForm } from '../common/pairs-form.js';

/** @summary Items to sort into categories. */
export class CategorisationElement extends QuestionElement {
  protected override readonly form = pairsForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-categorisation': CategorisationElement;
  }
}
