import type { Said } from '../elements/question/announce-event.js';
import type { LanguageMark } from '../messages/messages.js';

/** The one polite live region of a module: speaks what it is told in the order it comes, and interrupts nothing. */
export class LiveRegion {
  #element: HTMLElement | undefined;
  #lines: readonly HTMLElement[] = [];

  /** Stands in the page before the first words come, or they would not be spoken. */
  get element(): HTMLElement {
    if (!this.#element) {
      this.#element = document.createElement('div');
      this.#element.className = 'spoken';
      this.#element.setAttribute('role', 'status');
    }
    return this.#element;
  }

  /**
   * Speaks words. All that is said in one turn changes the region once: a status is read as a whole at each change
   * (WAI-ARIA 1.2, `status`), and would be heard twice. Older words go, so that nobody finds them by walking through the page.
   *
   * @param mark language of what is not marked otherwise.
   */
  say(said: readonly Said[], mark: LanguageMark): void {
    const line = document.createElement('p');
    for (const each of said) {
      const words = document.createElement('span');
      Object.assign(words, each.mark ?? mark).textContent = each.text;
      line.append(line.hasChildNodes() ? ' ' : '', words);
    }
    if (!line.textContent?.trim()) return;
    this.#lines = [...this.#lines, line];
    if (this.#lines.length > 1) return;
    queueMicrotask(() => {
      this.element.replaceChildren(...this.#lines);
      this.#lines = [];
    });
  }
}
