import { buildDom } from '../../../src/elements/dom.js';
import type { AnnounceEvent } from '../../../src/elements/question/announce-event.js';
import type { CheckEvent } from '../../../src/elements/question/check-event.js';
import type { QuestionElement } from '../../../src/elements/question/question-element.js';
import type { RetryEvent } from '../../../src/elements/question/retry-event.js';
import type { Answer } from '../../../src/engine/progress.js';
import type { Kind } from '../../../src/kinds/kind.js';
import { en } from '../../../src/messages/en.js';
import { questionView } from '../../../src/views/question.js';
import { kinds } from '../../../src/kinds/kinds.js';
import { questionOf, sampleOf } from '../../kinds/samples.js';

/** A page with the product's styles, and a button before the questions to start from with the keyboard. */
export async function page(): Promise<HTMLElement> {
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = '/src/styles/player.css';
  const place = document.createElement('main');
  place.className = 'tb-page';
  const start = document.createElement('button');
  start.id = 'start';
  start.textContent = 'Start';
  place.append(start);
  document.body.replaceChildren(place);
  await new Promise((resolve, reject) => {
    styles.addEventListener('load', resolve);
    styles.addEventListener('error', reject);
    document.head.append(styles);
  });
  return place;
}

/** Pictures of the samples are those of the staff fixture. */
const links = (path: string): string => `/test/fixtures/staff/modules/hand-hygiene/${path}`;

/** Builds a question as it stands in a prerendered page, without telling its element anything yet. */
export function build(place: HTMLElement, kind: Kind, scored = false): QuestionElement {
  const question = questionOf(kind);
  const view = questionView(question, kind, { messages: en, prefix: 'm-', scored, links });
  place.append(buildDom([view], document));
  return place.lastElementChild as QuestionElement;
}

/** Hands the element what its owner would, and lets it be seen. */
export async function start(element: QuestionElement, kind: Kind): Promise<void> {
  if (!customElements.get(kind.tag)) customElements.define(kind.tag, kind.element);
  customElements.upgrade(element);
  element.question = questionOf(kind);
  element.kind = kind;
  element.messages = en;
  await element.updateComplete;
}

export async function mount(place: HTMLElement, kind: Kind): Promise<QuestionElement> {
  const element = build(place, kind);
  await start(element, kind);
  return element;
}

export function answerTo(kind: Kind, response: CheckEvent['response'], tries = 1): Answer {
  const { result, credit } = kind.grade(questionOf(kind), response);
  return { revision: 1, response, result, credit, first: result, tries };
}

/** Plays the owner of the progress: grades, and hands back phase and answer. Keeps what it heard. */
export function own(element: QuestionElement, kind: Kind, phase: 'rating' | 'explained' = 'explained') {
  const heard = { checks: [] as CheckEvent[], retries: [] as RetryEvent[], spoken: [] as string[] };
  element.addEventListener('tb-check', event => {
    heard.checks.push(event);
    element.answer = answerTo(kind, event.response, heard.checks.length);
    element.canRetry = true;
    element.phase = phase;
  });
  element.addEventListener('tb-retry', event => {
    heard.retries.push(event);
    element.phase = 'asking';
  });
  element.addEventListener('tb-announce', (event: AnnounceEvent) => heard.spoken.push(wordsOf(event)));
  return heard;
}

const wordsOf = ({ said }: AnnounceEvent): string => said.map(({ text }) => text).join(' ');

/** A button of the element's own, by its part. */
export const button = (element: QuestionElement, part: string): HTMLButtonElement | null =>
  element.shadowRoot?.querySelector<HTMLButtonElement>(`button[part="${part}"]`) ?? null;

/** Where focus really is, inside shadow roots too. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

export const controls = (element: QuestionElement) => [
  ...element.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'fieldset :is(input, select, textarea)',
  ),
];

/** Gives the sample's good answer through the controls, as a person's hands would leave them, short of the last check. */
export function fill(element: QuestionElement, name: string): void {
  const { good } = sampleOf(kinds[name]!);
  if (name === 'ordering') {
    for (let times = 0; times < 2; times++)
      element.querySelector<HTMLElement>('[data-item="third"] [data-move="down"]')?.click();
    return;
  }
  if (name === 'scenario') {
    Object.entries(good as Record<string, string>).forEach(([step, option], index) => {
      if (index > 0) button(element, 'check')?.click();
      element.querySelector<HTMLElement>(`[data-step="${step}"] [value="${option}"]`)?.click();
    });
    return;
  }
  for (const control of controls(element)) {
    if (control instanceof HTMLSelectElement)
      control.value = (good as Record<string, string>)[control.dataset['item'] ?? ''] ?? '';
    else if (control instanceof HTMLInputElement && control.type !== 'text')
      control.checked = (good as readonly string[]).includes(control.value);
    else control.value = String(good);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
