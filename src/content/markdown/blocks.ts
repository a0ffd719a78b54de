import type { Heading, List, Paragraph, RootContent, Table } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { h, type Tree } from '../tree.js';
import { readAllow } from './allow.js';
import { ask } from './ask.js';
import { takeClaims } from './claims.js';
import { figure } from './figure.js';
import { heading } from './heading.js';
import { inlines } from './inlines.js';
import { section } from './section.js';
import { placeOf, type Writing } from './writing.js';

/** The blocks of a lesson, or of a part of one. */
export function blocks(nodes: readonly RootContent[], writing: Writing, depth = 0): Tree {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    if (isCaption(node)) {
      if (nodes[index + 1]?.type !== 'table')
        writing.report('misplaced-mark', placeOf(node), '"::caption[…]" stands right before its table');
      return [];
    }
    if (node.type === 'table' && before && isCaption(before)) return [table(node, writing, before)];
    return block(node, writing, depth);
  });
}

const isCaption = (node: RootContent): node is LeafDirective =>
  node.type === 'leafDirective' && node.name === 'caption';

/** Deeper than any lesson; keeps the compiled tree within what a player accepts. */
const MAX_DEPTH = 6;

function block(node: RootContent, writing: Writing, depth: number): Tree {
  if (depth > MAX_DEPTH) {
    writing.report(
      'unsupported-markdown',
      placeOf(node),
      'lists and quotes are nested too deeply; flatten them',
    );
    return [];
  }
  switch (node.type) {
    case 'yaml':
      return [];
    case 'paragraph':
      return paragraph(node, writing);
    case 'heading':
      return heading(node as Heading, writing);
    case 'list':
      return [list(node, writing, depth)];
    case 'blockquote':
      return [h('blockquote', {}, blocks(node.children, writing, depth + 1))];
    case 'table':
      return [table(node, writing)];
    case 'containerDirective':
      return section(node, depth, writing, children => blocks(children, writing, depth + 1));
    case 'leafDirective':
      if (node.name === 'allow') {
        readAllow(node, writing);
        return [];
      }
      if (node.name === 'question') return ask(node, depth, writing);
      writing.report(
        'unknown-mark',
        placeOf(node),
        `"::${node.name}" is not a mark; block marks have three colons`,
      );
      return [];
    case 'html':
      // A note among authors: nothing of it is published.
      if (/^<!--(?:(?!-->)[\s\S])*-->$/.test(node.value.trim())) return [];
      writing.report(
        'raw-html',
        placeOf(node),
        'HTML does not stand in lessons; use the marks, or write \\<',
      );
      return [];
    default:
      writing.report(
        'unsupported-markdown',
        placeOf(node),
        unsupported[node.type] ?? 'write it in plain words',
      );
      return [];
  }
}

const unsupported: Readonly<Record<string, string>> = {
  code: 'lessons have no code blocks; take the indent of four spaces or the fence away',
  thematicBreak: 'lessons have no rules across the page; use a heading',
  definition: 'write the address in the link itself: [words](https://…)',
  footnoteDefinition: 'lessons have no footnotes; say it in the text',
};

function paragraph(node: Paragraph, writing: Writing): Tree {
  const { children, claims } = takeClaims(node.children, writing);
  const [first, ...rest] = children;
  if (first?.type === 'image' && rest.length === 0) return figure(first, claims, writing);
  return [h('p', { 'data-claims': claims }, inlines(children, writing))];
}

function list(node: List, writing: Writing, depth: number): Tree[number] {
  const items = node.children.map(item => {
    if (item.checked !== null && item.checked !== undefined)
      writing.report('unsupported-markdown', placeOf(item), 'lessons have no tick boxes; take "[ ]" out');
    // In a tight list the words stand in the item itself, without a paragraph's space.
    const [first, ...rest] = item.children;
    if (item.spread || node.spread || first?.type !== 'paragraph')
      return h('li', {}, blocks(item.children, writing, depth + 1));
    const { children, claims } = takeClaims(first.children, writing);
    return h('li', { 'data-claims': claims }, inlines(children, writing), blocks(rest, writing, depth + 1));
  });
  const start = node.ordered && node.start !== 1 ? (node.start ?? undefined) : undefined;
  return h(node.ordered ? 'ol' : 'ul', { start }, items);
}

function table(node: Table, writing: Writing, caption?: LeafDirective): Tree[number] {
  const [head, ...body] = node.children.map((row, index) => {
    const cells = row.children.map(cell => {
      const { children, claims } = takeClaims(cell.children, writing);
      const properties = { scope: index === 0 ? 'col' : undefined, 'data-claims': claims };
      return h(index === 0 ? 'th' : 'td', properties, inlines(children, writing));
    });
    return h('tr', {}, cells);
  });
  const title = caption ? h('caption', {}, inlines(caption.children, writing)) : undefined;
  return h('table', {}, title, h('thead', {}, head), body.length > 0 ? h('tbody', {}, body) : undefined);
}
