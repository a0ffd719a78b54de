import { expect } from 'chai';
import type { QuestionElement } from '../../../src/elements/question/question-element.js';
import { kinds } from '../../../src/kinds/kinds.js';
import { en } from '../../../src/messages/en.js';
import { questionOf, sampleOf } from '../../kinds/samples.js';
import { violations } from '../accessibility.js';
import { answerTo, build, button, controls, fill, mount, own, page, start } from './mount.js';

const isLocked = (control: Element) =>
  control.matches(':disabled') || (control as HTMLInputElement | HTMLTextAreaElement).readOnly;

describe('a question on a page', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    place = await page();
  });

  for (const [name, kind] of Object.entries(kinds)) {
    const { good, bad } = sampleOf(kind);

    // Runs first for each kind: its tag is not defined before.
    it(`keeps a choice made before the script arrived: ${name}`, async () => {
      expect(customElements.get(kind.tag)).to.equal(undefined);
      const element = build(place, kind);
      const nodes = [...element.querySelectorAll('*')];
      if (name !== 'ordering') fill(element, name);
      await start(element, kind);
      if (name === 'ordering' || name === 'scenario') fill(element, name);
      const heard = own(element, kind);
      button(element, 'check')?.click();
      expect(heard.checks.map(check => check.response)).to.deep.equal([good]);
      expect([...element.querySelectorAll('*')].filter(node => nodes.includes(node)).length).to.equal(
        nodes.length,
      );
    });

    it(`waits for its owner before it explains, and locks nothing by itself: ${name} [3.2.2]`, async () => {
      const element = await mount(place, kind);
      fill(element, name);
      const open = controls(element).filter(control => !isLocked(control));
      let checks = 0;
      element.addEventListener('tb-check', () => checks++);
      button(element, 'check')?.click();
      await element.updateComplete;
      expect(checks).to.equal(1);
      expect(element.querySelector('.tb-feedback')?.textContent).to.equal('');
      // A step of a scenario that was walked cannot be walked again; nothing else is locked.
      if (name !== 'scenario') expect(open.filter(isLocked)).to.deep.equal([]);
    });

    it(`withholds the explanation while the next question is asked, then says it once: ${name}`, async () => {
      const element = await mount(place, kind);
      const heard = own(element, kind, 'rating');
      fill(element, name);
      heard.spoken.length = 0;
      button(element, 'check')?.click();
      await element.updateComplete;
      expect(controls(element).every(isLocked)).to.equal(true);
      expect(element.querySelector('.tb-feedback')?.textContent).to.equal('');
      expect(heard.spoken).to.deep.equal([]);
      element.phase = 'explained';
      await element.updateComplete;
      element.answer = { ...element.answer! };
      element.canRetry = false;
      await element.updateComplete;
      expect(heard.spoken.length).to.equal(1);
      expect(heard.spoken[0]).to.include(`Because of ${name}.`);
    });

    it(`shows a stored answer and its explanation without saying it again: ${name}`, async () => {
      for (const phase of ['explained', 'readonly'] as const) {
        const element = await mount(place, kind);
        const heard = own(element, kind);
        element.answer = answerTo(kind, bad ?? good);
        element.phase = phase;
        await element.updateComplete;
        expect(controls(element).every(isLocked)).to.equal(true);
        expect(element.querySelector('.tb-feedback')?.textContent).to.include(`Because of ${name}.`);
        expect(heard.spoken).to.deep.equal([]);
        element.canRetry = true;
        element.phase = 'asking';
        await element.updateComplete;
        button(element, 'check')?.click();
        expect(heard.checks[0]?.response).to.deep.equal(bad ?? good);
        element.remove();
      }
    });

    it(`survives an answer that no longer fits, and one that was cut: ${name}`, async () => {
      const element = await mount(place, kind);
      const { response: _response, ...cut } = answerTo(kind, good);
      for (const answer of [...sampleOf(kind).unfit.map(response => ({ ...cut, response })), cut]) {
        element.answer = answer;
        element.phase = 'explained';
        await element.updateComplete;
        expect(element.querySelector('.tb-feedback')?.textContent).to.include(`Because of ${name}.`);
      }
    });

    it(`says what is missing when nothing was answered: ${name} [3.3.1 3.3.3]`, async () => {
      const element = await mount(place, kind);
      const heard = own(element, kind);
      button(element, 'check')?.click();
      if (name === 'ordering' || name === 'reflection') {
        expect(heard.checks.length, 'the order shown, or silence, is an answer').to.equal(1);
        return;
      }
      const error = element.querySelector('.tb-error')!;
      expect(heard.checks).to.deep.equal([]);
      expect(error.textContent).to.not.equal('');
      expect(heard.spoken).to.deep.equal([error.textContent]);
      expect(element.querySelector(`[aria-describedby~="${error.id}"]`)).to.not.equal(null);
      expect(element.querySelector('[aria-invalid="true"]')).to.not.equal(null);
      expect(button(element, 'check')?.hasAttribute('aria-disabled')).to.equal(false);
      fill(element, name);
      expect(error.textContent).to.equal('');
      expect(element.querySelector('[aria-invalid]')).to.equal(null);
    });
  }

  it('asks for a number when something else was written', async () => {
    const element = await mount(place, kinds['numeric']!);
    const heard = own(element, kinds['numeric']!);
    element.querySelector('input')!.value = 'seven';
    button(element, 'check')?.click();
    expect(heard.spoken).to.deep.equal([en.numberFirst]);
  });

  it('uses the words of its track for the verdict', async () => {
    const kind = kinds['single-choice']!;
    const element = await mount(place, kind);
    for (const track of ['patient', 'staff'] as const)
      for (const [response, result] of [
        [['b'], 'match'],
        [['a'], 'mismatch'],
      ] as const) {
        element.track = track;
        element.answer = answerTo(kind, response);
        element.phase = 'explained';
        await element.updateComplete;
        expect(element.querySelector('.tb-verdict')?.textContent).to.equal(en[result][track]);
      }
  });

  it('keeps its explanation, and focus in it, when it is handed an equal answer', async () => {
    const kind = kinds['single-choice']!;
    const element = await mount(place, kind);
    element.answer = answerTo(kind, ['a']);
    element.phase = 'explained';
    await element.updateComplete;
    const link = element.querySelector<HTMLElement>('.tb-again')!;
    link.focus();
    element.answer = answerTo(kind, ['a']);
    await element.updateComplete;
    expect(document.activeElement).to.equal(link);
    expect(link.getAttribute('href')).to.equal('#m-the-passage');
  });

  it('works again after it was taken out of the page and put back', async () => {
    const kind = kinds['ordering']!;
    const element = await mount(place, kind);
    const heard = own(element, kind);
    element.remove();
    place.append(element);
    fill(element, 'ordering');
    expect(heard.spoken.length, 'one listener, one message a move').to.equal(2);
  });

  it('keeps a question without its messages as the plain form that it is', async () => {
    const kind = kinds['single-choice']!;
    const element = build(place, kind);
    element.question = questionOf(kind);
    await element.updateComplete;
    expect(button(element, 'check')).to.equal(null);
    expect(element.querySelectorAll('input').length).to.equal(3);
  });
});

