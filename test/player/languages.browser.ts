import { expect } from 'chai';
import { ar } from '../../src/messages/ar.js';
import { en } from '../../src/messages/en.js';
import { es } from '../../src/messages/es.js';
import { languageName } from '../../src/messages/language-name.js';
import { violations } from '../elements/accessibility.js';
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
import { markedTexts, serveTwo } from './in-language.js';
import { sampleModule, stepsOfAllKinds } from './sample-module.js';

let main: HTMLElement;
beforeEach(async () => {
  main = await freshPage();
});
afterEach(() => main.replaceChildren());

const link = (element: Element, language: string) =>
  element.querySelector<HTMLElement>(`[data-language="${language}"]`)!;
const said = (element: Element) => deep(element, '.spoken p');
const step = (element: Element) => deep(element, '.tb-quiz-step').find(isVisible)!;

/** Presses the button that goes on; after a rating it first shows the explanation. */
async function goOn(element: Element, words: string): Promise<void> {
  for (let presses = 0; presses < 2 && !visibleText(step(element)).includes(words); presses++) {
    deep(element, '[part~="next"]').find(isVisible)!.click();
    await settled(element);
  }
  expect(visibleText(step(element))).to.contain(words);
}

/** Every visible word is marked with its language and runs in its direction. */
function expectMarked(
  element: Element,
  languages: { readonly latin: string; readonly arabic: string },
): void {
  for (const { text, language, direction } of markedTexts(element)) {
    const isArabic = /\p{Script=Arabic}/u.test(text);
    const isLatin = /\p{Script=Latin}{2}/u.test(text);
    // The names of languages stand each in its own.
    if (isArabic === isLatin || Object.values(names).includes(text)) continue;
    expect(language, text).to.equal(isArabic ? languages.arabic : languages.latin);
    if (direction) expect(direction, text).to.equal(isArabic ? 'rtl' : 'ltr');
  }
}
// WebKit begins a name with a capital where Chromium does not.
const names = { en: 'English', es: languageName('es'), ar: 'العربية' };

