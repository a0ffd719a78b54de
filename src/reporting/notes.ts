import { untilOf } from './entry.js';
import { deviceSalt, storageKey } from './keys.js';
import type { Notes } from './port.js';
import { PREFIX, type KeyValue } from './storage.js';

const NOTES = `${PREFIX}notes:`;

/** Longer than any list is of use, in milliseconds. */
const LIFETIME = 400 * 24 * 60 * 60 * 1000;

/** What notes need of this device. */
export interface NotesPlace {
  readonly learner?: string;
  readonly shared: KeyValue;
  journalStorage(known: boolean): KeyValue;
  readonly window: Window;
  now(): number;
  random(): Uint8Array;
}

/**
 * What a page keeps on this device for one learner, apart from the record: small values under a key that tells nothing
 * about the learner. What nobody comes back for goes away. Undefined where others use the device, or nothing is kept.
 *
 * @param learner as the record system names them.
 */
export async function openNotes(
  place: NotesPlace,
  learner: string | undefined,
  scope: string,
): Promise<Notes | undefined> {
  const { shared, now, window, random } = place;
  if (!shared.durable || place.journalStorage(true) !== shared) return undefined;
  const salt = deviceSalt(shared, random);
  const hash = await storageKey(window.crypto, salt, 'notes', scope, place.learner ?? learner ?? '');
  const key = hash.replace(PREFIX, NOTES);
  for (const name of shared.keys())
    if (name.startsWith(NOTES) && !(untilOf(shared.get(name)) > now())) shared.remove(name);
  return {
    read() {
      try {
        return (JSON.parse(shared.get(key) ?? '') as { value?: unknown }).value;
      } catch {
        return undefined;
      }
    },
    write: value => shared.set(key, JSON.stringify({ until: now() + LIFETIME, value })),
    clear: () => shared.remove(key),
  };
}
