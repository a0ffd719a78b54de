/** First words of SHA-1's state, and its constants (FIPS 180-4 §5.3.1, §4.2.1). */
const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
const CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

/** The 16 bytes of our namespace. */
const NAMESPACE = 'teachback.module';

/**
 * A UUID that follows from a name (version 5, RFC 9562 §5.5). At once, also while a page goes away, where the
 * browser's own digest, which answers later and not at all on plain HTTP, is of no use.
 */
export function namedUuid(name: string): string {
  const digest = sha1(new TextEncoder().encode(NAMESPACE + name));
  const hex = digest.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[Number(`0x${hex[16]}`) & 3];
  return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, `$1-$2-5$3-${variant}$4-$5`);
}

/** SHA-1 (FIPS 180-4 §6.1) as five words. It names things here and protects nothing. */
function sha1(bytes: Uint8Array): number[] {
  const words: number[] = Array.from({ length: (((bytes.length + 8) >> 6) + 1) * 16 }, () => 0);
  [...bytes, 0x80].forEach((byte, n) => (words[n >> 2]! |= byte << (24 - (n & 3) * 8)));
  words[words.length - 1] = bytes.length * 8;
  let state = START;
  for (let block = 0; block < words.length; block += 16) {
    const w = words.slice(block, block + 16);
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (let n = 0; n < 80; n++) {
      if (n > 15) w[n] = turn(w[n - 3]! ^ w[n - 8]! ^ w[n - 14]! ^ w[n - 16]!, 1);
      const part = Math.floor(n / 20);
      const mix = part === 0 ? (b & c) | (~b & d) : part === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
      const sum = turn(a, 5) + mix + e + CONSTANTS[part]! + w[n]!;
      [a, b, c, d, e] = [sum | 0, a, turn(b, 30), c, d];
    }
    const after = [a, b, c, d, e];
    state = state.map((word, n) => word + after[n]!);
  }
  return state;
}

const turn = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));