type Reach = (element: QuestionElement, name: string) => void;
const answered =
  (phase: QuestionElement['phase'], which: 'good' | 'bad'): Reach =>
  (element, name) => {
    const kind = kinds[name]!;
    const sample = sampleOf(kind);
    element.answer = answerTo(kind, (which === 'bad' ? sample.bad : undefined) ?? sample.good);
    element.canRetry = true;
    element.phase = phase;
  };
const states: Readonly<Record<string, Reach>> = {
  asking: () => {},
  'asking, with a complaint': element => element.check(),
  'asking, with a hint': element => button(element, 'hint')?.click(),
  'asking, filled in': fill,
  rating: answered('rating', 'good'),
  'explained after a match': answered('explained', 'good'),
  'explained after a mismatch': answered('explained', 'bad'),
  readonly: answered('readonly', 'bad'),
};

describe('accessibility of the questions', () => {
  it('would be noticed if it were missing', async () => {
    const place = await page();
    const element = await mount(place, kinds['fill-in']!);
    element.querySelector('label')?.remove();
    element.shadowRoot?.querySelector('button')?.replaceChildren();
    const found = await violations(place);
    expect(found.map(fault => fault.split(':')[0])).to.have.members(['button-name', 'label']);
  });

  for (const theme of ['light', 'dark'])
    for (const [state, reach] of Object.entries(states))
      it(`has no fault in any kind: ${state}, ${theme}`, async () => {
        const place = await page();
        place.dataset['theme'] = theme;
        // Looks as the browser likes, which WebKitGTK does not do well in the dark.
        place.querySelector('#start')?.remove();
        for (const [name, kind] of Object.entries(kinds)) {
          const element = await mount(place, kind);
          reach(element, name);
          await element.updateComplete;
        }
        expect(await violations(place)).to.deep.equal([]);
      });

  it('fits 320 pixels in every state', async () => {
    for (const [state, reach] of Object.entries(states)) {
      const place = await page();
      place.style.setProperty('inline-size', '320px');
      for (const [name, kind] of Object.entries(kinds)) {
        const element = await mount(place, kind);
        reach(element, name);
        await element.updateComplete;
        expect(element.scrollWidth, `${name}, ${state}`).to.be.at.most(320);
      }
    }
  });

  it('gives every control a target of 44 pixels [2.5.5]', async () => {
    const place = await page();
    for (const kind of Object.values(kinds)) {
      const element = await mount(place, kind);
      const targets = element.querySelectorAll(
        '.tb-option, select, input[type="text"], textarea, [data-move]',
      );
      const own = element.shadowRoot!.querySelectorAll('button');
      for (const target of [...targets, ...own].filter(each => each.checkVisibility()))
        expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(44);
    }
  });
});
