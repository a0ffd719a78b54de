import type { Form } from '../../elements/question/form.js';
import { asIds } from './responses.js';

const inputs = (host: HTMLElement): readonly HTMLInputElement[] => [
  ...host.querySelectorAll<HTMLInputElement>('fieldset input'),
];

/** Radio buttons or check boxes. */
export const choiceForm: Form = {
  read: host =>
    inputs(host)
      .filter(input => input.checked)
      .map(input => input.value),
  write(host, response) {
    for (const input of inputs(host)) input.checked = asIds(response).includes(input.value);
  },
};
