import { toBase64url } from './base64url.js';

/** What each byte does to a CRC-32: the checksum is on the way from every answer to its explanation. */
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** CRC-32 (ISO 3309) of ASCII text, in six base64url characters. */
export function checksum(text: string): string {
  let crc = -1;
  for (let i = 0; i < text.length; i++) crc = (crc >>> 8) ^ (CRC[(crc ^ text.charCodeAt(i)) & 255] ?? 0);
  crc = ~crc;
  return toBase64url([24, 16, 8, 0].map(shift => (crc >>> shift) & 255));
}

/** Writes numbers and text as varints (LEB128): seven bits a byte, the eighth says that more follow. */
export class ByteWriter {
  readonly bytes: number[] = [];

  /** Appends a whole number ≥ 0; anything else is written as 0. */
  number(value: number): this {
    let rest = Number.isSafeInteger(value) && value > 0 ? value : 0;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.bytes.push((rest % 128) + 128);
    this.bytes.push(rest);
    return this;
  }

  numbers(values: readonly number[]): this {
    this.number(values.length);
    for (const value of values) this.number(value);
    return this;
  }

  /** Appends text by code points: as short as UTF-8 or shorter, and lone surrogates survive. */
  text(value: string): this {
    return this.numbers(Array.from(value, character => character.codePointAt(0) ?? 0));
  }
}

/** Reads what a `ByteWriter` wrote. Every method throws a `RangeError` when the bytes end too soon. */
export class ByteReader {
  readonly #bytes: readonly number[];
  #at = 0;

  constructor(bytes: readonly number[]) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined || factor > 2 ** 49) throw new RangeError('cut short');
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }

  /** Calls `read` as often as the number that comes first says. */
  list<T>(read: () => T): T[] {
    const list: T[] = [];
    for (let count = this.number(); count > 0; count--) list.push(read());
    return list;
  }

  numbers(): number[] {
    return this.list(() => this.number());
  }

  text(): string {
    return this.numbers()
      .map(code => String.fromCodePoint(code))
      .join('');
  }
}
