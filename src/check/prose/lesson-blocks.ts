import type { Node, PhrasingContent, RootContent } from 'mdast';
import type { Place } from '../../content/diagnostic.js';
import type { LessonDraft } from '../../content/draft.js';
import { allowedRules } from '../../content/markdown/allow.js';
import { blockOf, exceptionsOf } from './block.js';
import type { Block, BlockKind, Exception, Exceptions, Section } from './block.js';
import { inlineText } from './inline-text.js';

/** A list, with its number of items. */
export interface ListBlock {
  readonly items: number;
  readonly place: Place;
  readonly allow: Exceptions;
}

/** A table, with what its readers need beside its cells. */
export interface TableBlock {
  readonly columns: number;
  /** Column headers without words. */
  readonly emptyHeaders: number;
  readonly captioned: boolean;
  readonly place: Place;
  readonly allow: Exceptions;
}

/** The words of a lesson in the order in which they are read. */
export interface LessonBlocks {
  readonly blocks: readonly Block[];
  readonly lists: readonly ListBlock[];
  readonly tables: readonly TableBlock[];
  /** Rules set aside for the whole lesson, by a mark on a line of its own. */
  readonly allow: Exceptions;
  /** Every exception of the lesson. */
  readonly exceptions: readonly Exception[];
}

const SECTIONS = new Set<string>(['main', 'step', 'unknown', 'summary', 'example']);
const isSection = (name: string): name is Section => SECTIONS.has(name);

/** Reads the words of a lesson; `source` is the text of its file. */
export function lessonBlocks({ file, markdown }: LessonDraft, source: string): LessonBlocks {
  const lines = source.split('\n');
  const blocks: Block[] = [];
  const lists: ListBlock[] = [];
  const tables: TableBlock[] = [];
  let captioned = false;
  const whole: Exception[] = markdown.children.flatMap(node =>
    node.type === 'leafDirective' && node.name === 'allow'
      ? allowedRules(node).map(rule => ({ rule, file, place: startOf(node) }))
      : [],
  );
  const exceptions = [...whole];
  /** Those of the whole lesson, and over them those of a block. */
  const allowing = (own: readonly { rule: string; place: Place }[]): Exceptions => {
    const here = own.map(each => ({ ...each, file }));
    exceptions.push(...here);
    return exceptionsOf([...whole, ...here]);
  };

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
        allow: allowing(allow),
      }),
    );
  };
  const picture = (
    node: PhrasingContent,
    claims: readonly string[],
    allow: Parameters<typeof allowing>[0],
  ): void => {
    if (node.type !== 'image') return;
    const place = startOf(node);
    const common = { file, claims, allow: allowing(allow), locate: () => place };
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
        const from = blocks.length;
        for (const item of node.children) for (const child of item.children) read(child, section, 'item');
        const inside = blocks.slice(from).flatMap(({ allow }) => [...allow.values()]);
        lists.push({
          items: node.children.length,
          place: startOf(node),
          allow: exceptionsOf([...whole, ...inside]),
        });
        return;
      }
      case 'leafDirective':
        if (node.name === 'caption') {
          captioned = true;
          add('caption', node.children, section);
        }
        return;
      case 'table': {
        const from = blocks.length;
        for (const { children: cells } of node.children) {
          const texts = cells.map(cell => inlineText(cell.children, lines));
          const row = {
            text: texts.map(({ text }) => text).join(' '),
            claims: texts.flatMap(({ claims }) => claims),
          };
          for (const cell of cells) add('cell', cell.children, section, row);
        }
        const head = node.children[0]?.children ?? [];
        const inside = blocks.slice(from).flatMap(({ allow }) => [...allow.values()]);
        tables.push({
          columns: head.length,
          emptyHeaders: head.filter(cell => inlineText(cell.children, lines).text.trim() === '').length,
          captioned,
          place: startOf(node),
          allow: exceptionsOf([...whole, ...inside]),
        });
        captioned = false;
        return;
      }
      case 'containerDirective':
        for (const child of node.children) read(child, isSection(node.name) ? node.name : section);
        return;
      case 'blockquote':
        for (const child of node.children) read(child, section);
    }
  };
  for (const node of markdown.children) read(node);
  return { blocks, lists, tables, allow: exceptionsOf(whole), exceptions };
}

function startOf({ position }: Node): Place {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
