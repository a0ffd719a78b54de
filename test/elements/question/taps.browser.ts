import { selectOption, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { QuestionElement } from '../../../src/elements/question/question-element.js';
import { kinds } from '../../../src/kinds/kinds.js';
import { sampleOf } from '../../kinds/samples.js';
import { button, controls, mount, own, page } from './mount.js';

/** One press and release. */
async function tap(target: Element | null | undefined): Promise<void> {
  await sendMouse({ type: 'click', position: middle(target) });
}

/** The middle of what is seen of an element, which must be what is hit there. */
function middle(target: Element | null | undefined): [number, number] {
  if (!target) throw new TypeError('there is nothing to tap');
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  const at: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  let hit = document.elementFromPoint(...at);
  while (hit?.shadowRoot) {
    const inside: Element | null = hit.shadowRoot.elementFromPoint(...at);
    if (!inside || inside === hit) break;
    hit = inside;
  }
  expect(target.contains(hit), `${hit?.outerHTML} is hit instead of ${target.outerHTML}`).to.equal(true);
  return at;
}

const labelled = (element: QuestionElement, value: string) =>
  element.querySelector(`.tb-option:has([value="${value}"])`);

/** Gives the good answer by single taps: no key, no dragging. What a screen keyboard types arrives as input. */
const taps: Readonly<Record<string, (element: QuestionElement) => Promise<void>>> = {
  async choices(element) {
    for (const id of sampleOf(element.kind!).good as readonly string[]) await tap(labelled(element, id));
  },
  async pairs(element) {
    for (const [item, target] of Object.entries(sampleOf(element.kind!).good)) {
      const list = element.querySelector(`[data-item="${item}"]`)!;
      await selectOption({ selector: `#${list.id}`, value: target });
    }
  },
  async text(element) {
    const [box] = controls(element);
    await tap(box);
    expect(document.activeElement).to.equal(box);
    document.execCommand('insertText', false, String(sampleOf(element.kind!).good));
  },
  async ordering(element) {
    const move = element.querySelector('[data-item="third"] [data-move="down"]');
    await tap(move);
    await tap(move);
  },
  async scenario(element) {
    await tap(labelled(element, 'knock'));
    await tap(button(element, 'check'));
    await tap(labelled(element, 'greet'));
  },
  async hotspot(element) {
    await tap(element.querySelector('[data-place="stove"]'));
  },
};
const ways: Readonly<Record<string, keyof typeof taps>> = {
  'single-choice': 'choices',
  'multiple-choice': 'choices',
  'true-false': 'choices',
  categorisation: 'pairs',
  matching: 'pairs',
  ordering: 'ordering',
  'fill-in': 'text',
  numeric: 'text',
  scenario: 'scenario',
  hotspot: 'hotspot',
  confidence: 'choices',
  reflection: 'text',
};

const stateOf = (element: QuestionElement) =>
  controls(element).map(control => [control.value, control.matches(':checked')]);

describe('answering by single taps alone [2.5.1 2.5.2 2.5.7]', () => {
  for (const [name, kind] of Object.entries(kinds))
    for (const direction of ['ltr', 'rtl'])
      it(`hints, checks, explains and asks again: ${name}, ${direction}`, async () => {
        const way = taps[ways[name] ?? ''];
        if (!way) throw new TypeError(`no taps are written for the kind ${name}`);
        const place = await page();
        place.dir = direction;
        const element = await mount(place, kind);
        await element.querySelector('img')?.decode();
        const heard = own(element, kind);
        const { good } = sampleOf(kind);

        await tap(button(element, 'hint'));
        await element.updateComplete;
        expect(heard.spoken).to.deep.equal(['Look at the first letter.']);
        const tapAll = async () => {
          for (const control of element.querySelectorAll('.tb-option, [data-place], [data-move]'))
            if (control.checkVisibility()) await tap(control);
        };

        await way(element);
        await tap(button(element, 'check'));
        await element.updateComplete;
        expect(heard.checks.map(check => check.response)).to.deep.equal([good]);
        expect(element.querySelector('.tb-feedback')?.textContent).to.include(`Because of ${name}.`);
        await tap(button(element, 'check'));
        await tapAll();
        expect(heard.checks.length, 'taps on what was answered do nothing').to.equal(1);

        await tap(button(element, 'retry'));
        await element.updateComplete;
        expect(element.phase).to.equal('asking');
        // A scenario begins anew; the others keep the last answer, to be changed or not.
        if (name === 'scenario') await way(element);
        await tap(button(element, 'check'));
        await element.updateComplete;
        expect(heard.checks.map(check => check.response)).to.deep.equal([good, good]);

        element.phase = 'readonly';
        await element.updateComplete;
        const before = JSON.stringify(stateOf(element));
        await tapAll();
        expect(JSON.stringify(stateOf(element))).to.equal(before);
      });

  it('does nothing where a press is lifted elsewhere', async () => {
    const place = await page();
    const element = await mount(place, kinds['single-choice']!);
    const heard = own(element, kinds['single-choice']!);
    await tap(labelled(element, 'b'));
    await sendMouse({ type: 'move', position: middle(button(element, 'check')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(place.querySelector('#start')) });
    await sendMouse({ type: 'up' });
    expect(heard.checks).to.deep.equal([]);
    await tap(button(element, 'check'));
    expect(heard.checks.length).to.equal(1);
  });
});
