import { inOrder } from './in-order.js';
import { idsOf, type Option } from './options.js';
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
  arrange(host, question) {
    const { options = [] } = question as { readonly options?: readonly Option[] };
    inOrder(
      [...host.querySelectorAll('fieldset > .tb-option')],
      idsOf(options),
      row => row.querySelector('input')?.value,
    );
  },
  write(host, response) {
    for (const input of inputs(host)) input.checked = asIds(response).includes(input.value);
  },
};
