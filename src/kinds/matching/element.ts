import { QuestionElement } from '../../elements/question/question-element.js';
import { pairsForm } from '../common/pairs-form.js';

/** @summary Items to match with targets. */
export class MatchingElement extends QuestionElement {
  protected override readonly form = pairsForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-matching': MatchingElement;
  }
}
