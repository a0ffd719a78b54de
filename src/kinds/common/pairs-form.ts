import { inOrder } from './in-order.js';
import { idsOf, type Entry } from './options.js';
import type { Form } from '../../elements/question/form.js';
import { asPairs } from './responses.js';

const lists = (host: HTMLElement): readonly HTMLSelectElement[] => [
  ...host.querySelectorAll<HTMLSelectElement>('fieldset select'),
];

/** A list to choose from for each item. */
export const pairsForm: Form = {
  read: host => Object.fromEntries(lists(host).map(list => [list.dataset['item'] ?? '', list.value])),
  arrange(host, question) {
    const { items, targets } = question as {
      readonly items?: readonly Entry[];
      readonly targets?: readonly Entry[];
    };
    inOrder(
      [...host.querySelectorAll('.tb-pairs > li')],
      idsOf(items ?? []),
      row => row.querySelector('select')?.dataset['item'],
    );
    for (const list of lists(host))
      inOrder([...list.options].slice(1), idsOf(targets ?? []), option => option.getAttribute('value'));
  },
  write(host, response) {
    const pairs = asPairs(response);
    for (const list of lists(host)) list.value = pairs[list.dataset['item'] ?? ''] ?? '';
  },
  unfinished: messages => messages.chooseAllFirst,
};
