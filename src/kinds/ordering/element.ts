import { QuestionElement } from '../../elements/question/question-element.js';
import { orderForm } from './form.js';

/** @summary Steps to put in order. */
export class OrderingElement extends QuestionElement {
  protected override readonly form = orderForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-ordering': OrderingElement;
  }
}
