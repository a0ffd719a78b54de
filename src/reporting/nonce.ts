import { toBase64url } from '../engine/base64url.js';

/** The random source; `getRandomValues` exists on plain-HTTP pages too, `randomUUID` does not. */
export type RandomSource = Pick<Crypto, 'getRandomValues'>;

/** Random bytes. */
export function randomBytes(length: number, source: RandomSource = globalThis.crypto): Uint8Array {
  return source.getRandomValues(new Uint8Array(length));
}

/** The nonce that names a new attempt: 10 characters of base64url, 60 random bits. */
export function newAttempt(source?: RandomSource): string {
  return toBase64url(randomBytes(8, source)).slice(0, 10);
}
