import type { Form } from '../../elements/question/form.js';
import { asPairs } from './responses.js';

const lists = (host: HTMLElement): readonly HTMLSelectElement[] => [
  ...host.querySelectorAll<HTMLSelectElement>('fieldset select'),
];

/** A list to choose from for each item. */
export const pairsForm: Form = {
  read: host => Object.fromEntries(lists(host).map(list => [list.dataset['item'] ?? '', list.value])),
  write(host, response) {
    const pairs = asPairs(response);
    for (const list of lists(host)) list.value = pairs[list.dataset['item'] ?? ''] ?? '';
  },
  unfinished: messages => messages.chooseAllFirst,
};
