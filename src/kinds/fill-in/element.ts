import { QuestionElement } from '../../elements/question/question-element.js';
import { textForm } from '../common/text-form.js';

/** @summary A sentence with a gap. */
export class FillInElement extends QuestionElement {
  protected override readonly form = textForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-fill-in': FillInElement;
  }
}
