import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { en as words } from '../../src/messages/reading/en.js';
import { h, type Tree } from '../../src/content/tree.js';
import { reading } from '../../src/elements/reading/state.js';
import { violations } from '../elements/accessibility.js';
import { control, deep, focused, freshPage, openModule, serve, settled, visibleText } from './harness.js';
import { sampleModule } from './sample-module.js';

const KEY = 'teachback:settings';

/** A browser whose voices and speech are the test's. */
class FakeSpeech extends EventTarget {
  readonly said: SpeechSynthesisUtterance[] = [];
  voices: Partial<SpeechSynthesisVoice>[] = [{ lang: 'en-US', localService: true, default: true }];
  getVoices = () => this.voices;
  speak = (utterance: SpeechSynthesisUtterance): void => void this.said.push(utterance);
  cancel = (): void => undefined;
}

const { speechSynthesis: realSpeech, SpeechSynthesisUtterance: RealUtterance } = window;
const replace = (name: string, value: unknown): void =>
  void Object.defineProperty(window, name, { value, configurable: true, writable: true });

describe('help with reading', () => {
  let main: HTMLElement;
  let speech: FakeSpeech;
  beforeEach(async () => {
    main = await freshPage();
    speech = new FakeSpeech();
    replace('speechSynthesis', speech);
    replace(
      'SpeechSynthesisUtterance',
      class extends EventTarget {
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      },
    );
    reading.choose({}, false);
    reading.setShort(false);
  });
  after(() => {
    replace('speechSynthesis', realSpeech);
    replace('SpeechSynthesisUtterance', RealUtterance);
  });

  async function opened(attributes: Record<string, string> = {}, end: Tree = []) {
    const module = sampleModule();
    const [first, ...others] = module.lessons;
    const summary = h('section', { class: 'tb-summary' }, h('p', {}, 'In short: the summary.'));
    const lessons = [{ ...first!, body: [...first!.body, summary, ...end] }, ...others];
    const { element } = await openModule(main, { src: serve({ ...module, lessons }), attributes });
    await settled(element, () => deep(element, '.open')[0] !== undefined);
    control(element, words.title).click();
    await settled(element, () => visibleText(element).includes(words.size));
    return element;
  }
  const choice = (element: Element, label: string): HTMLInputElement =>
    deep<HTMLLabelElement>(element, 'label')
      .find(each => each.textContent!.trim() === label)!
      .querySelector('input')!;

  it('sets size, spacing, letters and colours at once, keeps them on this device without a name, and takes them back', async () => {
    const element = await opened();
    expect(await violations(element)).to.deep.equal([]);
    const before = parseFloat(getComputedStyle(element).fontSize);
    for (const label of ['200%', words.leadings[2], words.faces.legible, words.themes.contrast])
      choice(element, label).click();
    await settled(element);
    const style = getComputedStyle(element);
    expect(parseFloat(style.fontSize)).to.equal(before * 2);
    expect(parseFloat(style.lineHeight) / parseFloat(style.fontSize)).to.be.closeTo(2.4, 0.01);
    expect(style.fontFamily).to.contain('Teachback Legible');
    expect(document.body.dataset['theme']).to.equal('contrast');
    expect(JSON.parse(localStorage.getItem(KEY)!)).to.deep.equal({
      size: 200,
      leading: 2.4,
      legible: true,
      theme: 'contrast',
    });
    expect(await violations(element)).to.deep.equal([]);

    control(element, words.reset).click();
    await settled(element);
    expect(parseFloat(getComputedStyle(element).fontSize)).to.equal(before);
    expect(document.body.dataset['theme']).to.equal(undefined);
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('keeps nothing beyond the tab on a device that others use', async () => {
    const element = await opened({ 'shared-device': '' });
    choice(element, '150%').click();
    expect(localStorage.getItem(KEY)).to.equal(null);
    expect(sessionStorage.getItem(KEY)).to.equal('{"size":150}');
    expect(visibleText(element)).to.contain(words.keptInTab);
  });

  it('opens, changes and closes by keyboard, and gives the focus back', async () => {
    const element = await opened();
    control(element, words.title).focus();
    await sendKeys({ press: 'Escape' });
    await settled(element, () => !visibleText(element).includes(words.size));
    await sendKeys({ press: 'Enter' });
    await settled(element, () => visibleText(element).includes(words.size));
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent).to.contain(words.aloud.start);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(visibleText(element)).not.to.contain(words.size);
    expect(focused()?.className).to.equal('open');
  });

  it('shows the short version of a lesson that has one, says so, and the whole again', async () => {
    const element = await opened();
    expect(visibleText(element)).to.contain('at length');
    choice(element, words.short).click();
    control(element, words.close).click();
    await settled(element);
    const text = visibleText(element);
    expect(text).not.to.contain('at length');
    for (const kept of [
      'The main message of',
      'In short: the summary.',
      'Ask your care team',
      words.shortIsOn,
    ])
      expect(text).to.contain(kept);
    control(element, words.whole).click();
    await settled(element);
    expect(visibleText(element)).to.contain('at length');
  });

  it('counts a lesson as read whose short version was seen to its end, though more stands below in the whole', async () => {
    const element = await opened({}, [h('p', {}, 'Only in the whole.')]);
    const shown = (): string => visibleText(element);
    expect(shown()).to.match(/\b0 of/);
    choice(element, words.short).click();
    control(element, words.close).click();
    await settled(element, () => !shown().includes('Only in the whole.'));
    element.querySelector('.tb-summary')!.scrollIntoView();
    await settled(element, () => /\b1 of/.test(shown()));
  });

  it('reads lesson, questions and options by a voice of this device, marks the sentence, and can be steered by keyboard [1.4.2 2.1.1]', async () => {
    const element = await opened();
    expect(speech.said).to.have.length(0);
    await settled(element, () => !control(element, words.aloud.start).matches(':disabled'));
    control(element, words.aloud.start).click();
    await settled(element, () => speech.said.length > 0);
    expect(focused()?.textContent).to.contain(words.aloud.pause);
    const marked = (): string => String([...(CSS.highlights.get('teachback-sentence') ?? [])][0] ?? '');
    expect(marked()).to.equal(speech.said[0]!.text);
    expect(await violations(element)).to.deep.equal([]);
    const count = (): number => speech.said.length;
    for (let before = -1; before < count() && count() < 200;) {
      before = count();
      speech.said.at(-1)!.dispatchEvent(new Event('end'));
    }
    const all = speech.said.map(({ text }) => text).join('\n');
    const question = element.querySelector('tb-quiz [data-question]')!;
    for (const each of question.querySelectorAll('legend, label'))
      if (each.checkVisibility()) expect(all).to.contain(each.textContent!.replace(/\s+/g, ' ').trim());
    expect(all).to.contain('The main message of');
    await settled(element);
    expect(marked(), 'nothing is marked at the end').to.equal('');

    control(element, words.title).click();
    await settled(element);
    control(element, words.aloud.start).click();
    await settled(element, () => focused()?.textContent?.includes(words.aloud.pause) ?? false);
    await sendKeys({ press: 'Enter' });
    await settled(element, () => focused()?.textContent?.includes(words.aloud.play) ?? false);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(focused()?.className).to.equal('open');
  });

  it('stops when the lesson is left', async () => {
    const element = await opened();
    await settled(element, () => !control(element, words.aloud.start).matches(':disabled'));
    control(element, words.aloud.start).click();
    await settled(element, () => CSS.highlights.has('teachback-sentence'));
    element.remove();
    expect(CSS.highlights.has('teachback-sentence')).to.equal(false);
  });

  it('says in one sentence why nothing can be read where no voice stays on the device', async () => {
    speech.voices = [{ lang: 'en-US', localService: false }];
    const element = await opened();
    await settled(element, () => visibleText(element).includes(words.aloud.noVoice));
    expect(() => control(element, words.aloud.start)).to.throw();
  });
});
