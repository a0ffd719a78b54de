import { sha256 } from '@noble/hashes/sha2.js';
import { base64url } from './base64url.js';
import type { KeyValue } from './storage.js';

/** Every key that reporting writes begins so. */
export const PREFIX = 'teachback:';

const SALT = `${PREFIX}salt`;

/** The random salt of this device, made on first use, so that a key tells nothing about the learner. */
export function deviceSalt(storage: KeyValue, random: () => Uint8Array): string {
  const known = storage.get(SALT);
  if (known) return known;
  const salt = base64url(random());
  storage.set(SALT, salt);
  return salt;
}

/**
 * A storage key: a salted hash of the parts (module, learner, attempt). Computed in JavaScript, because
 * `crypto.subtle` is missing on plain-HTTP pages.
 */
export function storageKey(salt: string, ...parts: readonly string[]): string {
  const text = JSON.stringify([salt, ...parts]);
  return PREFIX + base64url(sha256(new TextEncoder().encode(text))).slice(0, 22);
}
