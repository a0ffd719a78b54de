import { expect } from 'chai';
import { en } from '../../src/messages/en.js';
import type { TeachBackElement } from '../../src/player/teach-back.js';
import { FakeReporter } from './fake-reporter.js';
import { control, freshPage, openModule, serve, settled, title, visibleText } from './harness.js';
import { sampleModule } from './sample-module.js';

let main: HTMLElement;
beforeEach(async () => {
  main = await freshPage();
});
afterEach(() => main.replaceChildren());

const toNext = async (element: Element, wanted: string): Promise<void> => {
  control(element, en.nextLesson).click();
  await settled(element, () => title(element) === wanted);
};

/** Empties this device, as if the learner sat at another one. */
async function otherDevice(element: Element): Promise<void> {
  element.remove();
  await settled(main);
  localStorage.clear();
  sessionStorage.clear();
}

describe('the progress that a portal keeps', () => {
  it('is read on each event, and brings the learner to the same place on another device', async () => {
    const src = serve(sampleModule());
    const { element } = await openModule(main, { src });
    let kept: string | undefined;
    element.addEventListener('progress', () => (kept = element.progress));
    await toNext(element, 'Lesson title 2');
    expect(kept).to.equal(element.progress);
    await otherDevice(element);

    const second = document.createElement('teach-back');
    second.setAttribute('src', src);
    second.progress = kept;
    main.append(second);
    await settled(second, () => title(second) === 'Lesson title 2');
    expect(visibleText(second)).to.contain(en.lessonsRead(1, 3));
  });

  it('is taken over by a module that is open already, and is journaled there', async () => {
    const src = serve(sampleModule());
    const first = await openModule(main, { src });
    await toNext(first.element, 'Lesson title 2');
    const kept = first.element.progress;
    await otherDevice(first.element);
    const reporter = new FakeReporter();
    const { element } = await openModule(main, { src, reporter });
    element.progress = kept;
    await settled(element, () => title(element) === 'Lesson title 2');
    expect(reporter.reports.at(-1)?.device).to.equal(element.progress);
  });

  it('does not take the learner back to an older state of the same attempt', async () => {
    const { element } = await openModule(main);
    await toNext(element, 'Lesson title 2');
    const older = element.progress;
    await toNext(element, 'Lesson title 3');
    element.progress = older;
    await settled(element);
    expect(title(element)).to.equal('Lesson title 3');
  });

  it('changes nothing and is told as an error when it is damaged', async () => {
    const { element, errors } = await openModule(main);
    await toNext(element, 'Lesson title 2');
    element.progress = 'no progress of ours';
    await settled(element);
    expect(title(element)).to.equal('Lesson title 2');
    expect(errors.map(({ code }) => code)).to.deep.equal(['unreadable-record']);
  });

  it('tells its events by their own types', async () => {
    const { element } = await openModule(main);
    const heard: string[] = [];
    const listen = (to: TeachBackElement): void => {
      to.addEventListener('progress', event => heard.push(`${event.module} ${event.standing.complete}`));
      to.addEventListener('error', event => heard.push(event.code));
    };
    listen(element);
    await toNext(element, 'Lesson title 2');
    expect(heard).to.deep.equal(['sample false']);
  });
});
