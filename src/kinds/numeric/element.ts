import { QuestionElement } from '../../elements/question/question-element.js';
import { numberForm } from './form.js';

/** @summary A number. */
export class NumericElement extends QuestionElement {
  protected override readonly form = numberForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-numeric': NumericElement;
  }
}
