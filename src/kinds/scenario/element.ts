import { QuestionElement } from '../../elements/question/question-element.js';
import { walkForm } from './form.js';

/** @summary A situation in steps, where each choice shows what follows. */
export class ScenarioElement extends QuestionElement {
  protected override readonly form = walkForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-scenario': ScenarioElement;
  }
}
