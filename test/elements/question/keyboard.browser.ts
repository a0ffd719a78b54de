import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Response } from '../../../src/engine/progress.js';
import { kinds } from '../../../src/kinds/kinds.js';
import { en } from '../../../src/messages/en.js';
import { button, focused, mount, own, page } from './mount.js';

const tab = { press: 'Tab' };
const down = { press: 'ArrowDown' };
const space = { press: 'Space' };
const enter = { press: 'Enter' };
const backwards = { press: 'Shift+Tab' };
const pairs = { wool: 'soft', stone: 'hard', steel: 'hard' };

/** A key; or with the arrow keys to an option, wherever in the group the browser came in: the first, or the last. */
type Step = Parameters<typeof sendKeys>[0] | { to: string };

/** Keys that give an answer, from just before the question; and the answer. */
const walks: Readonly<Record<string, readonly [steps: readonly Step[], Response]>> = {
  'single-choice': [[tab, down], ['b']],
  'multiple-choice': [
    [tab, space, tab, tab, space],
    ['a', 'c'],
  ],
  'true-false': [[tab, down], ['false']],
  categorisation: [[tab, down, tab, down, down, tab, down, down], pairs],
  matching: [[tab, down, tab, down, down, tab, down, down], pairs],
  ordering: [
    [tab, tab, enter, enter],
    ['first', 'second', 'third'],
  ],
  'fill-in': [[tab, { type: 'First' }], 'First'],
  numeric: [[tab, { type: '7,5' }], '7,5'],
  scenario: [[tab, space, tab, enter, backwards, { to: 'greet' }], { door: 'knock', room: 'greet' }],
  hotspot: [[tab, down], ['stove']],
  confidence: [[tab, down], ['high']],
  reflection: [[tab, { type: 'It moved.' }], 'It moved.'],
};

const isChosen = (value: string): boolean => {
  const option = focused();
  return option instanceof HTMLInputElement && option.checked && option.value === value;
};

async function press(steps: readonly Step[]): Promise<void> {
  for (const step of steps)
    if (!('to' in step)) await sendKeys(step);
    else for (let turns = 0; turns < 5 && !isChosen(step.to); turns++) await sendKeys({ press: 'ArrowUp' });
}

async function tabTo(found: () => boolean): Promise<void> {
  for (let steps = 0; steps < 20 && !found(); steps++) await sendKeys(tab);
  expect(found(), `focus ends on ${focused()?.outerHTML ?? 'nothing'}`).to.equal(true);
}

describe('answering by keyboard alone [2.1.1]', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    place = await page();
    place.querySelector<HTMLElement>('#start')?.focus();
  });

  for (const [name, kind] of Object.entries(kinds))
    for (const direction of ['ltr', 'rtl'])
      it(`checks, explains and asks again: ${name}, ${direction}`, async () => {
        place.dir = direction;
        const walk = walks[name];
        if (!walk) throw new TypeError(`no keys are written for the kind ${name}`);
        const [keys, response] = walk;
        const element = await mount(place, kind);
        const heard = own(element, kind);

        await press(keys);
        await tabTo(() => focused() === button(element, 'check'));
        await sendKeys(enter);
        await element.updateComplete;
        expect(heard.checks.map(check => check.response)).to.deep.equal([response]);
        expect(heard.checks[0]?.question).to.equal(`${name}-q`);
        expect(heard.checks[0]?.latency).to.be.within(0, 60);

        expect(focused(), 'focus stays where it was').to.equal(button(element, 'check'));
        expect(element.querySelector('.tb-feedback')?.textContent).to.include(`Because of ${name}.`);
        const said = heard.spoken.filter(words => words.includes(`Because of ${name}.`));
        expect(said.length, 'the explanation is spoken once').to.equal(1);

        await sendKeys(enter);
        expect(heard.checks.length, 'a second press asks for nothing').to.equal(1);

        await tabTo(() => focused() === button(element, 'retry'));
        await sendKeys(enter);
        await element.updateComplete;
        expect(heard.retries.map(retry => retry.question)).to.deep.equal([`${name}-q`]);
        expect(element.querySelector('fieldset')?.contains(focused()), 'focus is back in the form').to.equal(
          true,
        );
        expect(element.querySelector('.tb-feedback')?.textContent).to.equal('');
      });

  it('moves an item with Alt and the arrow keys, keeps focus on it and says where it is', async () => {
    const kind = kinds['ordering']!;
    const element = await mount(place, kind);
    const heard = own(element, kind);
    await sendKeys(tab);
    const before = focused();
    const alt = async (key: string) => {
      await sendKeys({ down: 'Alt' });
      await sendKeys({ press: key });
      await sendKeys({ up: 'Alt' });
    };
    await alt('ArrowUp');
    expect(heard.spoken, 'the first item cannot move up').to.deep.equal([]);
    await alt('ArrowDown');
    await alt('ArrowDown');
    await alt('ArrowUp');
    expect(focused()).to.equal(before);
    expect(heard.spoken).to.deep.equal([en.moved('Eat', 2, 3), en.moved('Eat', 3, 3), en.moved('Eat', 2, 3)]);
    const order = [...element.querySelectorAll<HTMLElement>('[data-item]')].map(item => item.dataset['item']);
    expect(order).to.deep.equal(['first', 'third', 'second']);
    const ends = [...element.querySelectorAll('[data-move][aria-disabled="true"]')];
    expect(ends.map(end => end.getAttribute('aria-label'))).to.deep.equal([
      'Move up: Cook',
      'Move down: Serve',
    ]);
  });

  for (const name of ['fill-in', 'numeric'])
    it(`checks when Enter is pressed in the box, without submitting the page's form: ${name}`, async () => {
      const kind = kinds[name]!;
      const form = document.createElement('form');
      let submitted = 0;
      form.addEventListener('submit', event => {
        submitted++;
        event.preventDefault();
      });
      place.append(form);
      const element = await mount(form, kind);
      const heard = own(element, kind);
      await press([tab, { type: '7' }, enter]);
      await element.updateComplete;
      expect(heard.checks.map(check => check.response)).to.deep.equal(['7']);
      expect(submitted).to.equal(0);
      expect(focused()).to.equal(element.querySelector('input'));
    });

  it('shows one hint after the other, says it, and then says that there are no more', async () => {
    const kind = kinds['single-choice']!;
    const element = await mount(place, kind);
    const heard = own(element, kind);
    await tabTo(() => focused() === button(element, 'hint'));
    await press([enter, enter, enter]);
    await element.updateComplete;
    expect(heard.spoken).to.deep.equal(['Look at the first letter.', 'It is the second one.']);
    expect(element.shadowRoot?.querySelectorAll('[part="hints"] li').length).to.equal(2);
    expect(focused()).to.equal(button(element, 'hint'));
    expect(button(element, 'hint')?.textContent?.trim()).to.equal(en.noMoreHints);
  });
});
