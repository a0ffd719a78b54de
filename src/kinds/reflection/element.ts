import { QuestionElement } from '../../elements/question/question-element.js';
import { reflectionForm } from './form.js';

/** @summary An answer in the learner's own words, compared by themselves. */
export class ReflectionElement extends QuestionElement {
  protected override readonly form = reflectionForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-reflection': ReflectionElement;
  }
}
