import type { LanguageMark } from '../messages/messages.js';

type Mark = Pick<LanguageMark, 'lang' | 'dir'>;

/** The one polite live region of a module: speaks what it is told in the order it comes, and interrupts nothing. */
export class LiveRegion {
  #element: HTMLElement | undefined;

  /** Stands in the page before the first words come, or they would not be spoken. */
  get element(): HTMLElement {
    if (!this.#element) {
      this.#element = document.createElement('div');
      this.#element.className = 'spoken';
      this.#element.setAttribute('role', 'status');
    }
    return this.#element;
  }

  /** Adds words. Older ones are taken away so that nobody finds them later by walking through the page. */
  say(words: string, { lang, dir }: Mark): void {
    if (!words) return;
    const line = document.createElement('p');
    line.lang = lang;
    line.dir = dir;
    line.textContent = words;
    this.element.append(line);
    while (this.element.childElementCount > 3) this.element.firstElementChild?.remove();
  }
}
