import { parseEntry, untilOf, type Entry } from './entry.js';
import { PREFIX, type KeyValue } from './storage.js';

export interface JournalPlace {
  readonly storage: KeyValue;
  /** The key of the current entry; that of one attempt that was set aside has its nonce added. */
  readonly key: string;
}

/**
 * The journal of one learner and module on this device, written synchronously before anything is painted or
 * sent. An entry survives until a later launch has proved that the record system holds it, or its time is over.
 */
export class Journal {
  readonly #place: JournalPlace;
  #entry: Entry | undefined;
  #kept: boolean;

  constructor(place: JournalPlace, now: number) {
    this.#place = place;
    this.#kept = place.storage.durable;
    removeExpired(place.storage, now);
    this.reload();
  }

  get entry(): Entry | undefined {
    return this.#entry;
  }

  /** False once an entry could not be kept on this device. */
  get kept(): boolean {
    return this.#kept;
  }

  /** Reads the device's copy again, which another tab may have written. */
  reload(): void {
    this.#entry = parseEntry(this.#place.storage.get(this.#place.key));
  }

  write(entry: Entry): void {
    this.#entry = entry;
    this.#kept = this.#place.storage.set(this.#place.key, JSON.stringify(entry));
  }

  /** Moves the entry out of the way, under a key of its attempt: kept, never merged into another attempt. */
  setAside(): void {
    const entry = this.#entry;
    if (entry && this.#place.storage.set(this.#aside(entry.attempt), JSON.stringify(entry))) this.remove();
    this.#entry = undefined;
  }

  /** Fetches back the entry of an attempt that had been set aside. */
  takeBack(attempt: string): void {
    const key = this.#aside(attempt);
    const entry = parseEntry(this.#place.storage.get(key));
    if (!entry || entry.attempt !== attempt) return;
    this.write(entry);
    if (this.#kept) this.#place.storage.remove(key);
  }

  #aside(attempt: string): string {
    return `${this.#place.key}:${attempt}`;
  }

  remove(): void {
    this.#place.storage.remove(this.#place.key);
    this.#entry = undefined;
  }
}

/** Shared devices must not collect what nobody comes back for. */
function removeExpired(storage: KeyValue, now: number): void {
  for (const key of storage.keys())
    if (key.startsWith(PREFIX) && untilOf(storage.get(key)) < now) storage.remove(key);
}
