import { expect } from 'chai';
import type { QuestionElement } from '../../../src/elements/question/question-element.js';
import { kinds } from '../../../src/kinds/kinds.js';
import { answerTo, build, button, focused, mount, own, page, start } from './mount.js';

const scenario = kinds['scenario']!;
const step = (element: QuestionElement, id: string) =>
  element.querySelector<HTMLFieldSetElement>(`[data-step="${id}"]`)!;
const choose = (element: QuestionElement, id: string, option: string) => {
  step(element, id).querySelector<HTMLElement>(`[value="${option}"]`)?.click();
  button(element, 'check')?.focus();
  button(element, 'check')?.click();
};
const outcome = (element: QuestionElement, id: string) =>
  step(element, id).querySelector('.tb-outcome')?.textContent;
const seen = (element: QuestionElement) =>
  [...element.querySelectorAll<HTMLElement>('[data-step]')]
    .filter(each => each.checkVisibility())
    .map(each => each.dataset['step']);

// Runs first: the tag is not defined before.
describe('a scenario before the script arrives', () => {
  it('shows its first step alone, and a choice made there is kept', async () => {
    expect(customElements.get('tb-scenario')).to.equal(undefined);
    const early = build(await page(), scenario);
    expect(seen(early)).to.deep.equal(['door']);
    step(early, 'door').querySelector<HTMLElement>('[value="knock"]')?.click();
    await start(early, scenario);
    button(early, 'check')?.click();
    expect(seen(early)).to.deep.equal(['door', 'room']);
  });
});

describe('a scenario', () => {
  let element: QuestionElement;
  let heard: ReturnType<typeof own>;
  beforeEach(async () => {
    element = await mount(await page(), scenario);
    heard = own(element, scenario);
  });

  it('shows what follows and offers the step again when a choice leads nowhere', () => {
    choose(element, 'door', 'enter');
    expect(outcome(element, 'door')).to.equal('What follows: Someone is startled. You can choose again.');
    expect(heard.spoken).to.deep.equal([outcome(element, 'door')]);
    expect(seen(element)).to.deep.equal(['door']);
    expect(heard.checks).to.deep.equal([]);
    expect(focused()).to.equal(button(element, 'check'));
  });

  it('goes on to the step that a choice leads to, says it once and leaves the focus where it is', () => {
    choose(element, 'door', 'leave');
    expect(seen(element)).to.deep.equal(['door', 'hall']);
    expect(heard.spoken).to.deep.equal(['What follows: You are in the hall. You are in the hall.']);
    expect(step(element, 'door').disabled).to.equal(true);
    expect(focused()).to.equal(button(element, 'check'));
    choose(element, 'hall', 'back');
    expect(seen(element)).to.deep.equal(['door', 'hall', 'room']);
  });

  it('hands over the first choice of each step, and speaks the last outcome with the explanation', async () => {
    choose(element, 'door', 'enter');
    choose(element, 'door', 'knock');
    choose(element, 'room', 'stare');
    heard.spoken.length = 0;
    choose(element, 'room', 'greet');
    await element.updateComplete;
    expect(heard.checks.map(({ response }) => response)).to.deep.equal([{ door: 'enter', room: 'stare' }]);
    expect(heard.spoken.length).to.equal(1);
    expect(heard.spoken[0]).to.match(/^What follows: Someone smiles\. .*Because of scenario\.$/);
    expect(step(element, 'door').querySelector<HTMLInputElement>(':checked')?.value).to.equal('enter');
  });

  it('begins at the first step, with nothing chosen, when it is tried again', async () => {
    choose(element, 'door', 'knock');
    choose(element, 'room', 'stare');
    choose(element, 'room', 'greet');
    await element.updateComplete;
    button(element, 'retry')?.click();
    await element.updateComplete;
    expect(seen(element)).to.deep.equal(['door']);
    expect(element.querySelector(':checked')).to.equal(null);
    expect(step(element, 'door').contains(focused())).to.equal(true);
    choose(element, 'door', 'knock');
    choose(element, 'room', 'greet');
    expect(heard.checks.at(-1)?.response).to.deep.equal({ door: 'knock', room: 'greet' });
  });

  it('asks for a choice in the open step, and ties the request to it', () => {
    choose(element, 'door', 'knock');
    button(element, 'check')?.click();
    expect(heard.checks).to.deep.equal([]);
    expect(step(element, 'room').getAttribute('aria-invalid')).to.equal('true');
    expect(step(element, 'door').hasAttribute('aria-invalid')).to.equal(false);
    step(element, 'room').querySelector<HTMLElement>('[value="greet"]')?.click();
    expect(element.querySelector('[aria-invalid]')).to.equal(null);
  });

  it('shows the walked steps of a stored answer, and no others', async () => {
    element.answer = answerTo(scenario, { door: 'leave', hall: 'back', room: 'greet' });
    element.phase = 'readonly';
    await element.updateComplete;
    expect(seen(element)).to.deep.equal(['door', 'hall', 'room']);
    element.answer = answerTo(scenario, { door: 'knock', room: 'greet' });
    await element.updateComplete;
    expect(seen(element)).to.deep.equal(['door', 'room']);
  });

  it('keeps its place when it is taken out of the page and put back', () => {
    choose(element, 'door', 'knock');
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    expect(seen(element)).to.deep.equal(['door', 'room']);
  });
});
