import { expect } from 'chai';
import type { QuestionElement } from '../../../src/elements/question/question-element.js';
import { kinds } from '../../../src/kinds/kinds.js';
import { answerTo, focused, mount, page } from './mount.js';

const hotspot = kinds['hotspot']!;
const mark = (element: QuestionElement, id: string) =>
  element.querySelector<HTMLElement>(`[data-place="${id}"]`)!;
const input = (element: QuestionElement, id: string) =>
  element.querySelector<HTMLInputElement>(`[value="${id}"]`)!;
const chosen = (element: QuestionElement) =>
  [...element.querySelectorAll<HTMLElement>('[data-chosen]')].map(({ dataset }) => dataset['place']);

describe('a picture with places', () => {
  let place: HTMLElement;
  const show = async (): Promise<QuestionElement> => {
    const element = await mount(place, hotspot);
    await element.querySelector('img')!.decode();
    return element;
  };
  beforeEach(async () => {
    place = await page();
  });

  it('chooses in the list what is tapped in the picture, and marks in the picture what is chosen in the list', async () => {
    const element = await show();
    const before = focused();
    mark(element, 'stove').click();
    expect(input(element, 'stove').checked).to.equal(true);
    expect(chosen(element)).to.deep.equal(['stove']);
    expect(focused(), 'the page stays at the picture').to.equal(before);
    input(element, 'door').click();
    expect(chosen(element)).to.deep.equal(['door']);
  });

  it('shows a stored answer in the picture, and takes no tap once it is answered', async () => {
    const element = await show();
    element.answer = answerTo(hotspot, ['sink']);
    element.phase = 'explained';
    await element.updateComplete;
    expect(chosen(element)).to.deep.equal(['sink']);
    mark(element, 'stove').click();
    expect(chosen(element)).to.deep.equal(['sink']);
    expect(input(element, 'stove').checked).to.equal(false);
  });

  for (const direction of ['ltr', 'rtl'])
    it(`puts every mark where its place is in the picture: ${direction}`, async () => {
      place.dir = direction;
      const element = await show();
      const picture = element.querySelector('img')!.getBoundingClientRect();
      for (const [id, x, y] of [
        ['sink', 0.15, 0.55],
        ['stove', 0.525, 0.55],
        ['door', 0.92, 0.52],
      ] as const) {
        const box = mark(element, id).getBoundingClientRect();
        expect(box.left + box.width / 2).to.be.closeTo(picture.left + picture.width * x, 1);
        expect(box.top + box.height / 2).to.be.closeTo(picture.top + picture.height * y, 1);
      }
    });

  it('lets a small place grow to 44 pixels where there is room, and never below 24 [2.5.5 2.5.8]', async () => {
    for (const [width, least] of [
      ['40rem', 44],
      ['6rem', 24],
    ] as const) {
      const element = await show();
      element.style.setProperty('inline-size', width);
      const { width: wide, height: tall } = mark(element, 'door').getBoundingClientRect();
      expect(Math.min(wide, tall)).to.be.at.least(least - 0.1);
      element.remove();
    }
  });

  it('gives picture and list the same numbers', async () => {
    const element = await show();
    const rows = [...element.querySelectorAll('.tb-option')].map(row => row.textContent);
    const marks = [...element.querySelectorAll('[data-place]')].map(each => each.textContent);
    expect(rows).to.deep.equal(['1. Sink', '2. Stove', '3. Door']);
    expect(marks).to.deep.equal(['1', '2', '3']);
  });
});
