import type { Place } from '../../content/diagnostic.js';

/** One question of a GIFT file: its text without comments, and what the comments say. */
export interface Block {
  readonly text: string;
  readonly comment: string;
  /** Where a character of the text stands in the file. */
  place(offset: number): Place;
}

/** Parts a file at its empty lines, as Moodle does, and takes lines that begin with `//` for comments. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let lines: { text: string; line: number }[] = [];
  let comments: string[] = [];
  const close = (): void => {
    if (lines.length > 0) blocks.push(block(lines, comments.join('\n')));
    if (lines.length > 0) comments = [];
    lines = [];
  };
  for (const [index, text] of source.split(/\r\n|\r|\n/).entries()) {
    const trimmed = text.trim();
    if (trimmed === '') close();
    else if (trimmed.startsWith('//')) comments.push(trimmed);
    else lines.push({ text, line: index + 1 });
  }
  close();
  return blocks;
}

function block(lines: readonly { text: string; line: number }[], comment: string): Block {
  return {
    text: lines.map(({ text }) => text).join('\n'),
    comment,
    place: offset => {
      let rest = offset;
      for (const { text, line } of lines) {
        if (rest <= text.length) return { line, column: rest + 1 };
        rest -= text.length + 1;
      }
      return { line: lines.at(-1)?.line ?? 1, column: 1 };
    },
  };
}

/** The first place of `sign` that no backslash stands before; -1 where there is none. */
export function find(text: string, sign: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(sign, at)) return at;
  }
  return -1;
}

/** Parts a text before each unescaped `=` and `~`; what stands before the first of them is left out. */
export function answersIn(text: string): { sign: '=' | '~'; text: string; offset: number }[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '=' || text[at] === '~') starts.push(at);
  }
  return starts.map((start, index) => ({
    sign: text[start] as '=' | '~',
    text: text.slice(start + 1, starts[index + 1] ?? text.length).trim(),
    offset: start,
  }));
}

/** Takes the backslashes away: `\n` is a line break, any other sign stands for itself. */
export const unescaped = (text: string): string =>
  text.replace(/\\([\s\S])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

/** Parts a text at the first unescaped sign; the second part is undefined where there is none. */
export function parted(text: string, sign: string): [string, string | undefined] {
  const at = find(text, sign);
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + sign.length).trim()];
}
