import { html, LitElement } from 'lit';
import { plainLink } from '../lesson-link.js';
import { showAbovePage } from './above-page.js';

/** Time to go from a term to its meaning with the pointer, and time that a pointer must rest before anything shows. */
const LEAVE_MS = 300;
const REST_MS = 150;
const TERM = 'a.tb-term';

/** Why a meaning shows: the pointer is on it, its term has the focus, or it was asked for by a press. */
type Reason = 'pointer' | 'focus' | 'press';

/**
 * @summary The list of what a lesson's terms mean. Shows each meaning below its term as well, while that is pointed at, has
 * the focus or was pressed; Escape puts it away (WCAG 2.2, 1.4.13).
 * @slot - The list, as `details`.
 */
export class TermsElement extends LitElement {
  static readonly tag = 'tb-terms';
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown:
    | { readonly term: HTMLElement; readonly meaning: HTMLElement; readonly following: AbortController }
    | undefined;
  readonly #reasons = new Set<Reason>();

  override connectedCallback(): void {
    super.connectedCallback();
    const article = this.#article;
    if (!article) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const term of article.querySelectorAll<HTMLElement>(TERM)) prepare(term);
    article.addEventListener('click', event => this.#press(event), { signal });
    article.addEventListener('keydown', pressBySpace, { signal });
    article.addEventListener('pointerover', event => this.#point(event), { signal });
    article.addEventListener('pointerout', event => this.#leave(event), { signal });
    const everywhere = { signal, capture: true };
    document.addEventListener('focusin', event => this.#focused(event), everywhere);
    document.addEventListener('keydown', event => this.#escape(event), everywhere);
    document.addEventListener('pointerdown', event => this.#pressAnywhere(event), everywhere);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#hide();
  }

  override render() {
    return html`<slot></slot>`;
  }

  get #article(): HTMLElement | null | undefined {
    return this.closest('tb-lesson')?.querySelector('article');
  }

  #press(event: MouseEvent): void {
    const term = plainLink(event, TERM);
    if (!term) return;
    event.preventDefault();
    const isShown = this.#shown?.term === term;
    // Whoever points at it sees it already, and means to keep it; every other press turns it off and on.
    if (isShown && (this.#reasons.has('press') || !this.#reasons.has('pointer'))) this.#hide();
    else this.#show(term, 'press');
  }

  #focused(event: FocusEvent): void {
    // The host of a shadow root is the target to those outside.
    const [target] = event.composedPath();
    if (!(target instanceof HTMLElement)) return;
    // Another window taking the focus is no reason to put anything away; another place of this page is.
    if (target !== this.#shown?.term) this.#hide();
    if (target.matches(`${TERM}:focus-visible`) && this.#article?.contains(target))
      this.#show(target, 'focus');
  }

  #point({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch' || !(target instanceof Element)) return;
    const term = target.closest<HTMLElement>(TERM);
    const isOnShown = this.#shown && (term === this.#shown.term || this.#shown.meaning.contains(target));
    if (isOnShown) {
      clearTimeout(this.#timer);
      this.#reasons.add('pointer');
    } else if (term) this.#after(REST_MS, () => this.#show(term, 'pointer'));
  }

  #leave({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch' || !(target instanceof Element) || !target.closest(`${TERM}, .tb-meaning`))
      return;
    this.#after(LEAVE_MS, () => this.#drop('pointer'));
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#shown) return;
    // One press puts away one thing.
    event.stopPropagation();
    this.#hide();
  }

  #pressAnywhere(event: PointerEvent): void {
    const { term, meaning } = this.#shown ?? {};
    const path = event.composedPath();
    if (term && meaning && !path.includes(term) && !path.includes(meaning)) this.#hide();
  }

  #show(term: HTMLElement, reason: Reason): void {
    if (this.#shown?.term !== term) {
      this.#hide();
      const meaning = meaningOf(term);
      const article = this.#article;
      if (!meaning || !article) return;
      // After the whole of the term, so that the meaning is read next and is no part of it.
      (term.closest('dfn') ?? term).after(meaning);
      term.setAttribute('aria-expanded', 'true');
      // Read with the term as it takes the focus; the list itself is closed, and so hidden from those who listen.
      term.setAttribute('aria-describedby', meaning.id);
      const following = new AbortController();
      showAbovePage(meaning, term, article, following.signal);
      this.#shown = { term, meaning, following };
    }
    this.#reasons.add(reason);
  }

  #drop(reason: Reason): void {
    this.#reasons.delete(reason);
    if (this.#reasons.size === 0) this.#hide();
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#reasons.clear();
    this.#shown?.following.abort();
    this.#shown?.meaning.remove();
    this.#shown?.term.setAttribute('aria-expanded', 'false');
    this.#shown?.term.removeAttribute('aria-describedby');
    this.#shown = undefined;
  }

  #after(delay: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, delay);
  }
}

/** A link to the list becomes a button that opens the meaning here. */
function prepare(term: HTMLElement): void {
  if (!entryOf(term)) return;
  term.setAttribute('role', 'button');
  term.setAttribute('aria-expanded', 'false');
}

function pressBySpace(event: KeyboardEvent): void {
  if (event.key !== ' ' || !(event.target instanceof HTMLElement) || !event.target.matches(TERM)) return;
  event.preventDefault();
  event.target.click();
}

/** Where the list has the term that a link names. */
function entryOf(term: HTMLElement): Element | null {
  const id = term.getAttribute('href')?.slice(1);
  return id ? (term.getRootNode() as Document | ShadowRoot).getElementById(id) : null;
}

function meaningOf(term: HTMLElement): HTMLElement | undefined {
  const entry = entryOf(term);
  const [name, meaning] = ['dt', 'dd'].map(tag => entry?.querySelector(tag)?.textContent);
  if (!entry || !name || !meaning) return undefined;
  const { ownerDocument: document } = term;
  const title = document.createElement('strong');
  title.textContent = `${name}:`;
  const note = document.createElement('span');
  note.className = 'tb-meaning';
  note.id = `${entry.id}--shown`;
  note.append(title, ` ${meaning}`);
  return note;
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-terms': TermsElement;
  }
}
