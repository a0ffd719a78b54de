import type { Diagnostic } from '../content/diagnostic.js';
import { readText, type Files } from '../content/files.js';

/** Characters of a line that are shown, and those of them before the words in question. */
const WIDTH = 96;
const BEFORE = 32;

/** The lines of a file, read once. */
export function linesOf(files: Files): (file: string) => readonly string[] {
  const read = new Map<string, readonly string[]>();
  return file => {
    const known = read.get(file);
    if (known) return known;
    const bytes = files.get(file);
    const lines = ((bytes && readText(bytes, () => {})) ?? '').split('\n');
    read.set(file, lines);
    return lines;
  };
}

/** The line that a diagnostic is about, cut to a width, and a mark under the words; nothing for an empty line. */
export function excerpt(
  { line, column, length = 1 }: Pick<Diagnostic, 'line' | 'column' | 'length'>,
  lines: readonly string[],
): string[] {
  const text = (lines[line - 1] ?? '').replaceAll('\t', ' ');
  if (text.trim() === '') return [];
  const from = text.length <= WIDTH ? 0 : Math.max(0, Math.min(column - 1 - BEFORE, text.length - WIDTH));
  const shown = text.slice(from, from + WIDTH);
  const [start, end] = [from > 0 ? '…' : '', from + WIDTH < text.length ? '…' : ''];
  const at = column - 1 - from;
  const marks = Math.max(1, Math.min(length, shown.length - at));
  const gutter = String(line).padStart(6);
  return [
    `${gutter} | ${start}${shown}${end}`,
    `${' '.repeat(gutter.length)} | ${' '.repeat(start.length + at)}${'^'.repeat(marks)}`,
  ];
}
