import { QuestionElement } from '../../elements/question/question-element.js';
import { confidenceForm } from './form.js';

/** @summary How sure the learner is about the answer before. */
export class ConfidenceElement extends QuestionElement {
  protected override readonly form = confidenceForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-confidence': ConfidenceElement;
  }
}
