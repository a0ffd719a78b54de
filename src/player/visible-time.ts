/** Counts the time in which the page was in view, in whole seconds; what is left over counts the next time. */
export class VisibleTime {
  readonly #document: Document;
  #since: number | undefined;
  #milliseconds = 0;

  constructor(document: Document) {
    this.#document = document;
    this.#since = this.#now();
  }

  /** Call on every change of visibility. */
  update(): void {
    if (this.#since !== undefined) this.#milliseconds += performance.now() - this.#since;
    this.#since = this.#now();
  }

  /** The whole seconds since the last call. */
  take(): number {
    this.update();
    const seconds = Math.floor(this.#milliseconds / 1000);
    this.#milliseconds -= seconds * 1000;
    return seconds;
  }

  #now(): number | undefined {
    return this.#document.visibilityState === 'visible' ? performance.now() : undefined;
  }
}
