import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { START, type Place, type Report } from './diagnostic.js';

export type Path = readonly (string | number)[];

/** A YAML file as a plain value that still knows where each part was written. */
export interface YamlFile {
  readonly value: unknown;
  /** Where the key or the value at a path stands; the nearest part around it where the path does not exist. */
  locate(path: Path, part?: 'key' | 'value'): Place;
}

const advice: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds ": " must stand in quotes',
  MULTILINE_IMPLICIT_KEY: 'a key needs ":" after it on the same line; put long texts in quotes',
  DUPLICATE_KEY: 'this key stands here twice; keep one',
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
  BAD_INDENT: 'the lines of a list or a group must begin in the same column',
  MULTIPLE_DOCS: 'one file holds one document; delete the "---" line',
};

/**
 * Reads YAML 1.2 without anchors, aliases and tags, so that a small file cannot become a large value.
 * `firstLine` is the line of the file that the source begins on. Undefined, and reported, where it is not YAML.
 */
export function readYaml(source: string, report: Report, firstLine = 1): YamlFile | undefined {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  try {
    const document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
    });
    if (hasFaults(document, report, place)) return undefined;
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return { value, locate: (path, part = 'value') => place(offsetOf(document, path, part)) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report('yaml-syntax', { ...START, line: firstLine }, 'the groups are nested too deeply');
    return undefined;
  }
}

function hasFaults(document: Document.Parsed, report: Report, place: (offset: number) => Place): boolean {
  const faults = [...document.errors, ...document.warnings];
  const seen = new Set<number>();
  for (const fault of faults) {
    const where = place(fault.pos[0]);
    // One slip makes several errors on its line; the first one names it.
    if (seen.has(where.line)) continue;
    seen.add(where.line);
    report('yaml-syntax', where, `this is not YAML: ${advice[fault.code] ?? fault.message}`);
  }
  if (faults.length > 0) return true;
  let refused = false;
  const refuse = (node: Node, message: string) => {
    refused = true;
    report('yaml-alias', place(node.range?.[0] ?? 0), message);
  };
  visit(document, {
    Alias: (_, node) => refuse(node, 'aliases (*name) are not part of the format; write the text again'),
    Value: (_, node) => {
      if (node.anchor !== undefined) refuse(node, 'anchors (&name) are not part of the format; delete it');
      else if (node.tag !== undefined) refuse(node, 'tags (!name) are not part of the format; delete it');
    },
    Pair: (_, pair) => {
      if (isNode(pair.key) && !isScalar(pair.key) && !isAlias(pair.key))
        refuse(pair.key, 'a key is one word; put text in quotes');
    },
  });
  return refused;
}

function offsetOf(document: Document.Parsed, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      const key = startOf(pair.key) ?? offset;
      if (part === 'key' && depth === path.length - 1) return key;
      node = pair.value;
      offset = startOf(node) ?? key;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      const start = startOf(node);
      if (start === undefined) break;
      offset = start;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
