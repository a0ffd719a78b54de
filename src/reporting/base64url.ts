const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes in the base64url alphabet, without padding (RFC 4648 §5). */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET[(held >> bits) & 63];
    }
  }
  return bits > 0 ? text + ALPHABET[(held << (6 - bits)) & 63] : text;
}

/** A number in `length` characters of the base64url alphabet; wraps around at 64 to the power of `length`. */
export function base64urlNumber(value: number, length: number): string {
  let text = '';
  for (let rest = value, n = 0; n < length; n++, rest = Math.floor(rest / 64))
    text = ALPHABET[rest % 64] + text;
  return text;
}
