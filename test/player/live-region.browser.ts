import { expect } from 'chai';
import type { QuestionElement } from '../../src/elements/question/question-element.js';
import { kinds } from '../../src/kinds/kinds.js';
import { ar } from '../../src/messages/ar.js';
import { en } from '../../src/messages/en.js';
import { button, fill } from '../elements/question/mount.js';
import { control, deep, freshPage, isVisible, openModule, settled } from './harness.js';
import { stepsOfAllKinds } from './sample-module.js';

let main: HTMLElement;
beforeEach(async () => {
  main = await freshPage();
});
afterEach(() => main.replaceChildren());

const asked = (element: Element) =>
  deep<QuestionElement>(element, '[data-question]').filter(
    question => isVisible(question) && question.phase === 'asking',
  );
const isShown = (question: Element, words: string): boolean =>
  deep(question, '.tb-feedback').some(place => place.textContent?.includes(words));

/** Does something, and gives every change of the live region that came of it. */
async function changesFrom(element: Element, act: () => void): Promise<readonly MutationRecord[]> {
  const region = element.shadowRoot!.querySelector('.spoken')!;
  const records: MutationRecord[] = [];
  const observer = new MutationObserver(found => records.push(...found));
  observer.observe(region, { attributes: true, characterData: true, childList: true, subtree: true });
  act();
  await settled(element);
  observer.disconnect();
  return records;
}

const runs = (element: Element) =>
  deep(element, '.spoken span').map(({ lang, dir, textContent }) => ({ lang, dir, textContent }));

for (const messages of [en, ar])
  describe(`the live region, where the player speaks ${messages.language} and the content English`, () => {
    it('changes once at every check, in each kind of question, with every word in its language [4.1.3 3.1.2]', async () => {
      const { element } = await openModule(main, { attributes: { 'ui-lang': messages.language } });
      const seen = new Set<string>();
      for (let n = 1; n <= stepsOfAllKinds; n++) {
        for (let question = asked(element)[0]; question; question = asked(element)[0]) {
          const name = question.dataset['kind']!;
          const withRating = element.querySelector(`[data-follows="${question.question?.id}"]`) !== null;
          seen.add(name);
          fill(question, name);
          await settled(element);
          const changes = await changesFrom(element, () => button(question, 'check')!.click());
          expect(
            changes.map(({ type }) => type),
            name,
          ).to.deep.equal(['childList']);
          if (isShown(question, `Because of ${name}.`) && !withRating) {
            const said = runs(element);
            const verdict = deep(question, '.tb-verdict')[0]?.textContent ?? '';
            const mine = { lang: messages.language, dir: messages.direction };
            const explained = said.filter(({ lang }) => lang === 'en').map(({ textContent }) => textContent);
            expect(explained.join(' ')).to.contain(`Because of ${name}.`);
            if (messages === en)
              for (const { childElementCount } of deep(element, '.spoken p'))
                expect(childElementCount, 'one language, one run').to.equal(1);
            else if (verdict) expect(said).to.deep.include({ ...mine, textContent: verdict });
            expect(said.map(({ textContent }) => textContent).join(' ')).to.contain(verdict);
          }
        }
        const next = () => control(element, n < stepsOfAllKinds ? messages.nextQuestion : messages.toResult);
        if (deep(element, '[part~="next"]').some(isVisible)) {
          const shows = deep(element, '[part~="next"]').find(isVisible)!;
          if (shows.textContent?.includes(messages.showExplanation)) {
            shows.click();
            await settled(element);
          }
        }
        next().click();
        await settled(element);
      }
      expect([...seen].sort()).to.deep.equal(Object.keys(kinds).sort());
    });

    it('says everything of one moment in one change, and nothing of the moment before', async () => {
      const { element } = await openModule(main, { attributes: { 'ui-lang': messages.language } });
      const empty = asked(element)[0]!;
      for (let times = 0; times < 2; times++) {
        const changes = await changesFrom(element, () => button(empty, 'check')!.click());
        expect(changes.length, 'said again when asked again').to.equal(1);
        expect(runs(element)).to.deep.equal([
          { lang: messages.language, dir: messages.direction, textContent: messages.answerFirst },
        ]);
      }
    });
  });
