import type * as builder from './page-builder.js';
import type * as asked from './questions.js';

export type PageBuilder = typeof builder;
export type Questions = typeof asked;

/**
 * Parts of the player that come when they are needed, so that a lesson's text waits for none of them: what builds a
 * page that was not built before, and everything about questions.
 */
class Part<T> {
  readonly #fetch: () => Promise<T>;
  #loading: Promise<T> | undefined;
  #atHand: T | undefined;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** The part, if it was loaded before. */
  get atHand(): T | undefined {
    return this.#atHand;
  }

  /** Rejects when the part cannot be fetched; asking again tries again. */
  load(): Promise<T> {
    this.#loading ??= this.#fetch().then(
      part => (this.#atHand = part),
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}

export const pageBuilder = new Part(() => import('./page-builder.js'));

/** Closing a module that a record system opened. */
export const exit = new Part(() => import('./leave.js'));

export const questions = new Part(async () => {
  const part = await import('./questions.js');
  part.defineQuestions();
  return part;
});
