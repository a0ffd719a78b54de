import { expect } from 'chai';
import { en } from '../../src/messages/en.js';
import { control, freshPage, isVisible, openModule, serve, settled, title, visibleText } from './harness.js';
import { FakeReporter } from './fake-reporter.js';
import { sampleModule, type SampleModule } from './sample-module.js';

/** A first lesson, sensitive, that asks before it shows its text. */
function optInModule(): SampleModule {
  const { outline, lessons } = sampleModule();
  const [first, ...others] = outline.lessons;
  return {
    outline: { ...outline, lessons: [{ ...first!, sensitive: true, optIn: true }, ...others] },
    lessons,
  };
}

let main: HTMLElement;
beforeEach(async () => {
  main = await freshPage();
});
afterEach(() => main.replaceChildren());

const summary = (element: Element) => element.querySelector<HTMLElement>('.tb-opt-in > summary')!;
const message = 'The main message of lesson 1.';
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('a lesson that asks first', () => {
  it('shows its heading and the choice, and neither text nor questions', async () => {
    const { element } = await openModule(main, { src: serve(optInModule()) });
    expect(title(element)).to.equal('Lesson title 1');
    expect(visibleText(element)).to.contain(en.optIn.ask);
    const text = element.querySelector('.tb-opt-in .tb-main')!;
    expect(text.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    expect(isVisible(element.querySelector('tb-quiz')!)).to.equal(false);
  });

  it('shows the text with its questions when asked to, and hides both again', async () => {
    const { element } = await openModule(main, { src: serve(optInModule()) });
    summary(element).click();
    await settled(element, () => isVisible(element.querySelector('tb-quiz')!));
    expect(visibleText(element)).to.contain(message);
    expect(visibleText(summary(element))).to.contain(en.optIn.hide);
    summary(element).click();
    await settled(element, () => !isVisible(element.querySelector('tb-quiz')!));
    expect(visibleText(summary(element))).to.contain(en.optIn.show);
  });

  it('does not count as read while the choice is open, though its end is in view', async () => {
    const reporter = new FakeReporter();
    await openModule(main, { src: serve(optInModule()), reporter });
    await wait(1300);
    expect(reporter.reports).to.have.length(0);
  });

  it('counts as read when passed over, and nothing of it is told', async () => {
    const reporter = new FakeReporter();
    const { element } = await openModule(main, { src: serve(optInModule()), reporter });
    control(element, en.optIn.notNow).click();
    await settled(element, () => title(element) === 'Lesson title 2');
    expect(visibleText(element)).to.contain(en.lessonsRead(1, 3));
    const last = reporter.reports.at(-1)!;
    expect(last.standing.fraction).to.equal(0);
  });
});
