import { directionOf } from '../../content/language.js';
import type { PortalMessages } from '../../messages/portal/portal-messages.js';
import type { Find, Found } from './find.js';

/** How long the learner may pause between two letters, in milliseconds, before it is searched. */
const PAUSE = 250;

/**
 * Makes the search field of the catalog work: the index comes when the field is first used, results show as words are
 * typed, and how many there are is said once the typing pauses.
 */
export function startSearch(form: HTMLFormElement, words: PortalMessages['search']): void {
  const field = form.querySelector<HTMLInputElement>('input[type=search]')!;
  const list = form.querySelector('ol')!;
  const status = form.querySelector<HTMLElement>('[role=status]')!;
  let finding: Promise<Find> | undefined;
  let timer: number | undefined;

  const load = (): Promise<Find> => {
    finding ??= open(form.dataset['index'] ?? '').catch((error: unknown) => {
      finding = undefined;
      throw error;
    });
    return finding;
  };
  const show = async (): Promise<void> => {
    const query = field.value.trim();
    if (query.length < 2) return draw(list, status, [], '', words);
    try {
      const find = await load();
      // What was typed meanwhile is searched by itself.
      if (field.value.trim() !== query) return;
      const found = find(query);
      draw(list, status, found, found.length > 0 ? words.found(found.length) : words.none, words);
    } catch {
      draw(list, status, [], words.failed, words);
    }
  };

  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void show(), PAUSE);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(timer);
    void show();
  });
  // Words that the browser kept when the learner came back.
  if (field.value) void show();
}

async function open(url: string): Promise<Find> {
  const [{ openIndex }, response] = await Promise.all([import('./find.js'), fetch(url)]);
  if (!response.ok) throw new Error(`the index of the search: ${response.status}`);
  return openIndex(await response.text());
}

function draw(
  list: HTMLElement,
  status: HTMLElement,
  found: readonly Found[],
  said: string,
  words: PortalMessages['search'],
): void {
  list.replaceChildren(...found.map(each => item(each, words)));
  list.hidden = found.length === 0;
  status.textContent = said;
}

function item(
  { title, module, url, language, asksFirst, excerpt }: Found,
  words: PortalMessages['search'],
): Element {
  const link = element('a', title);
  link.href = url;
  const text = element('p', asksFirst ? words.asksFirst : '');
  if (!asksFirst) text.append(...excerpt.map(({ text, hit }) => (hit ? element('mark', text) : text)));
  const made = document.createElement('li');
  made.append(link, Object.assign(element('p', module || words.term), { className: 'tb-found-in' }), text);
  for (const each of asksFirst ? [link] : [link, text])
    Object.assign(each, { lang: language, dir: directionOf(language) });
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
