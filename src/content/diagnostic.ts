import type { Code } from './codes.js';

export type Severity = 'error' | 'warning';

/** A place in a text file; both numbers start at 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One mistake of an author, as a value: what is wrong, where, and what to do about it. */
export interface Diagnostic extends Place {
  /** Stable and kebab-case; `codes.ts` lists those of the content reader. */
  readonly code: string;
  readonly severity: Severity;
  /** Path relative to the root of the content, with `/`. */
  readonly file: string;
  readonly message: string;
  /** Characters of the words in question, on the same line; absent where it is not about certain words. */
  readonly length?: number;
}

/** Notes a mistake in the file that the reader is at. */
export type Report = (code: Code, place: Place, message: string, severity?: Severity) => void;

/** Where a mistake is put that concerns a file as a whole. */
export const START: Place = { line: 1, column: 1 };

/** Makes a `Report` that adds to `list`. */
export function reportInto(list: Diagnostic[], file: string): Report {
  return (code, { line, column }, message, severity = 'error') =>
    list.push({ code, severity, file, line, column, message });
}

/** Orders by file, then by place. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
