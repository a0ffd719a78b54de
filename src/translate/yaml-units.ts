import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify } from 'yaml';
import type { Document, Scalar } from 'yaml';
import { parseInline } from '../content/inline.js';
import type { Path } from '../content/yaml.js';
import { inlineParts, markdownOf } from './inline-parts.js';
import type { Part, PlacedUnit } from './unit.js';
import { wordsOf } from './unit.js';

/** Lines of a folded text are not longer than this. */
const WIDTH = 108;

export interface YamlPart {
  /** Where the YAML begins in its file, in characters, and the line before its first. */
  readonly offset?: number;
  readonly line?: number;
  /** Texts that may hold emphasis; the others are plain. */
  readonly isInline?: (path: Path) => boolean;
}

/** Units of the strings at some paths of a YAML file, in that order; what is no string is left out. */
export function yamlUnits(
  source: string,
  paths: readonly Path[],
  { offset = 0, line = 0, isInline = () => false }: YamlPart = {},
): readonly PlacedUnit[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  return paths.flatMap(path => {
    const { node, isFlow, id } = nodeAt(document, path);
    if (!node?.range || typeof node.value !== 'string' || !node.value.trim()) return [];
    const [start, valueEnd] = node.range;
    const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
    const end = isBlock ? start + source.slice(start, valueEnd).trimEnd().length : valueEnd;
    const { line: row, col } = lines.linePos(start);
    const value = node.value.trim();
    const inline = isInline(path);
    const parts = inline ? inlineParts(parseInline(value), value) : [value];
    const indent = indentAt(source, start);
    const write = (words: readonly Part[]): string =>
      scalar(inline ? markdownOf(words, { atStart: false }) : wordsOf(words), isFlow, indent, col);
    const place = { line: row + line, column: col };
    return [{ id, parts, place, start: start + offset, end: end + offset, write }];
  });
}

/** The scalar at a path; ids stand for the places of lists in the unit's own id, so that order does not matter. */
function nodeAt(
  document: Document.Parsed,
  path: Path,
): { node: Scalar.Parsed | undefined; isFlow: boolean; id: string } {
  let node: unknown = document.contents;
  let isFlow = false;
  const names: string[] = [];
  for (const step of path) {
    isFlow ||= (isMap(node) || isSeq(node)) && node.flow === true;
    if (isMap(node)) node = node.get(step, true);
    else if (isSeq(node)) node = node.items[Number(step)];
    else return { node: undefined, isFlow, id: '' };
    const own: unknown = isMap(node) ? node.get('id') : undefined;
    names.push(typeof own === 'string' ? own : String(step));
  }
  return { node: isScalar(node) ? (node as Scalar.Parsed) : undefined, isFlow, id: names.join('.') };
}

/** Columns before the key, or before the dash of a list, that a text belongs to. */
function indentAt(source: string, offset: number): number {
  const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  const [, lead = '', key] = /^([ ]*(?:- +)*)([^\s:]+:\s*)?/.exec(before) ?? [];
  return key ? lead.length : Math.max(lead.length - 2, 0);
}

function scalar(words: string, isFlow: boolean, indent: number, column: number): string {
  if (isFlow) return `'${words.replace(/'/g, "''")}'`;
  const line = stringify(words, { lineWidth: 0, singleQuote: true }).trimEnd();
  if (!line.includes('\n') && column + line.length <= WIDTH) return line;
  const pad = ' '.repeat(indent + 2);
  const rows: string[] = [];
  for (const word of words.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && pad.length + last.length + 1 + word.length <= WIDTH)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return `>-\n${rows.map(row => pad + row).join('\n')}`;
}
