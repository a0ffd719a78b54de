import type { KeyValue } from '../storage.js';
import { forStorage, type Cmi } from './cmi.js';

/** What is kept between two sessions. */
export interface StoredCmi {
  /** How many commits there were in all sessions: an order that a server can go by. */
  readonly count: number;
  readonly cmi?: Cmi;
  /** After this time, in milliseconds since the epoch, it is removed, as the journal beside it is. */
  readonly until?: number;
}

/** The CMI data of a page without an LMS, kept on this device. */
export class CmiStore {
  readonly #storage: KeyValue;
  readonly #key: string;
  readonly #until: () => number;

  /** @param until when what is written now is to be removed. */
  constructor(storage: KeyValue, key: string, until: () => number) {
    this.#storage = storage;
    this.#key = key;
    this.#until = until;
  }

  /** What an earlier session committed; nothing where it cannot be read. */
  read(): StoredCmi {
    try {
      const value: unknown = JSON.parse(this.#storage.get(this.#key) ?? 'null');
      if (isObject(value) && Number.isInteger(value['count']) && isObject(value['cmi']))
        return { count: Number(value['count']), cmi: value['cmi'] };
    } catch {
      // Damaged: as good as nothing.
    }
    return { count: 0 };
  }

  /** False when it could not be kept. */
  write(count: number, cmi: Cmi): boolean {
    const kept: StoredCmi = { count, cmi: forStorage(cmi), until: this.#until() };
    return this.#storage.set(this.#key, JSON.stringify(kept));
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
