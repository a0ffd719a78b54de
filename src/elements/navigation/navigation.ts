import { html, LitElement, nothing } from 'lit';
import type { ModuleOutline } from '../../content/model.js';
import type { FirstMessages } from '../../messages/messages.js';
import { lessonLink } from '../lesson-link.js';
import { AnnounceEvent } from '../question/announce-event.js';
import { controls } from '../controls.styles.js';
import { RequestEvent, type LearnerRequest } from '../request-event.js';

/**
 * @summary Ways between lessons. Its links are real ones and work without a script; with one, the player changes
 * lessons in place and says in words which lessons were read.
 * @slot - A `nav` with links that carry `data-lesson`.
 * @csspart finish - The button after the last lesson.
 */
export class NavigationElement extends LitElement {
  static readonly tag = 'tb-navigation';
  static override styles = controls;
  static override properties = {
    messages: { attribute: false },
    outline: { attribute: false },
    current: { type: String },
    read: { attribute: false },
    openable: { attribute: false },
  };
  declare messages: FirstMessages | undefined;
  declare outline: ModuleOutline | undefined;
  /** The lesson shown; none at the end of the module. */
  declare current: string | undefined;
  declare read: readonly string[];
  /** Lessons that may be opened now; in a guided module not all. */
  declare openable: readonly string[];

  constructor() {
    super();
    this.read = [];
    this.openable = [];
    this.addEventListener('click', event => this.#follow(event));
  }

  override render() {
    const isLast = this.current !== undefined && this.outline?.lessons.at(-1)?.id === this.current;
    return html`<slot></slot> ${
        isLast && this.querySelector('.tb-steps')
          ? html`<div class="row">
              <button
                type="button"
                class="main"
                part="finish"
                @click=${() => this.#ask({ type: 'lesson.next' })}
              >
                ${this.messages?.finish}
              </button>
            </div>`
          : nothing
      }`;
  }

  override updated(): void {
    for (const link of this.querySelectorAll<HTMLElement>('li > a[data-lesson]')) {
      const mark = link.parentElement?.querySelector('.tb-mark');
      const words = this.#mark(link.dataset.lesson ?? '');
      if (mark && mark.textContent !== words) mark.textContent = words;
    }
  }

  #mark(lesson: string): string {
    const { messages, outline } = this;
    if (!messages || !outline) return '';
    if (lesson === this.current) return messages.here;
    if (this.read.includes(lesson)) return messages.read;
    return this.openable.includes(lesson) ? messages.notYetRead : messages.opensLater;
  }

  /** Pages without a running player leave their links to the browser. */
  #follow(event: MouseEvent): void {
    const link = lessonLink(event);
    const lesson = link?.dataset.lesson;
    if (!link || !lesson || !this.outline) return;
    event.preventDefault();
    if (link.classList.contains('tb-next')) this.#ask({ type: 'lesson.next' });
    else if (this.openable.includes(lesson)) this.#ask({ type: 'lesson.open', lesson });
    else this.dispatchEvent(new AnnounceEvent(this.messages?.opensLater ?? ''));
  }

  #ask(request: LearnerRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-navigation': NavigationElement;
  }
}
