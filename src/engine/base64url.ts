/** RFC 4648 §5, in the order of their values. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map(Array.from(ALPHABET, (character, value) => [character, value]));

/** Bytes as base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: ArrayLike<number>): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const length = Math.min(3, bytes.length - i) + 1;
    for (let j = 0; j < length; j++) text += ALPHABET.charAt((group >> (18 - 6 * j)) & 63);
  }
  return text;
}

/** The bytes of base64url text. Throws a `RangeError` on any other character. */
export function fromBase64url(text: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let buffer = 0;
  for (const character of text) {
    const value = VALUES.get(character);
    if (value === undefined) throw new RangeError('not base64url');
    buffer = ((buffer << 6) | value) & 0x3fff;
    bits += 6;
    if (bits >= 8) bytes.push((buffer >> (bits -= 8)) & 255);
  }
  return bytes;
}
