import { ASKS } from './stage.js';

/** How long after the text a page begins to get what may be needed next, in milliseconds. */
const QUIET_MS = 3000;

/**
 * Says once that the questions are about to be wanted: their place comes within a screen's height of the view, the
 * learner touches anything of the module, or there has been time to spare.
 */
export class QuizApproach {
  readonly #host: HTMLElement;
  readonly #comes: () => void;
  #watching: AbortController | undefined;

  constructor(host: HTMLElement, comes: () => void) {
    this.#host = host;
    this.#comes = comes;
  }

  /** Begins to watch; asked again, it goes on as it is, until `stop`. */
  watch(): void {
    if (this.#watching) return;
    const watching = new AbortController();
    this.#watching = watching;
    const { signal } = watching;
    const comes = (): void => {
      watching.abort();
      this.#comes();
    };
    for (const type of ['pointerdown', 'keydown', 'focusin'])
      this.#host.addEventListener(type, comes, { signal, passive: true });
    const timer = setTimeout(comes, QUIET_MS);
    const observer = new IntersectionObserver(entries => entries.at(-1)?.isIntersecting && comes(), {
      rootMargin: '100% 0px',
    });
    for (const place of this.#host.querySelectorAll(ASKS)) observer.observe(place);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      observer.disconnect();
    });
  }

  stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
  }
}