describe('the player in another language than the content', () => {
  it('marks its own words and those of the content, in every kind of question [3.1.2]', async () => {
    const { element } = await openModule(main, { attributes: { 'ui-lang': 'ar' } });
    expect(visibleText(element)).to.contain(ar.safety);
    expect(element.querySelector('.tb-article')!.getAttribute('dir')).to.equal('ltr');
    for (let n = 1; n <= stepsOfAllKinds; n++) {
      await settled(element, () => visibleText(step(element)).includes(ar.questionOf(n, stepsOfAllKinds)));
      expectMarked(element, { latin: 'en', arabic: 'ar' });
      deep<HTMLInputElement>(step(element), 'input').find(isVisible)?.click();
      deep(step(element), '[part~="check"]').find(isVisible)?.click();
      await settled(element);
      expectMarked(element, { latin: 'en', arabic: 'ar' });
      if (n < stepsOfAllKinds) await goOn(element, ar.questionOf(n + 1, stepsOfAllKinds));
    }
  });

  it('has no word of another language around a translation, and passes axe', async () => {
    for (const [language, messages] of [
      ['es', es],
      ['ar', ar],
    ] as const) {
      const src = serveTwo(language, language === 'ar' ? 'نص' : 'texto');
      const { element } = await openModule(main, {
        src: src.replace('module.json', `${language}/module.json`),
      });
      expect(visibleText(element)).to.contain(messages.translationUnreviewed);
      const english = new Set(Object.values(en).filter(words => typeof words === 'string'));
      for (const { text, language: marked } of markedTexts(element)) {
        if (Object.values(names).includes(text) || marked === 'en') continue;
        expect(english.has(text), text).to.equal(false);
        if (language === 'ar') expect(text).not.to.match(/(?!CC)\p{Script=Latin}{3}/u);
      }
      expect(element.querySelector('.tb-module')!.getAttribute('lang')).to.equal(language);
      expect(await violations(main)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
      main.replaceChildren();
      localStorage.clear();
    }
  });
});

describe('choosing another language', () => {
  it('keeps the place, what was entered, and the focus, and is said once', async () => {
    const { element } = await openModule(main, { src: serveTwo('es', 'texto') });
    const all = element.querySelector<HTMLDetailsElement>('.tb-contents')!;
    all.open = true;
    for (let n = 1; n <= stepsOfAllKinds; n++) {
      await settled(element, () => visibleText(step(element)).includes(en.questionOf(n, stepsOfAllKinds)));
      enter(step(element));
      // A walk through steps is left in its middle.
      if (step(element).querySelector('[data-kind="scenario"]')) control(step(element), en.check).click();
      const before = entered(step(element));
      const saidBefore = said(element);
      link(element, 'es').focus();
      link(element, 'es').click();
      await settled(element, () => visibleText(element).includes(es.safety));
      expect(title(element)).to.equal('texto texto 1');
      expect(visibleText(step(element))).to.contain(es.questionOf(n, stepsOfAllKinds));
      expect(entered(step(element)), `step ${n}`).to.deep.equal(before);
      expect(focused()).to.equal(link(element, 'es'));
      expect(link(element, 'es').getAttribute('aria-current')).to.equal('true');
      expect(element.querySelector<HTMLDetailsElement>('.tb-contents')!.open).to.equal(true);
      const saidNow = (): HTMLElement[] => said(element).filter(line => !saidBefore.includes(line));
      await settled(element, () => saidNow().length > 0);
      expect(saidNow().map(({ textContent }) => textContent)).to.deep.equal([es.languageChanged(names.es)]);
      link(element, 'en').click();
      await settled(element, () => visibleText(element).includes(en.safety));
      expect(entered(step(element)), `step ${n} and back`).to.deep.equal(before);
      if (n < stepsOfAllKinds) await goOn(element, en.questionOf(n + 1, stepsOfAllKinds));
    }
  });

  it('keeps answers that were explained, and begins in that language next time', async () => {
    const src = serveTwo('es', 'texto');
    const { element } = await openModule(main, { src });
    deep<HTMLInputElement>(step(element), 'input').find(isVisible)!.click();
    control(step(element), en.check).click();
    await settled(element);
    const { progress } = element;
    link(element, 'es').click();
    await settled(element, () => visibleText(element).includes(es.safety));
    expect(element.progress).to.equal(progress);
    element.remove();
    const again = await openModule(main, { src });
    expect(visibleText(again.element)).to.contain(es.safety);
    expect(localStorage.getItem('teachback:language')).to.equal('es');
  });

  it('offers the languages of the site, and gives the words alone where the content has not that language', async () => {
    const src = serve(sampleModule(), { 'site.json': JSON.stringify({ languages: ['en', 'ar', 'xx'] }) });
    const { element } = await openModule(main, {
      src,
      attributes: { site: src.replace('module.json', 'site.json') },
    });
    expect(deep(element, '[data-language]').map(({ textContent }) => textContent)).to.deep.equal([
      names.en,
      names.ar,
    ]);
    link(element, 'ar').click();
    await settled(element, () => visibleText(element).includes(ar.safety));
    expect(title(element)).to.equal('Lesson title 1');
    expectMarked(element, { latin: 'en', arabic: 'ar' });
    expect(link(element, 'ar').getAttribute('aria-current')).to.equal('true');
  });

  it('stays as it is, and says so, where the language cannot be fetched or is another module', async () => {
    for (const text of [undefined, JSON.stringify({ ...sampleModule().outline, id: 'other' })]) {
      const src = serve(sampleModule({ languages: { en: 'module.json', es: 'es/module.json' } }), {
        'es/module.json': text,
      });
      const { element } = await openModule(main, { src });
      link(element, 'es').click();
      await settled(element, () => visibleText(element).includes(en.languageFailed));
      expect(title(element)).to.equal('Lesson title 1');
      control(element, en.understood).click();
      await settled(element, () => !visibleText(element).includes(en.languageFailed));
      main.replaceChildren();
    }
  });
});

/** Puts something into every control, and leaves it unchecked. */
function enter(place: Element): void {
  const inputs = deep<HTMLInputElement>(place, 'input').filter(isVisible);
  inputs
    .filter(({ type }) => type !== 'text')
    .at(-1)
    ?.click();
  for (const box of deep<HTMLInputElement>(place, 'input[type="text"], textarea').filter(isVisible))
    box.value = '12,5';
  for (const list of deep<HTMLSelectElement>(place, 'select').filter(isVisible).slice(0, 1))
    list.selectedIndex = 1;
  deep(place, '[data-move="down"]').find(isVisible)?.click();
}

/** What the controls say, by the ids that they have in every language. */
const entered = (place: Element): readonly string[] => [
  ...deep<HTMLInputElement>(place, 'input, select, textarea').map(
    ({ id, value, checked }) => `${id} ${value} ${checked}`,
  ),
  ...deep<HTMLFieldSetElement>(place, '[data-step]').map(
    ({ dataset, hidden, disabled }) => `${dataset['first']} ${dataset['shown']} ${hidden} ${disabled}`,
  ),
  ...deep(place, '.tb-outcome').map(({ textContent }) => String(textContent !== '')),
  ...deep(place, '[data-item]').map(({ dataset }) => dataset['item'] ?? ''),
];
