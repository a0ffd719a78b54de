import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { h } from '../../src/content/tree.js';
import type { Kind } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { questionOf } from '../kinds/samples.js';
import {
  control,
  focused,
  freshPage,
  isVisible,
  openModule,
  serve,
  settled,
  visibleText,
} from './harness.js';
import { sampleModule, type SampleModule } from './sample-module.js';

/** A lesson with a rated question in its text and another one at its end. */
function withQuestionInText(): SampleModule {
  const inText = questionOf(kinds['single-choice'] as Kind, { id: 'in-text', graded: false });
  const sure = questionOf(kinds['confidence'] as Kind, { id: 'sure', follows: 'in-text' });
  const atEnd = questionOf(kinds['true-false'] as Kind, { id: 'at-end', graded: false });
  const { outline, lessons } = sampleModule({}, [[inText, sure, atEnd], []]);
  const [first, ...others] = lessons;
  const body = first!.body.flatMap(node =>
    node.type === 'element' && node.tagName === 'h2' ? [h('div', { 'data-ask': 'in-text' }), node] : [node],
  );
  return {
    outline: {
      ...outline,
      lessons: outline.lessons.map(entry => ({
        ...entry,
        questions: entry.questions.map(each => (each.id === 'in-text' ? { ...each, inline: true } : each)),
      })),
    },
    lessons: [{ ...first!, body }, ...others],
  };
}

let main: HTMLElement;
beforeEach(async () => {
  main = await freshPage();
});
afterEach(() => main.replaceChildren());

const place = (element: Element) => element.querySelector<HTMLElement>('article tb-inline')!;

describe('a question in the text', () => {
  it('stands before the passage it was put before, and not among the questions at the end', async () => {
    const { element } = await openModule(main, { src: serve(withQuestionInText()) });
    await settled(element, () => visibleText(place(element)).includes(en.check));
    expect(place(element).nextElementSibling?.textContent).to.equal('The passage');
    expect(visibleText(place(element))).to.contain(en.inlineQuestion.patient);
    expect(visibleText(element.querySelector('tb-quiz')!)).to.contain(en.questionOf(1, 1));
    expect(element.querySelectorAll('[data-question="in-text"]')).to.have.length(1);
  });

  it('is checked, rated and explained in place, with the focus kept and the reading place too', async () => {
    const { element } = await openModule(main, { src: serve(withQuestionInText()) });
    const here = place(element);
    await settled(element, () => visibleText(here).includes(en.check));
    const rating = here.querySelector<HTMLElement>('[data-question="sure"]')!;
    expect(isVisible(rating)).to.equal(false);
    here.querySelector<HTMLInputElement>('input[value="b"]')!.focus();
    await sendKeys({ press: 'Space' });
    const check = control(here, en.check);
    check.focus();
    check.click();
    await settled(element, () => isVisible(rating));
    expect(focused() === check).to.equal(true);
    expect(visibleText(here)).not.to.contain('Because of single-choice.');
    control(here, en.showExplanation).click();
    await settled(element, () => visibleText(here).includes('Because of single-choice.'));
    expect(isVisible(rating)).to.equal(false);
    expect(visibleText(element.querySelector('tb-quiz')!)).to.contain(en.questionOf(1, 1));
    expect(isVisible(element.querySelector('[data-question="at-end"]')!)).to.equal(true);
  });

  it('opens for another try in place', async () => {
    const { element } = await openModule(main, { src: serve(withQuestionInText()) });
    const here = place(element);
    await settled(element, () => visibleText(here).includes(en.check));
    here.querySelector<HTMLInputElement>('input[value="b"]')!.click();
    control(here, en.check).click();
    await settled(element, () => visibleText(here).includes(en.showExplanation));
    control(here, en.showExplanation).click();
    await settled(element, () => visibleText(here).includes(en.tryAgain));
    control(here, en.tryAgain).click();
    await settled(element, () => !visibleText(here).includes(en.tryAgain));
    expect(here.querySelector('[data-question="in-text"]')?.getAttribute('phase')).to.equal('asking');
  });

  it('shows explained when the learner comes back', async () => {
    const src = serve(withQuestionInText());
    const { element } = await openModule(main, { src });
    await settled(element, () => visibleText(place(element)).includes(en.check));
    place(element).querySelector<HTMLInputElement>('input[value="b"]')!.click();
    control(place(element), en.check).click();
    await settled(element, () => visibleText(place(element)).includes(en.showExplanation));
    element.remove();
    await settled(main);
    const again = await openModule(main, { src });
    await settled(again.element, () =>
      visibleText(place(again.element)).includes('Because of single-choice.'),
    );
    expect(place(again.element).querySelector<HTMLInputElement>('input[value="b"]')!.checked).to.equal(true);
  });
});
