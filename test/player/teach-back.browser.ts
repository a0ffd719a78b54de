import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Policy } from '../../src/content/model.js';
import { buildDom } from '../../src/elements/dom.js';
import { encodeProgress } from '../../src/engine/codec.js';
import { mixFor } from '../../src/engine/mix-for.js';
import { newProgress } from '../../src/engine/restore.js';
import type { Kind } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import type { CompletedEvent } from '../../src/player/events.js';
import { moduleView } from '../../src/views/module.js';
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
  stopServing,
  title,
  visibleText,
} from './harness.js';
import { filesOf, sampleModule, stepsOfAllKinds, type SampleModule } from './sample-module.js';

let main: HTMLElement;
beforeEach(async () => {
  main = await freshPage();
});
afterEach(() => main.replaceChildren());

const prerendered = ({ outline, lessons }: SampleModule, index = 0): DocumentFragment =>
  buildDom(
    [
      moduleView(outline, lessons[index]!, {
        messages: en,
        kinds,
        headingLevel: 1,
        prefix: `${outline.id}-`,
        links: path => `/test-modules/${outline.id}/${path}`,
      }),
    ],
    document,
  );

async function choose(element: Element, words: string): Promise<void> {
  const label = deep(element, 'label').find(each => isVisible(each) && each.textContent?.includes(words));
  label?.click();
  control(element, en.check).click();
  await settled(element);
}

