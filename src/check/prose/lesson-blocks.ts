import type { PhrasingContent, RootContent } from 'mdast';
import type { Place } from '../../content/diagnostic.js';
import type { LessonDraft } from '../../content/draft.js';
import { allowedRules } from '../../content/markdown/allow.js';
import { blockOf, type Block, type BlockKind, type Section } from './block.js';
import { inlineText } from './inline-text.js';

/** A list, with its number of items. */
export interface ListBlock {
  readonly items: number;
  readonly place: Place;
  readonly allow: ReadonlySet<string>;
}

/** The words of a lesson in the order in which they are read. */
export interface LessonBlocks {
  readonly blocks: readonly Block[];
  readonly lists: readonly ListBlock[];
  /** Rules set aside for the whole lesson, by a mark on a line of its own. */
  readonly allow: ReadonlySet<string>;
}

const SECTIONS = new Set<string>(['main', 'step', 'unknown', 'summary', 'example']);
const isSection = (name: string): name is Section => SECTIONS.has(name);

/** Reads the words of a lesson; `source` is the text of its file. */
export function lessonBlocks({ file, markdown }: LessonDraft, source: string): LessonBlocks {
  const lines = source.split('\n');
  const blocks: Block[] = [];
  const lists: ListBlock[] = [];
  const whole = markdown.children.flatMap(node =>
    node.type === 'leafDirective' && node.name === 'allow' ? allowedRules(node) : [],
  );

  const add = (
    kind: BlockKind,
    nodes: readonly PhrasingContent[],
    section?: Section,
    row?: Block['row'],
  ): void => {
    const { allow, ...text } = inlineText(nodes, lines);
    const [first] = nodes;
    if (kind !== 'heading' && first?.type === 'image') return picture(first, text.claims, allow);
    if (text.text.trim() === '') return;
    blocks.push(
      blockOf({
        file,
        kind,
        ...text,
        ...(section && { section }),
        ...(row && { row }),
        allow: new Set([...whole, ...allow]),
      }),
    );
  };
  const picture = (node: PhrasingContent, claims: readonly string[], allow: readonly string[]): void => {
    if (node.type !== 'image') return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const common = { file, claims, allow: new Set([...whole, ...allow]), locate: () => ({ line, column }) };
    if (node.alt) blocks.push(blockOf({ ...common, kind: 'alt', text: node.alt.replace(/\s+/g, ' ') }));
    if (node.title) blocks.push(blockOf({ ...common, kind: 'caption', text: node.title }));
  };
  const read = (node: RootContent, section?: Section, kind: BlockKind = 'paragraph'): void => {
    switch (node.type) {
      case 'paragraph':
        return add(kind, node.children, section);
      case 'heading':
        return add('heading', node.children);
      case 'list': {
        const { line, column } = node.position?.start ?? { line: 1, column: 1 };
        const from = blocks.length;
        for (const item of node.children) for (const child of item.children) read(child, section, 'item');
        const allow = new Set([...whole, ...blocks.slice(from).flatMap(block => [...block.allow])]);
        lists.push({ items: node.children.length, place: { line, column }, allow });
        return;
      }
      case 'table':
        for (const { children: cells } of node.children) {
          const texts = cells.map(cell => inlineText(cell.children, lines));
          const row = {
            text: texts.map(({ text }) => text).join(' '),
            claims: texts.flatMap(({ claims }) => claims),
          };
          for (const cell of cells) add('cell', cell.children, section, row);
        }
        return;
      case 'containerDirective':
        for (const child of node.children) read(child, isSection(node.name) ? node.name : section);
        return;
      case 'blockquote':
        for (const child of node.children) read(child, section);
    }
  };
  for (const node of markdown.children) read(node);
  return { blocks, lists, allow: new Set(whole) };
}
