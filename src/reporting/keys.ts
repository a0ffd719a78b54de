import { toBase64url } from '../engine/base64url.js';
import { PREFIX, SALT, type KeyValue } from './storage.js';

/** The random salt of this device, if anything was kept here before. */
export const knownSalt = (storage: KeyValue): string | undefined => storage.get(SALT);

/** The random salt of this device, made on first use, so that a key tells nothing about the learner. */
export function deviceSalt(storage: KeyValue, random: () => Uint8Array): string {
  const known = knownSalt(storage);
  if (known) return known;
  const salt = toBase64url(random());
  storage.set(SALT, salt);
  return salt;
}

/**
 * A storage key: a salted hash of the parts (module, learner), the same on every kind of page. `crypto.subtle` is
 * missing on plain-HTTP pages; only those load a hash in JavaScript.
 */
export async function storageKey(
  crypto: Partial<Crypto>,
  salt: string,
  ...parts: readonly string[]
): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([salt, ...parts]));
  const digest = crypto.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : (await import('./sha256.js')).sha256(bytes);
  return PREFIX + toBase64url(digest).slice(0, 22);
}
