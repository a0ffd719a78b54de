import { inOrder } from '../common/in-order.js';
import { idsOf } from '../common/options.js';
import type { Ordering } from './schema.js';
import { AnnounceEvent } from '../../elements/question/announce-event.js';
import type { Form } from '../../elements/question/form.js';
import { asIds } from '../common/responses.js';

const items = (host: HTMLElement): readonly HTMLElement[] => [
  ...host.querySelectorAll<HTMLElement>('fieldset [data-item]'),
];

/** Ends of the list cannot move on; they keep focus, so they are marked rather than disabled. */
function markEnds(host: HTMLElement): void {
  items(host).forEach((item, index, { length }) => {
    mark(item, 'up', index === 0);
    mark(item, 'down', index === length - 1);
  });
}

function mark(item: HTMLElement, way: 'up' | 'down', isEnd: boolean): void {
  const button = item.querySelector(`[data-move="${way}"]`);
  if (isEnd) button?.setAttribute('aria-disabled', 'true');
  else button?.removeAttribute('aria-disabled');
}

/** Moves the neighbour to the other side: the item itself, which may hold focus, stays in the page. */
function move(item: HTMLElement, way: string): boolean {
  const neighbour = way === 'up' ? item.previousElementSibling : item.nextElementSibling;
  if (!neighbour) return false;
  if (way === 'up') item.after(neighbour);
  else item.before(neighbour);
  return true;
}

/** A list whose items move by their buttons, or by Alt and the arrow keys while focus is on one of them. */
export const orderForm: Form = {
  read: host => items(host).map(item => item.dataset['item'] ?? ''),
  write(host, response) {
    const all = items(host);
    const order = asIds(response);
    if (order.join() === all.map(item => item.dataset['item']).join()) return;
    const list = all[0]?.parentElement;
    for (const id of order) list?.append(...all.filter(item => item.dataset['item'] === id));
    markEnds(host);
  },
  arrange(host, question) {
    inOrder(items(host), idsOf((question as Ordering).items), item => item.getAttribute('data-item'));
    markEnds(host);
  },
  connect(host, messages, signal) {
    markEnds(host);
    const act = (target: EventTarget | null, way: string | undefined): boolean => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-move]') : null;
      const item = button?.closest<HTMLElement>('[data-item]');
      const direction = way ?? button?.dataset['move'];
      if (!item || !direction || button?.disabled || !move(item, direction)) return false;
      markEnds(host);
      const all = items(host);
      const words = item.querySelector('.tb-order-text')?.textContent ?? '';
      const spoken = messages()?.moved(words, all.indexOf(item) + 1, all.length);
      if (spoken) host.dispatchEvent(new AnnounceEvent(spoken));
      return true;
    };
    host.addEventListener('click', event => void act(event.target, undefined), { signal });
    host.addEventListener(
      'keydown',
      event => {
        const way = { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
        if (event.altKey && way && act(event.target, way)) event.preventDefault();
      },
      { signal },
    );
  },
};
