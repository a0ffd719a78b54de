import type { Adapter, Launch, Outcome } from './adapter.js';

const NOBODY: Outcome = { kind: 'failed', detail: 'This page records nothing.' };

/** For pages that asked that nothing be recorded, or that cannot record. */
export class NothingAdapter implements Adapter {
  readonly #detail: string | undefined;

  constructor(detail?: string) {
    this.#detail = detail;
  }

  async connect(): Promise<Launch> {
    return {
      link: 'absent',
      mode: 'normal',
      credit: false,
      authority: 'device',
      limit: Number.POSITIVE_INFINITY,
      ...(this.#detail !== undefined && { detail: this.#detail }),
    };
  }

  async begin(): Promise<Outcome> {
    return NOBODY;
  }

  write(): void {}

  async commit(): Promise<Outcome> {
    return NOBODY;
  }

  finish(): Outcome {
    return NOBODY;
  }
}
