import { START, type Report } from './diagnostic.js';

/** The authored files of a course: paths relative to its root, with `/`, and their bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Far above any lesson; keeps a wrong file from being parsed for minutes. */
const MAX_TEXT = 256 * 1024;

/** Control characters except tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]/u;

/**
 * The text of an authored file with `\n` line ends and without a byte order mark; undefined, and reported, where
 * it is not text.
 */
export function readText(bytes: Uint8Array, report: Report): string | undefined {
  if (bytes.length > MAX_TEXT) {
    report('file-too-large', START, 'the file is larger than 256 kB; split it');
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report('not-text', START, 'the file is not UTF-8; save it as UTF-8');
    return undefined;
  }
  text = text.replace(/\r\n?/g, '\n');
  const index = text.search(CONTROL);
  if (index < 0) return text;
  const before = text.slice(0, index).split('\n');
  const place = { line: before.length, column: before.at(-1)!.length + 1 };
  report('not-text', place, 'there is a control character here; delete it');
  return undefined;
}

/** A path of the same letters in another case: works on some machines and fails on others. */
export function otherCase(files: Files, path: string): string | undefined {
  const folded = path.toLowerCase();
  for (const name of files.keys()) if (name.toLowerCase() === folded) return name;
  return undefined;
}
