import type { Form } from '../../elements/question/form.js';
import { asText } from './responses.js';

const box = (host: HTMLElement) =>
  host.querySelector<HTMLInputElement | HTMLTextAreaElement>('fieldset :is(input, textarea)');

/** One box to write in. */
export const textForm: Form = {
  read: host => box(host)?.value ?? '',
  write(host, response) {
    const found = box(host);
    if (found) found.value = asText(response);
  },
};
