import { QuestionElement } from '../../elements/question/question-element.js';
import { placesForm } from './form.js';

/** @summary Places in a picture, to choose there or in a list. */
export class HotspotElement extends QuestionElement {
  protected override readonly form = placesForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-hotspot': HotspotElement;
  }
}
