import { html, LitElement, nothing } from 'lit';
import type { FirstMessages } from '../../messages/messages.js';
import { controls } from '../controls.styles.js';
import { lessonLink } from '../lesson-link.js';
import { RequestEvent } from '../request-event.js';

/** How long the last block must stay in view to count as seen, so that scrolling past is not reading. */
const SEEN_AFTER_MS = 1000;

/**
 * @summary One lesson's text. Says when its last block was seen, and offers to try again when it could not be opened.
 * @slot - The lesson's article.
 */
export class LessonElement extends LitElement {
  static readonly tag = 'tb-lesson';
  static override styles = controls;
  static override properties = {
    messages: { attribute: false },
    failed: { type: Boolean },
  };
  declare messages: FirstMessages | undefined;
  declare failed: boolean;
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.failed = false;
    this.addEventListener('click', event => this.#follow(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWatching();
  }

  /** Starts to watch for the last block. Called when somebody is there to hear it. */
  watch(): void {
    this.stopWatching();
    // A text that is shown only on request is seen at its own end, and a short version at what it keeps.
    const text = this.querySelector('.tb-opt-in') ?? this.querySelector('article');
    const last = [...(text?.children ?? [])]
      .reverse()
      .find(each => getComputedStyle(each).display !== 'none');
    if (!last) return;
    this.#observer = new IntersectionObserver(entries => this.#seen(entries.at(-1)?.isIntersecting ?? false));
    this.#observer.observe(last);
  }

  stopWatching(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
  }

  override render() {
    const { messages } = this;
    return html`<slot></slot> ${
        this.failed && messages
          ? html`<p>${messages.lessonFailed}</p>
              <button type="button" class="main" @click=${this.#retry}>${messages.tryAgain}</button>`
          : nothing
      }`;
  }

  #seen(inView: boolean): void {
    clearTimeout(this.#timer);
    if (!inView) return;
    this.#timer = setTimeout(() => {
      this.stopWatching();
      this.dispatchEvent(new RequestEvent({ type: 'lesson.seen' }));
    }, SEEN_AFTER_MS);
  }

  /** A link in the text to another lesson opens it in place; "not now" passes this one over. */
  #follow(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('.tb-not-now button'))
      this.dispatchEvent(new RequestEvent({ type: 'lesson.next' }));
    const lesson = lessonLink(event)?.dataset.lesson;
    if (!lesson || !this.messages) return;
    event.preventDefault();
    this.dispatchEvent(new RequestEvent({ type: 'lesson.open', lesson }));
  }

  #retry(): void {
    this.dispatchEvent(new RequestEvent({ type: 'lesson.retry' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-lesson': LessonElement;
  }
}
