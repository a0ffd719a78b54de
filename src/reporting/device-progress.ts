import { parseEntry } from './entry.js';
import { knownSalt, storageKey } from './keys.js';
import { openStorage } from './storage.js';

/** What this device keeps of one module without an LMS. */
export interface DeviceProgress {
  /** The progress, as `engine/codec.ts` encodes it. */
  readonly code: string;
  /** When it was last written, as an order among modules: the time until which it is kept, in milliseconds. */
  readonly until: number;
}

/**
 * Reads the progress of a module as its page here journaled it, for pages that only show how far somebody is. Writes
 * nothing; undefined where there is none.
 *
 * @param learner the page's `learner` attribute, where it has one.
 */
export async function deviceProgress(
  window: Window,
  moduleId: string,
  learner = '',
  now: number = Date.now(),
): Promise<DeviceProgress | undefined> {
  const storage = openStorage(window, 'localStorage');
  const salt = knownSalt(storage);
  if (salt === undefined) return undefined;
  const entry = parseEntry(storage.get(await storageKey(window.crypto, salt, moduleId, learner)));
  return entry && entry.until >= now ? { code: entry.report.device, until: entry.until } : undefined;
}
