import type { Note } from './format.js';

/** The text of a file in UTF-8, without a byte order mark; undefined, and noted, where it is not text. */
export function decoded(bytes: Uint8Array, note: Note): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\0', '');
  } catch {
    note('unreadable', { line: 1, column: 1 }, 'this file is not UTF-8 text; save it as UTF-8');
    return undefined;
  }
}
