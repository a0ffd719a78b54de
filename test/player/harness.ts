import { expect } from 'chai';
import '../../src/define.js';
import type { FailureEvent } from '../../src/player/events.js';
import { questions } from '../../src/player/parts.js';
import { TeachBackElement } from '../../src/player/teach-back.js';
import { createReporter } from '../../src/reporting/reporter.js';
import type { Reporter } from '../../src/reporting/port.js';
import { filesOf, sampleModule, type SampleModule } from './sample-module.js';

/** What a file holds; a promise takes as long to come. */
type Served = string | undefined | Promise<string>;

const served = new Map<string, Served>();
const realFetch = window.fetch.bind(window);
window.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
  if (!url.pathname.startsWith('/test-modules/')) return await realFetch(input, init);
  const text = await served.get(url.pathname);
  return text === undefined ? new Response('', { status: 404 }) : new Response(text);
};

/** Puts a module's files where the player will look; returns the URL of its `module.json`. */
export function serve(module: SampleModule, change: Record<string, Served> = {}): string {
  const folder = `/test-modules/${module.outline.id}/`;
  for (const [path, text] of Object.entries({ ...filesOf(module), ...change }))
    served.set(folder + path, text);
  return `${folder}module.json`;
}

export function stopServing(path: string): void {
  served.delete(path);
}

/** Loads the product's styles once and empties page, storage and servers. */
export async function freshPage(): Promise<HTMLElement> {
  served.clear();
  localStorage.clear();
  sessionStorage.clear();
  TeachBackElement.createReporter = createReporter;
  if (!document.querySelector('link[rel=stylesheet]')) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/src/styles/player.css';
    document.head.append(link);
    await new Promise(resolve => link.addEventListener('load', resolve));
  }
  document.documentElement.lang = 'en';
  document.title = 'A page';
  const main = document.createElement('main');
  document.body.className = 'tb-page';
  document.body.replaceChildren(main);
  return main;
}

export interface Opened {
  readonly element: TeachBackElement;
  readonly errors: FailureEvent[];
  readonly events: Event[];
}

/** Puts a module on the page and waits until it shows something. */
export async function openModule(
  main: HTMLElement,
  options: { src?: string; reporter?: Reporter; attributes?: Record<string, string>; inside?: Node } = {},
): Promise<Opened> {
  const { reporter } = options;
  if (reporter) TeachBackElement.createReporter = () => reporter;
  const element = document.createElement('teach-back');
  element.setAttribute('src', options.src ?? serve(sampleModule()));
  element.setAttribute('heading-level', '1');
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  if (options.inside) element.append(options.inside);
  const errors: FailureEvent[] = [];
  const events: Event[] = [];
  element.addEventListener('error', event => errors.push(event));
  for (const type of ['completed', 'answered', 'progress'])
    element.addEventListener(type, e => events.push(e));
  main.append(element);
  await settled(element, () => shows(element));
  if (errors.length === 0) await questionsCame(element);
  return { element, errors, events };
}

/** The questions come after the text, and at once when the learner does anything. */
async function questionsCame(element: TeachBackElement): Promise<void> {
  element.dispatchEvent(new FocusEvent('focusin'));
  await settled(element, () => {
    const quiz = element.querySelector('tb-quiz');
    return !quiz || (questions.atHand !== undefined && quiz.querySelector('[data-question]') !== null);
  });
}

const shows = (element: TeachBackElement): boolean =>
  visibleText(element).length > 0 && !deep(element, '.loading')[0];

/** Waits until a condition holds and everything is drawn. */
export async function settled(element: Element, condition: () => boolean = () => true): Promise<void> {
  const until = performance.now() + 4000;
  do {
    await new Promise(resolve => setTimeout(resolve, 10));
    if (element instanceof TeachBackElement) await element.updateComplete;
  } while (!condition() && performance.now() < until);
  expect(condition(), 'what the test waits for').to.equal(true);
  await new Promise(requestAnimationFrame);
  await new Promise(resolve => setTimeout(resolve, 0));
}

/** Elements that match, in the light DOM and in all shadow roots below. */
export function deep<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  const found = [...root.querySelectorAll<E>(selector)];
  const shadow = root instanceof Element ? root.shadowRoot : null;
  if (shadow) found.push(...deep<E>(shadow, selector));
  for (const each of root.querySelectorAll('*'))
    if (each.shadowRoot) found.push(...deep<E>(each.shadowRoot, selector));
  return [...new Set(found)];
}

export const isVisible = (element: Element): boolean => element.checkVisibility();

/** The visible button or link whose words begin like this. */
export function control(root: ParentNode, words: string): HTMLElement {
  const all = deep(root, 'button, a').filter(isVisible);
  const found = all.find(each => each.textContent?.replace(/\s+/g, ' ').trim().startsWith(words));
  if (!found)
    throw new Error(`no control "${words}" among: ${all.map(each => each.textContent?.trim()).join(' | ')}`);
  return found;
}

/** All visible words, those in shadow roots too. */
export function visibleText(root: Element): string {
  return deep(root, '*')
    .filter(isVisible)
    .flatMap(each => [...each.childNodes])
    .filter(node => node.nodeType === Node.TEXT_NODE)
    .map(node => node.textContent?.trim())
    .filter(Boolean)
    .join('\n');
}

/** Where the focus really is, inside shadow roots too. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

export const title = (element: Element): string => element.querySelector('.tb-title')?.textContent ?? '';
