import type { Nodes, Parents, RootContent } from 'mdast';
import { parseMarkdown } from '../content/markdown/parse.js';
import { inlineParts, markdownOf } from './inline-parts.js';
import type { Part, PlacedUnit } from './unit.js';
import { wordsOf } from './unit.js';
import { yamlUnits } from './yaml-units.js';

/** The units of a lesson in the order of the file: its title and objective, then block by block. */
export function lessonUnits(source: string): readonly PlacedUnit[] {
  const root = parseMarkdown(source);
  const [first, ...rest] = root.children;
  const units: PlacedUnit[] = [];
  if (first?.type === 'yaml') {
    const start = (first.position?.start.offset ?? 0) + '---\n'.length;
    const line = first.position?.start.line ?? 1;
    units.push(...yamlUnits(first.value, [['title'], ['objective']], { offset: start, line }));
  }
  let count = 0;
  for (const block of rest.flatMap(node => blocksIn(node))) {
    const { nodes, inTable } = block;
    const [start, end] = [nodes[0]?.position?.start, nodes.at(-1)?.position?.end];
    if (start?.offset === undefined || end?.offset === undefined) continue;
    const id = `b${++count}`;
    const place = { line: start.line, column: start.column };
    const parts = inlineParts(nodes, source);
    // A line of marks alone has nothing to translate but what its picture shows.
    if (!/\p{L}|\p{N}/u.test(wordsOf(parts))) {
      units.push(...nodes.flatMap(node => pictureUnits(node, source, id)));
      continue;
    }
    const write = (words: readonly Part[]): string => markdownOf(words, { atStart: true, inTable });
    units.push({ id, parts, place, start: start.offset, end: end.offset, write });
  }
  return units;
}

interface Block {
  readonly nodes: readonly Nodes[];
  readonly inTable: boolean;
}

function blocksIn(node: RootContent): readonly Block[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return node.children.length > 0 ? [{ nodes: node.children, inTable: node.type === 'tableCell' }] : [];
  return 'children' in node && node.type !== 'leafDirective'
    ? (node as Parents).children.flatMap(child => blocksIn(child as RootContent))
    : [];
}

/** What a picture shows in words, and its caption, as they stand between the brackets and the quotes. */
function pictureUnits(node: Nodes, source: string, id: string): readonly PlacedUnit[] {
  const { start, end } = node.position ?? {};
  if (node.type !== 'image' || start?.offset === undefined || end?.offset === undefined) return [];
  const raw = source.slice(start.offset, end.offset);
  const place = { line: start.line, column: start.column };
  const found = /^!\[((?:\\.|[^\\\]])*)\]\((?:\\.|[^\s)])+(?:\s+"((?:\\.|[^\\"])*)")?\s*\)$/s.exec(raw);
  if (!found) return [];
  const unit = (name: string, value: string | null | undefined, inner: string | undefined, mark: RegExp) => {
    if (!value || inner === undefined) return [];
    // The description stands first, so that the caption is looked for from the end.
    const at = start.offset! + (name === 'alt' ? 2 : raw.lastIndexOf(`"${inner}"`) + 1);
    const write = (parts: readonly Part[]): string => wordsOf(parts).replace(mark, '\\$&');
    return [{ id: `${id}.${name}`, parts: [value], place, start: at, end: at + inner.length, write }];
  };
  return [
    ...unit('alt', node.alt, found[1], /[\\[\]*_`<&]|:(?=\p{L})/gu),
    ...unit('caption', node.title, found[2], /[\\"&]/g),
  ];
}
