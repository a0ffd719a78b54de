import { expect } from 'chai';
import { en as messages } from '../../src/messages/en.js';
import { en as later } from '../../src/messages/later/en.js';
import type { Kind } from '../../src/kinds/kind.js';
import { kinds } from '../../src/kinds/kinds.js';
import { violations } from '../elements/accessibility.js';
import { questionOf } from '../kinds/samples.js';
import { es } from '../../src/messages/es.js';
import { es as laterEs } from '../../src/messages/later/es.js';
import type { Messages } from '../../src/messages/messages.js';
import type { TeachBackElement } from '../../src/player/teach-back.js';
import type { Notes } from '../../src/reporting/port.js';
import { FakeReporter } from './fake-reporter.js';
import { control, deep, freshPage, openModule, serve, settled, title, visibleText } from './harness.js';
import { serveTwo } from './in-language.js';
import { sampleModule } from './sample-module.js';

const DAY = 86_400_000;
const questions = [[questionOf(kinds['true-false'] as Kind, { id: 'q' })], []];
const module = sampleModule({}, questions);
const keys = (): string[] => Object.keys(localStorage).filter(key => key.startsWith('teachback:notes:'));

/** Answers the question otherwise than was hoped, and goes to the end. */
async function finish(main: HTMLElement, attributes: Record<string, string> = {}) {
  const { element } = await openModule(main, { src: serve(module), attributes });
  await toTheEnd(element, messages, 'Lesson title 2');
  return element;
}

async function toTheEnd(element: TeachBackElement, messages: Messages, second: string): Promise<void> {
  const key = String(kinds['true-false']!.key(module.lessons[0]!.questions[0]!));
  deep<HTMLInputElement>(element, 'input')
    .find(({ value }) => value !== key)!
    .click();
  control(element, messages.check).click();
  await settled(element);
  control(element, messages.nextLesson).click();
  await settled(element, () => title(element) === second);
  control(element, messages.finish).click();
  await settled(element, () => title(element) === messages.moduleEnd.patient);
}

describe('a list to come back to', () => {
  let main: HTMLElement;
  const realNow = Date.now;
  beforeEach(async () => {
    main = await freshPage();
  });
  afterEach(() => {
    Date.now = realNow;
  });

  it('is kept when the patient asks, on this device, is due after a day, leads to the question, and can be forgotten', async () => {
    const element = await finish(main);
    await settled(element, () => element.querySelector('tb-come-back') !== null);
    expect(keys(), 'nothing is kept before it was asked for').to.deep.equal([]);
    control(element, later.comeBack.yes).click();
    await settled(element);
    expect(keys()).to.have.length(1);
    expect(localStorage.getItem(keys()[0]!)).not.to.contain('sample');
    expect(visibleText(element)).to.contain('Your list is kept on this device.');
    expect(await violations(element)).to.deep.equal([]);

    element.remove();
    await settled(document.body);
    const again = (await openModule(main, { src: '/test-modules/sample/module.json' })).element;
    expect(visibleText(again)).not.to.contain('You wanted to come back');
    again.remove();
    await settled(document.body);

    Date.now = () => realNow() + DAY + 1000;
    const nextDay = (await openModule(main, { src: '/test-modules/sample/module.json' })).element;
    await settled(nextDay, () => visibleText(nextDay).includes(later.comeBack.due(1)));
    control(nextDay, later.comeBack.open).click();
    await settled(nextDay, () => title(nextDay) === 'Lesson title 1');
    expect(visibleText(nextDay)).not.to.contain('You wanted to come back');
    expect(JSON.parse(localStorage.getItem(keys()[0]!)!).value.seen).to.equal(1);
  });

  it('is forgotten without a trace', async () => {
    const element = await finish(main);
    await settled(element, () => element.querySelector('tb-come-back') !== null);
    control(element, later.comeBack.yes).click();
    await settled(element);
    control(element, later.comeBack.forget).click();
    await settled(element);
    expect(keys()).to.deep.equal([]);
    expect(visibleText(element)).to.contain(later.comeBack.forgotten);
  });

  for (const isLate of [true, false])
    it(`is offered in another language, chosen ${isLate ? 'before the list came' : 'while it came'}`, async () => {
      let come: (() => void) | undefined;
      const notes: Notes = { read: () => undefined, write: () => true, clear: () => undefined };
      const reporter = Object.assign(new FakeReporter(), {
        notes: () => new Promise<Notes>(resolve => (come = () => resolve(notes))),
      });
      const src = serveTwo('es', 'texto', {}, questions);
      const { element } = await openModule(main, { src, reporter });
      await settled(element, () => come !== undefined);
      element.querySelector<HTMLElement>('[data-language="es"]')!.click();
      if (!isLate) come?.();
      await settled(element, () => visibleText(element).includes(es.safety));
      come?.();
      await settled(element, () => deep(element, '.spoken').some(said => said.textContent !== ''));
      await toTheEnd(element, es, 'texto texto 2');
      await settled(element, () => visibleText(element).includes(laterEs.comeBack.yes));
    });

  it('is not offered on a shared device', async () => {
    const element = await finish(main, { 'shared-device': '' });
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(element.querySelector('tb-come-back')).to.equal(null);
    expect(keys()).to.deep.equal([]);
  });
});
