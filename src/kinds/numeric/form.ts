import type { Form } from '../../elements/question/form.js';
import { asText } from '../common/responses.js';
import { textForm } from '../common/text-form.js';

/** A box for a number; what cannot be read as one is asked for again, not judged. */
export const numberForm: Form = {
  ...textForm,
  unfinished: (messages, response) =>
    asText(response).trim() === '' ? messages.answerFirst : messages.numberFirst,
};
