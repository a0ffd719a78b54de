import type { Kind } from '../kinds/kind.js';
import type { QuestionElement } from '../elements/question/question-element.js';
import { LiveRegion } from './live-region.js';
import { idle } from './when-idle.js';

/** More checks than a scenario takes before its answer is looked at. */
const MOST_CHECKS = 20;

/**
 * Answers a copy of a question that nobody sees, hears or reaches, so that its functions are compiled and its styles,
 * letters and boxes were computed once before the learner's answer needs them. It takes three turns of the browser, so
 * that no tap waits for long; in each the copy comes and goes before anything is painted, and nothing of it gets out:
 * neither events nor ids nor a group of radio buttons.
 */
export async function rehearseElement(original: QuestionElement): Promise<void> {
  const { question, kind, messages, track } = original;
  if (!question || !kind || !messages) return;
  const copy = original.cloneNode(true) as QuestionElement;
  for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
  for (const each of copy.querySelectorAll('[name]'))
    each.setAttribute('name', `rehearsal-${each.getAttribute('name')}`);
  copy.hidden = false;
  Object.assign(copy, { question, kind, messages, track, phase: 'asking' });
  const place = document.createElement('div');
  place.className = 'tb-rehearsal';
  place.append(copy);
  for (const type of ['click', 'input', 'tb-check', 'tb-announce'])
    place.addEventListener(type, event => event.stopPropagation());
  copy.addEventListener('tb-announce', ({ said }) => new LiveRegion().say(said, { lang: 'en', dir: 'ltr' }));
  copy.addEventListener('tb-check', ({ response }) => {
    const { result, credit } = (kind as Kind).grade(question, response);
    copy.answer = { revision: question.revision, response, result, credit, first: result, tries: 1 };
    copy.canRetry = true;
    copy.phase = 'explained';
  });
  await inPage(() => undefined);
  await inPage(() => {
    for (let checks = 0; checks < MOST_CHECKS && copy.phase === 'asking'; checks++) {
      fillIn(copy, checks);
      copy.renderRoot.querySelector<HTMLElement>('[part="check"]')?.click();
    }
  });
  await inPage(() => void copy.getBoundingClientRect());

  async function inPage(step: () => void): Promise<void> {
    await idle();
    if (!original.isConnected) return;
    original.after(place);
    try {
      await copy.updateComplete;
      step();
      await copy.updateComplete;
    } finally {
      place.remove();
    }
  }
}

/** Gives any answer that can be looked at; another choice at each turn, since one may lead back to where it was made. */
function fillIn(host: HTMLElement, turn: number): void {
  const open = 'fieldset:not(:disabled, [hidden])';
  for (const box of host.querySelectorAll<HTMLInputElement>(`${open} input[type="checkbox"]`))
    box.checked = true;
  const radios = host.querySelectorAll<HTMLInputElement>(`${open} input[type="radio"]`);
  const radio = radios[turn % radios.length];
  if (radio) radio.checked = true;
  for (const list of host.querySelectorAll<HTMLSelectElement>(`${open} select`)) list.selectedIndex = 1;
  const boxes = `${open} :is(textarea, input[type="text"])`;
  for (const box of host.querySelectorAll<HTMLInputElement>(boxes)) box.value = '1';
}
