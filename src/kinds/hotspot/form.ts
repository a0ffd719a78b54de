import type { Form } from '../../elements/question/form.js';
import { choiceForm } from '../common/choice-form.js';
import { layout } from './layout.js';

const marks = (host: HTMLElement): readonly HTMLElement[] => [
  ...host.querySelectorAll<HTMLElement>('[data-place]'),
];

const inputOf = (host: HTMLElement, mark: HTMLElement): HTMLInputElement | undefined =>
  [...host.querySelectorAll<HTMLInputElement>('fieldset input')].find(
    ({ value }) => value === mark.dataset['place'],
  );

/** Shows in the picture what is chosen in the list. */
function follow(host: HTMLElement): void {
  for (const mark of marks(host)) mark.toggleAttribute('data-chosen', inputOf(host, mark)?.checked ?? false);
}

/** A list of places, and a picture in which a tap on a place chooses it in the list. */
export const placesForm: Form = {
  read: choiceForm.read,
  write(host, response) {
    choiceForm.write(host, response);
    follow(host);
  },
  connect(host, _messages, signal) {
    const all = marks(host);
    const picture = host.querySelector('img');
    const boxes = all.map(mark => (mark.dataset['box'] ?? '').split(' ').map(Number));
    const ratio = Number(picture?.getAttribute('height')) / Number(picture?.getAttribute('width')) || 1;
    layout(boxes, ratio).forEach((measures, index) => {
      for (const [name, percent] of Object.entries(measures))
        all[index]?.style.setProperty(`--tb-${name}`, `${percent}%`);
    });
    follow(host);
    host.addEventListener('input', () => follow(host), { signal });
    // Not a label: that would move focus, and with it the page, away from the picture to the list.
    host.addEventListener(
      'click',
      ({ target }) => {
        const mark = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
        if (mark) inputOf(host, mark)?.click();
      },
      { signal },
    );
  },
};
