import { inOrder } from '../common/in-order.js';
import { idsOf } from '../common/options.js';
import { buildDom } from '../../elements/dom.js';
import type { Form } from '../../elements/question/form.js';
import { h, type Tree } from '../../content/tree.js';
import type { Messages } from '../../messages/messages.js';
import { asPairs } from '../common/responses.js';
import type { Choice, Scenario, Step } from './schema.js';
import { outcomeView } from './view.js';
import { leadsTo } from './walk.js';

const places = (host: HTMLElement): readonly HTMLFieldSetElement[] => [
  ...host.querySelectorAll<HTMLFieldSetElement>('fieldset[data-step]'),
];

/** The step to choose in: a later one is hidden, a past one disabled. */
const openPlace = (host: HTMLElement): HTMLFieldSetElement | undefined =>
  places(host).find(place => !place.hidden && !place.disabled);

const radios = (place: HTMLElement): readonly HTMLInputElement[] => [
  ...place.querySelectorAll<HTMLInputElement>('input'),
];

function check(place: HTMLElement, option: string | undefined): void {
  for (const radio of radios(place)) radio.checked = radio.value === option;
}

const say = (place: HTMLElement, outcome: Tree): void =>
  place.querySelector('.tb-outcome')?.replaceChildren(buildDom(outcome, document));

/** Writes what followed from a choice under its options. */
function tell(
  place: HTMLElement,
  steps: Scenario['steps'],
  step: Step,
  option: Choice,
  messages: Messages,
): Tree {
  const outcome = outcomeView(messages, option.outcome, leadsTo(steps, step, option.id) === step);
  place.dataset['shown'] = option.id;
  say(place, outcome);
  return outcome;
}

/**
 * A walk through steps. The state is in the page: `data-first` of a step is what was chosen there first. The answer
 * is empty until the walk is over.
 */
export const walkForm: Form = {
  read: host =>
    openPlace(host)
      ? {}
      : Object.fromEntries(
          places(host).flatMap(({ dataset: { step, first } }) => (step && first ? [[step, first]] : [])),
        ),
  write(host, response) {
    const choices = asPairs(response);
    for (const place of places(host)) {
      const first = choices[place.dataset['step'] ?? ''];
      if (first !== undefined) place.dataset['first'] = first;
      place.hidden = first === undefined;
      place.disabled = true;
      check(place, first);
      say(place, []);
    }
  },
  arrange(host, question) {
    for (const place of places(host)) {
      const step = (question as Scenario).steps.find(({ id }) => id === place.dataset['step']);
      const rows = [...place.querySelectorAll(':scope > .tb-option')];
      inOrder(rows, idsOf(step?.options ?? []), row => row.querySelector('input')?.value);
    }
  },
  connect(host) {
    for (const place of places(host)) {
      if (place.classList.contains('tb-later')) place.hidden = true;
      place.classList.remove('tb-later');
    }
  },
  keep(host) {
    const kept = places(host).map(place => ({
      first: place.dataset['first'],
      shown: place.dataset['shown'],
      hidden: place.hidden,
      disabled: place.disabled,
      chosen: radios(place).find(({ checked }) => checked)?.value,
    }));
    return (next, question, messages) => {
      const { steps } = question as Scenario;
      places(next).forEach((place, index) => {
        const { first, shown, hidden, disabled, chosen } = kept[index]!;
        if (first !== undefined) place.dataset['first'] = first;
        Object.assign(place, { hidden, disabled });
        check(place, chosen);
        const step = steps.find(({ id }) => id === place.dataset['step']);
        const option = step?.options.find(({ id }) => id === shown);
        if (step && option) tell(place, steps, step, option, messages);
      });
    };
  },
  reset(host) {
    places(host).forEach((place, index) => {
      delete place.dataset['first'];
      delete place.dataset['shown'];
      place.hidden = index > 0;
      place.disabled = false;
      check(place, undefined);
      say(place, []);
    });
  },
  step(host, question, messages) {
    const { steps } = question as Scenario;
    const place = openPlace(host);
    const step = steps.find(({ id }) => id === place?.dataset['step']);
    const chosen = place && radios(place).find(({ checked }) => checked)?.value;
    const option = step?.options.find(({ id }) => id === chosen);
    if (!place || !step || !option) return undefined;
    place.dataset['first'] ??= option.id;
    const next = leadsTo(steps, step, option.id);
    const outcome = tell(place, steps, step, option, messages);
    if (next !== step) place.disabled = true;
    const following = next !== step && places(host).find(({ dataset }) => dataset['step'] === next?.id);
    if (following) {
      following.hidden = following.disabled = false;
      check(following, undefined);
      say(following, []);
    }
    const said = [h('p', {}, outcome), ...(following && next ? [h('p', {}, next.text)] : [])];
    return { said, more: next !== undefined };
  },
};
