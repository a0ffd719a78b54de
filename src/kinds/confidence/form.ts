import type { Form } from '../../elements/question/form.js';
import { choiceForm } from '../common/choice-form.js';

/** Radio buttons, after which the explanation of the question before is shown. */
export const confidenceForm: Form = { ...choiceForm, action: messages => messages.showExplanation };
