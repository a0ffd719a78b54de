import type { Adapter, Launch, Outcome } from './adapter.js';

const NOBODY: Outcome = { kind: 'failed', detail: 'This page records nothing.' };

/** For pages that asked that nothing be recorded. */
export class NothingAdapter implements Adapter {
  async connect(): Promise<Launch> {
    return {
      link: 'absent',
      mode: 'normal',
      credit: false,
      authority: 'device',
      limit: Number.POSITIVE_INFINITY,
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
