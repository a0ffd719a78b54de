import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { en } from '../../src/messages/en.js';
import { kinds } from '../../src/kinds/kinds.js';
import { readHeader } from '../../src/engine/codec.js';
import type { AnsweredEvent } from '../../src/player/events.js';
import { questionOf } from '../kinds/samples.js';
import { FakeReporter } from './fake-reporter.js';
import {
  control,
  deep,
  focused,
  freshPage,
  isVisible,
  openModule,
  serve,
  settled,
  title,
  visibleText,
} from './harness.js';
import { sampleModule, type SampleModule } from './sample-module.js';

let main: HTMLElement;
beforeEach(async () => {
  main = await freshPage();
});
afterEach(() => main.replaceChildren());

const trueFalse = (id: string) => questionOf(kinds['true-false']!, { id, graded: true });
const staff = (): SampleModule =>
  sampleModule({ track: 'staff' }, [[trueFalse('q-one'), trueFalse('q-two')]]);

function sensitive(module: SampleModule): SampleModule {
  const lessons = module.outline.lessons.map(lesson => ({ ...lesson, sensitive: true }));
  return { ...module, outline: { ...module.outline, lessons } };
}

async function answer(element: Element): Promise<void> {
  deep(element, 'label').find(isVisible)?.click();
  control(element, en.check).click();
  await settled(element);
}

describe('the record', () => {
  it('gets one report a step, after the interaction that it carries', async () => {
    const reporter = new FakeReporter();
    const { element, events } = await openModule(main, { src: serve(staff()), reporter });
    await answer(element);
    expect(reporter.calls).to.deep.equal(['record', 'apply']);
    expect(
      reporter.interactions.map(({ id, objective, weighting }) => [id, objective, weighting]),
    ).to.deep.equal([['q-one', 'l1', 1]]);
    const told = events.filter(({ type }) => type === 'answered') as AnsweredEvent[];
    expect(told.map(({ question }) => question)).to.deep.equal(['q-one']);
    control(element, en.nextQuestion).click();
    await settled(element);
    expect(reporter.calls).to.deep.equal(['record', 'apply', 'apply']);
  });

  it('numbers its reports upwards and asks for a commit at once on completion alone', async () => {
    const reporter = new FakeReporter();
    const { element } = await openModule(main, { src: serve(staff()), reporter });
    await answer(element);
    control(element, en.nextQuestion).click();
    await settled(element);
    await answer(element);
    control(element, en.finish).click();
    await settled(element, () => title(element) === en.moduleEnd.staff);
    const numbers = reporter.reports.map(({ lms }) => readHeader(lms)?.sequence ?? 0);
    expect(numbers).to.deep.equal([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).to.equal(numbers.length);
    expect(reporter.reports.map(({ urgent }) => urgent).lastIndexOf(true)).to.equal(
      reporter.reports.length - 1,
    );
    expect(reporter.reports.filter(({ urgent }) => urgent)).to.have.length(1);
    expect(reporter.reports.at(-1)?.standing.complete).to.equal(true);
  });

  it('hears nothing of answers in a patient module, and nothing at all of a sensitive lesson', async () => {
    for (const module of [sampleModule({ id: 'patient' }), sensitive(staff())]) {
      const reporter = new FakeReporter();
      const { element, events } = await openModule(main, { src: serve(module), reporter });
      if (module.outline.track === 'patient') control(element, en.skip).click();
      await settled(element);
      await answer(element);
      expect(reporter.interactions).to.deep.equal([]);
      expect(events.filter(({ type }) => type === 'answered')).to.deep.equal([]);
      element.remove();
    }
  });

  it('is paused when the page is hidden and closed when the element goes', async () => {
    const reporter = new FakeReporter();
    const { element } = await openModule(main, { reporter });
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
    expect(reporter.calls).to.deep.equal(['suspend']);
    element.remove();
    await settled(main);
    expect(reporter.calls).to.deep.equal(['suspend', 'close']);
  });
});

describe('the keyboard alone', () => {
  it('leads from the first question to the end of the module [2.1.1]', async function () {
    this.timeout(30_000);
    const module = sampleModule({}, [[trueFalse('q-one')], []]);
    const { element } = await openModule(main, { src: serve(module), reporter: new FakeReporter() });
    const to = async (words: string): Promise<void> => {
      for (let steps = 0; steps < 40; steps++) {
        await sendKeys({ press: 'Tab' });
        if (focused()?.textContent?.replace(/\s+/g, ' ').trim().startsWith(words)) return;
      }
      throw new Error(`Tab never reached "${words}"`);
    };
    await to(en.check);
    await sendKeys({ press: 'Shift+Tab' });
    await sendKeys({ press: 'Space' });
    await to(en.check);
    await sendKeys({ press: 'Enter' });
    await settled(element, () => visibleText(element).includes('Because of true-false.'));
    await to(en.toResult);
    await sendKeys({ press: 'Enter' });
    await settled(element, () => visibleText(element).includes(en.quizEnd.patient));
    await to(en.nextLesson);
    await sendKeys({ press: 'Enter' });
    await settled(element, () => title(element) === 'Lesson title 2');
    await to(en.finish);
    await sendKeys({ press: 'Enter' });
    await settled(element, () => title(element) === en.moduleEnd.patient);
    expect(focused() === element.querySelector('.tb-title')).to.equal(true);
  });
});

describe('the look', () => {
  it('is brought into a shadow root that lacks it, once', async () => {
    const { ensureStyles } = await import('../../src/player/stylesheet.js');
    const shadow = document.createElement('div').attachShadow({ mode: 'open' });
    main.append(shadow.host);
    const hosts = [1, 2].map(() => document.createElement('teach-back'));
    shadow.append(...hosts);
    await Promise.all(hosts.map(host => ensureStyles(host, '/src/styles/player.css')));
    expect(shadow.querySelectorAll('link')).to.have.length(1);
  });

  it('is left to a page that has it', async () => {
    const { ensureStyles } = await import('../../src/player/stylesheet.js');
    const host = document.createElement('teach-back');
    main.append(host);
    await ensureStyles(host, '/src/styles/other.css');
    expect(document.querySelectorAll('link[href="/src/styles/other.css"]')).to.have.length(0);
  });
});
