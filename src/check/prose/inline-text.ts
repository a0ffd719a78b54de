import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../../content/diagnostic.js';
import { allowedRules } from '../../content/markdown/allow.js';
import type { Block, Term } from './block.js';

/** The words of a block and what its marks say about them. */
export interface InlineText {
  readonly text: string;
  readonly claims: readonly string[];
  readonly allow: readonly { readonly rule: string; readonly place: Place }[];
  readonly terms: readonly Term[];
  readonly foreign: Block['foreign'];
  locate(offset: number): Place;
}

/** A stretch of text that stands in the file as it stands in the block. */
interface Stretch {
  readonly from: number;
  readonly value: string;
  readonly place: Place;
}

/** Reads the words of a block; `lines` are those of its file. */
export function inlineText(nodes: readonly PhrasingContent[], lines: readonly string[]): InlineText {
  const stretches: Stretch[] = [];
  const claims: string[] = [];
  const allow: { rule: string; place: Place }[] = [];
  const terms: Term[] = [];
  const foreign: (readonly [number, number])[] = [];
  let text = '';
  const read = (node: PhrasingContent): void => {
    if (node.type === 'text') {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      stretches.push({ from: text.length, value: node.value, place: { line, column } });
      text += node.value.replaceAll('\n', ' ');
    } else if (node.type === 'break') text += ' ';
    else if (node.type === 'textDirective' && node.name === 'claims')
      claims.push(
        ...toString(node)
          .split(/[\s,]+/)
          .filter(Boolean),
      );
    else if (node.type === 'textDirective' && node.name === 'allow') {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      allow.push(...allowedRules(node).map(rule => ({ rule, place: { line, column } })));
    } else if ('children' in node) {
      if (node.type === 'textDirective' && node.name === 'term')
        terms.push({ text: toString(node), offset: text.length });
      const from = text.length;
      for (const child of node.children) read(child);
      if (node.type === 'textDirective' && node.name === 'lang') foreign.push([from, text.length]);
    }
  };
  for (const node of nodes) read(node);
  return {
    text: text.trimEnd(),
    claims,
    allow,
    terms,
    foreign,
    locate: offset => locate(stretches, offset, lines),
  };
}

function locate(stretches: readonly Stretch[], offset: number, lines: readonly string[]): Place {
  const stretch = stretches.findLast(({ from }) => from <= offset) ?? stretches[0];
  if (!stretch) return { line: 1, column: 1 };
  const before = stretch.value.slice(0, offset - stretch.from).split('\n');
  const { line, column } = stretch.place;
  const inLine = before.at(-1)!.length;
  if (before.length === 1) return { line, column: column + inLine };
  const last = line + before.length - 1;
  // The indent of a continued line is not part of the text.
  const indent = /^[\s>]*/.exec(lines[last - 1] ?? '')![0].length;
  return { line: last, column: indent + inLine + 1 };
}
