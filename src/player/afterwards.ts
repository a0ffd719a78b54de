import { whenIdle } from './when-idle.js';

/**
 * What a module needs once its first question can be answered, and not before: until then it would only take bandwidth
 * and processor from that. From then on each is done when the page is idle.
 */
export class Afterwards {
  #waiting: (() => void)[] | undefined = [];

  readonly add = (action: () => void): void => {
    if (this.#waiting) this.#waiting.push(action);
    else whenIdle(action);
  };

  begin(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const action of waiting) whenIdle(action);
  }
}
