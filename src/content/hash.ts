import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A short name for bytes or text: the first hexadecimal digits of its SHA-256. */
export function shortHash(content: Uint8Array | string, digits: number): string {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
  return bytesToHex(sha256(bytes)).slice(0, digits);
}
