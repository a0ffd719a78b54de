import type { Nodes, Parent } from 'mdast';
import type { Code, Part } from './unit.js';

type Inline = Nodes & { readonly name?: string };

/** Marks that stand at the end of a block and say something about it. */
const endMarks = new Set(['claims', 'anchor', 'allow']);

const spanning: Readonly<Record<string, string>> = { emphasis: 'emphasis', strong: 'bold', link: 'link' };

/** How the gap of a sentence is written. */
const GAP = /(_{4})/;

/**
 * The words and marks of a block of Markdown. `source` is the text that the places of the nodes count in.
 */
export function inlineParts(nodes: readonly Nodes[], source: string): readonly Part[] {
  let count = 0;
  const code = (fields: Omit<Code, 'id'>): Code => ({ ...fields, id: String(++count) });
  const slice = (from: number | undefined, to: number | undefined): string => source.slice(from, to);
  const read = (node: Inline): readonly Part[] => {
    const { position } = node;
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (node.type === 'text')
      return node.value
        .split(GAP)
        .filter(Boolean)
        .map(part =>
          GAP.test(part)
            ? code({ type: 'ph', open: part, name: 'gap', parts: [] })
            : part.replace(/\s*\n\s*/g, ' '),
        );
    const children = 'children' in node ? (node as Parent).children : [];
    const name = node.type === 'textDirective' ? (node.name ?? '') : (spanning[node.type] ?? '');
    const [first, last] = [children[0], children.at(-1)];
    if (!name || endMarks.has(name) || !first || !last) {
      const raw = slice(start, end);
      const isLast = endMarks.has(name);
      return [
        code({ type: 'ph', open: raw, name: name || node.type, ...(isLast && { last: true }), parts: [] }),
      ];
    }
    const made = code({
      type: 'pc',
      open: slice(start, first.position?.start.offset),
      close: slice(last.position?.end.offset, end),
      name,
      parts: [],
    });
    return [{ ...made, parts: children.flatMap(read) }];
  };
  return nodes.flatMap(read);
}

/** Writes parts as Markdown; `atStart` where what begins a line could begin a list or a heading. */
export function markdownOf(parts: readonly Part[], { atStart, inTable = false }: Writing): string {
  const text = parts
    .map(part =>
      typeof part === 'string'
        ? escaped(part, inTable)
        : part.open + markdownOf(part.parts, { atStart: false, inTable }) + (part.close ?? ''),
    )
    .join('');
  return atStart && typeof parts[0] === 'string' ? startEscaped(text) : text;
}

interface Writing {
  readonly atStart: boolean;
  readonly inTable?: boolean;
}

/** Backslashes before whatever would be a mark (CommonMark 0.31 §2.4), and before nothing else. */
function escaped(text: string, inTable: boolean): string {
  return text
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=[^\s\p{P}\p{S}\p{Nd}]|[:/])/gu, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/@/g, '\\@')
    .replace(inTable ? /\|/g : /(?!)/g, '\\|');
}

const startEscaped = (text: string): string =>
  text.replace(/^(?:[-+#>=|]|(\d{1,9})(?=[.)]))/, (mark, digits?: string) =>
    digits === undefined ? `\\${mark}` : `${digits}\\`,
  );