describe('teach-back', () => {
  it('shows the first lesson with its heading, its place and its questions', async () => {
    const { element } = await openModule(main);
    expect(title(element)).to.equal('Lesson title 1');
    expect(visibleText(element)).to.contain('Lesson 1 of 3');
    expect(visibleText(element)).to.contain('The main message of lesson 1.');
    expect(visibleText(element)).to.contain(en.safety);
    expect(visibleText(element)).to.contain(`Question 1 of ${stepsOfAllKinds}`);
  });

  it('takes over a page that holds the lesson already, with the choice made before', async () => {
    const module = sampleModule();
    const inside = prerendered(module);
    const heading = inside.querySelector('.tb-title');
    const radio = inside.querySelector<HTMLInputElement>('input[value="b"]')!;
    radio.checked = true;
    const { element } = await openModule(main, { src: serve(module), inside });
    await settled(element, () => visibleText(element).includes(en.check));
    expect(element.querySelector('.tb-title') === heading).to.equal(true);
    expect(radio.isConnected && radio.checked).to.equal(true);
    control(element, en.check).click();
    await settled(element, () => visibleText(element).includes(en.showExplanation));
    control(element, en.showExplanation).click();
    await settled(element);
    expect(visibleText(element)).to.contain('Because of single-choice.');
  });

  it('builds the lesson anew when the page holds an older content', async () => {
    const module = sampleModule();
    const old = { ...module, outline: { ...module.outline, content: '01d' } };
    const { element } = await openModule(main, { src: serve(module), inside: prerendered(old) });
    const content = () => element.querySelector<HTMLElement>('tb-lesson')?.dataset.content;
    await settled(element, () => content() === module.outline.content);
    expect(element.querySelectorAll('tb-lesson')).to.have.length(1);
  });

  it('stays with the lesson of the page that was opened, and resumes from a first page', async () => {
    const module = sampleModule();
    const src = serve(module);
    const second = await openModule(main, { src, inside: prerendered(module, 1) });
    await settled(second.element, () => visibleText(second.element).includes(en.lessonsRead(0, 3)));
    expect(title(second.element)).to.equal('Lesson title 2');
    second.element.remove();
    await settled(main);
    const { element } = await openModule(main, { src, inside: prerendered(module) });
    await settled(element, () => title(element) === 'Lesson title 2');
  });

  it('moves the focus to the heading when the next lesson is opened, and marks the one before as read [2.4.3]', async () => {
    const { element } = await openModule(main);
    control(element, en.nextLesson).click();
    await settled(element, () => title(element) === 'Lesson title 2');
    expect(focused() === element.querySelector('.tb-title')).to.equal(true);
    expect(element.querySelector('.tb-mark')?.textContent).to.equal(en.read);
    expect(element.querySelector('a[aria-current="page"]')?.textContent).to.equal('Lesson title 2');
  });

  it('does not count a lesson as read before its end was seen', async () => {
    await setViewport({ width: 400, height: 300 });
    const reporter = new FakeReporter();
    const { element } = await openModule(main, { reporter });
    window.scrollTo(0, 0);
    await new Promise(resolve => setTimeout(resolve, 1300));
    expect(reporter.reports).to.have.length(0);
    element.querySelector('.tb-step')?.scrollIntoView();
    await settled(element, () => reporter.reports.length > 0);
    expect(visibleText(element)).to.contain(en.lessonsRead(1, 3));
    await setViewport({ width: 1000, height: 900 });
  });

  it('saves nothing for a lesson that only took long to come', async () => {
    const module = sampleModule();
    const { file } = module.outline.lessons[0]!;
    const text = filesOf(module)[file]!;
    const reporter = new FakeReporter();
    const slow = new Promise<string>(resolve => setTimeout(resolve, 1300, text));
    const { element } = await openModule(main, { src: serve(module, { [file]: slow }), reporter });
    expect(title(element)).to.equal('Lesson title 1');
    expect(reporter.reports).to.have.length(0);
  });

  it('asks for the rating before it explains, and tells the focus where the next question is', async () => {
    const { element } = await openModule(main);
    await choose(element, 'Apple');
    expect(visibleText(element)).not.to.contain('Because of single-choice.');
    expect(deep(element, '[data-kind="confidence"]').some(isVisible)).to.equal(true);
    control(element, en.showExplanation).click();
    await settled(element);
    expect(visibleText(element)).to.contain('Because of single-choice.');
    control(element, en.nextQuestion).click();
    await settled(element);
    expect(visibleText(element)).to.contain(`Question 2 of ${stepsOfAllKinds}`);
    expect(focused()?.localName).to.equal('legend');
    expect(isVisible(focused()!)).to.equal(true);
  });

  it('keeps the focus on the button that was pressed when the answer is explained', async () => {
    const { element } = await openModule(main);
    control(element, en.skip).click();
    await settled(element);
    deep(element, 'label').find(isVisible)?.click();
    const check = control(element, en.check);
    check.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element, () => visibleText(element).includes('Because of multiple-choice.'));
    expect(focused() === check).to.equal(true);
  });

  it('speaks the explanation once, in one polite region [4.1.3]', async () => {
    const { element } = await openModule(main);
    control(element, en.skip).click();
    await settled(element);
    await choose(element, 'Apple');
    const region = element.shadowRoot?.querySelector('[role="status"]');
    const spoken = [...(region?.children ?? [])].map(each => each.textContent);
    expect(spoken.filter(words => words?.includes('Because of multiple-choice.'))).to.have.length(1);
  });

  it('resumes at the same question with its answer when it is taken off the page and put back [3.3.7]', async () => {
    const { element } = await openModule(main);
    control(element, en.skip).click();
    await settled(element);
    await choose(element, 'Apple');
    const before = visibleText(element);
    element.remove();
    await settled(main);
    main.append(element);
    await settled(element, () => visibleText(element) === before);
  });

  it('resumes for another element with the same module, and not for another learner', async () => {
    const src = serve(sampleModule());
    const { element } = await openModule(main, { src });
    control(element, en.nextLesson).click();
    await settled(element, () => title(element) === 'Lesson title 2');
    element.remove();
    await settled(main);
    expect(title((await openModule(main, { src })).element)).to.equal('Lesson title 2');
    main.replaceChildren();
    await settled(main);
    const other = await openModule(main, { src, attributes: { learner: 'somebody-else' } });
    expect(title(other.element)).to.equal('Lesson title 1');
  });

  it('reaches the end, tells the page that it was completed, and shows steps and what to go over', async () => {
    const { element, events } = await openModule(main);
    control(element, en.skip).click();
    await settled(element);
    await choose(element, 'Apple');
    for (const lesson of ['Lesson title 2', 'Lesson title 3']) {
      control(element, en.nextLesson).click();
      await settled(element, () => title(element) === lesson);
    }
    const ends = deep(element, 'button').filter(
      each => isVisible(each) && each.textContent?.includes(en.finish),
    );
    expect(ends.length, 'one way to end the part').to.equal(1);
    control(element, en.finish).click();
    await settled(element, () => title(element) === en.moduleEnd.patient);
    await settled(element, () => visibleText(element).includes('Ask your care team about lesson 3.'));
    expect(visibleText(element)).to.contain('Which one is it, in multiple-choice?');
    const completed = events.filter(({ type }) => type === 'completed') as CompletedEvent[];
    expect(completed.map(({ module, standing }) => [module, standing.complete])).to.deep.equal([
      ['sample', true],
    ]);
    expect(completed[0]?.standing.score).to.equal(undefined);
    expect(events.some(({ type }) => type === 'answered')).to.equal(false);
  });

  it('shows options in the order of the attempt on a built page and on every later visit, and moves none that was chosen', async () => {
    const { outline } = sampleModule();
    const options = Array.from({ length: 6 }, (_, index) => ({ id: `o${index}`, text: `Option ${index}` }));
    const single = questionOf(kinds['single-choice'] as Kind, { options, key: 'o1' });
    const module = sampleModule({ policy: { ...outline.policy, shuffle: true } }, [[single]]);
    const authored = options.map(({ id }) => id);
    const order = (element: Element): string[] =>
      [...element.querySelectorAll<HTMLInputElement>('fieldset input')].map(({ value }) => value);
    const visit = async (inside?: DocumentFragment): Promise<string[]> => {
      main.replaceChildren();
      const progress = { ...newProgress(module.outline, 'attempt0001'), sequence: 1 };
      const device = encodeProgress(progress, module.outline.ledger);
      const reporter = new FakeReporter({ mode: 'normal', device });
      const opened = await openModule(main, { src: serve(module), reporter, ...(inside && { inside }) });
      return order(opened.element);
    };
    const seen = [...mixFor({ attempt: 'attempt0001' }, single)(authored)];
    expect(seen).not.to.deep.equal(authored);
    expect(await visit()).to.deep.equal(seen);
    expect(await visit(prerendered(module))).to.deep.equal(seen);
    const chosen = prerendered(module);
    chosen.querySelector<HTMLInputElement>('[value=o3]')!.checked = true;
    expect(await visit(chosen)).to.deep.equal(authored);
    expect(main.querySelector<HTMLInputElement>(':checked')?.value).to.equal('o3');
  });

  it('asks what the attempt draws from a bank, on a built page too, which gives none of the bank away', async () => {
    const bank = Array.from({ length: 6 }, (_, index) =>
      questionOf(kinds['single-choice'] as Kind, {
        id: `bank-${index}`,
        stem: `Question of the bank ${index}?`,
      }),
    );
    const made = sampleModule({}, [bank]);
    const lessons = made.outline.lessons.map(lesson => ({ ...lesson, draw: 2 }));
    const module: SampleModule = { ...made, outline: { ...made.outline, lessons } };
    const page = prerendered(module);
    expect(page.querySelectorAll('[data-question]').length).to.equal(0);
    const seen: string[][] = [];
    for (const inside of [page, undefined]) {
      main.replaceChildren();
      const progress = { ...newProgress(module.outline, 'attempt0001'), sequence: 1 };
      const reporter = new FakeReporter({
        mode: 'normal',
        device: encodeProgress(progress, module.outline.ledger),
      });
      const { element } = await openModule(main, { src: serve(module), reporter, ...(inside && { inside }) });
      seen.push(
        [...element.querySelectorAll<HTMLElement>('[data-question]')].map(each => each.dataset['question']!),
      );
      expect(visibleText(element)).to.contain(en.questionOf(1, 2));
    }
    expect(seen[0]?.length).to.equal(2);
    expect(seen[1]).to.deep.equal(seen[0]);
  });

  it('lets a learner take the graded questions again, as often as the policy says', async () => {
    const policy: Policy = {
      ...sampleModule({ track: 'staff' }).outline.policy,
      tries: 1,
      attempts: { limit: 2, counts: 'best', asks: 'all' },
    };
    const questions = [[questionOf(kinds['single-choice'] as Kind, { graded: true })]];
    const reporter = new FakeReporter();
    const module = sampleModule({ track: 'staff', policy }, questions);
    const { element } = await openModule(main, { src: serve(module), reporter });
    await choose(element, 'Apple');
    expect(() => control(element, en.tryAgain)).to.throw();
    control(element, en.toResult).click();
    await settled(element);
    control(element, en.finish).click();
    await settled(element, () => visibleText(element).includes(en.attempts.now(1, 2)));
    control(element, en.attempts.again).click();
    await settled(element, () => visibleText(element).includes(en.skipLast));
    expect(focused()?.localName).to.equal('legend');
    expect(element.querySelectorAll(':checked').length).to.equal(0);
    await choose(element, 'Bread');
    control(element, en.toResult).click();
    await settled(element);
    control(element, en.finish).click();
    await settled(element, () => visibleText(element).includes(en.attempts.now(2, 2)));
    expect(visibleText(element)).to.contain(en.score(100));
    expect(visibleText(element)).to.contain(en.passed);
    expect(() => control(element, en.attempts.again)).to.throw();
    expect(reporter.interactions.map(({ id, result }) => [id, result])).to.deep.equal([
      ['single-choice-q', 'mismatch'],
      ['single-choice-q', 'match'],
    ]);
    const scores = reporter.reports.flatMap(({ standing }) => standing.score ?? []);
    expect(scores).to.deep.equal([...scores].sort());
  });

  it('starts again only after the learner said so twice [3.3.4]', async () => {
    const { element } = await openModule(main, { src: serve(sampleModule({}, [[]])) });
    control(element, en.finish).click();
    await settled(element, () => title(element) === en.moduleEnd.patient);
    control(element, en.startAgain).click();
    await settled(element);
    control(element, en.startAgainNo).click();
    await settled(element);
    expect(title(element)).to.equal(en.moduleEnd.patient);
    control(element, en.startAgain).click();
    await settled(element);
    control(element, en.startAgainYes).click();
    await settled(element, () => title(element) === 'Lesson title 1');
    expect(visibleText(element)).to.contain(en.lessonsRead(0, 1));
  });

  it('offers to try again when a lesson cannot be opened, and opens it then', async () => {
    const module = sampleModule();
    const { element, errors } = await openModule(main, { src: serve(module, { 'l3.json': undefined }) });
    element.querySelector<HTMLDetailsElement>('details')!.open = true;
    control(element, 'Lesson title 3').click();
    await settled(element, () => visibleText(element).includes(en.lessonFailed));
    expect(title(element)).to.equal('Lesson title 3');
    expect(errors.map(({ code }) => code)).to.deep.equal(['missing']);
    serve(module);
    control(element, en.tryAgain).click();
    await settled(element, () => visibleText(element).includes('The main message of lesson 3.'));
  });

  it('runs two modules on one page without touching each other', async () => {
    const one = await openModule(main, { src: serve(sampleModule({ id: 'one' })) });
    const two = await openModule(main, { src: serve(sampleModule({ id: 'two' })) });
    control(one.element, en.nextLesson).click();
    await settled(one.element, () => title(one.element) === 'Lesson title 2');
    expect(title(two.element)).to.equal('Lesson title 1');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('does not scroll sideways at 320 pixels, in any lesson', async () => {
    await setViewport({ width: 320, height: 640 });
    const { element } = await openModule(main);
    element.querySelector<HTMLDetailsElement>('details')!.open = true;
    expect(document.documentElement.scrollWidth).to.equal(320);
    for (let step = 1; step <= stepsOfAllKinds; step++) {
      control(element, step === stepsOfAllKinds ? en.skipLast : en.skip).click();
      await settled(element);
      expect(document.documentElement.scrollWidth).to.equal(320);
    }
    await setViewport({ width: 1000, height: 900 });
  });

  it('keeps its text where it is when the script starts on a built page', async () => {
    const module = sampleModule();
    const inside = prerendered(module);
    const tops = (root: Element): number[] =>
      [...root.querySelectorAll('.tb-title, .tb-article > *, .tb-quiz-title, legend')]
        .filter(isVisible)
        .map(each => Math.round(each.getBoundingClientRect().top - main.getBoundingClientRect().top));
    const host = document.createElement('teach-back');
    host.setAttribute('src', serve(module));
    host.setAttribute('heading-level', '1');
    host.append(inside);
    main.append(host);
    await host.updateComplete;
    const before = tops(host);
    await settled(host, () => deep(host, 'tb-progress').some(each => each.shadowRoot?.textContent !== ''));
    await settled(host);
    expect(tops(host)).to.deep.equal(before);
  });
});

describe('teach-back without its files', () => {
  it('keeps the text that stands inside, says one calm sentence and tries again', async () => {
    const module = sampleModule();
    serve(module);
    stopServing('/test-modules/sample/module.json');
    const { element, errors } = await openModule(main, {
      src: '/test-modules/sample/module.json',
      inside: prerendered(module),
    });
    await settled(element, () => visibleText(element).includes(en.failedButReadable));
    expect(visibleText(element)).to.contain('The main message of lesson 1.');
    expect(errors[0]?.code).to.equal('missing');
    expect(errors[0]?.reason).to.contain('404');
    serve(module);
    control(element, en.tryAgain).click();
    await settled(element, () => visibleText(element).includes(en.check));
  });
});
