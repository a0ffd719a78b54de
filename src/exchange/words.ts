import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'hast';
import type { PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { h, plainText, text, type Tree, type TreeNode } from '../content/tree.js';

/** Words as an author writes them in a quiz: marks as `*emphasis*` and `**bold**`, other signs escaped. */
export function authored(tree: Tree): string {
  const children = tree.map(mdastOf);
  return toMarkdown(
    { type: 'root', children: [{ type: 'paragraph', children }] },
    { emphasis: '*', strong: '*' },
  )
    .trim()
    .replace(escapedGap, '____');
}

/** The gap of a sentence reads better without backslashes, and is no mark where no word touches it. */
const escapedGap = /(?<![\w\\])(?:\\_){4}(?![\w\\])/g;

function mdastOf(node: TreeNode): PhrasingContent {
  if (node.type === 'text') return { type: 'text', value: node.value };
  const children = node.children.map(mdastOf);
  if (node.tagName === 'em') return { type: 'emphasis', children };
  if (node.tagName === 'strong') return { type: 'strong', children };
  return { type: 'text', value: plainText([node]) };
}

/** Whether words hold emphasis or bold, which plain text cannot. */
export const hasMarks = (tree: Tree): boolean => tree.some(({ type }) => type === 'element');

/** Words as HTML, with `em` and `strong`. */
export const htmlOf = (tree: Tree): string =>
  tree
    .map(node =>
      node.type === 'text'
        ? node.value.replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)
        : `<${node.tagName}>${htmlOf(node.children)}</${node.tagName}>`,
    )
    .join('');

/** Plain words on one line; empty where there are none. */
export function treeOf(words: string): Tree {
  const line = words.replace(/\s+/g, ' ').trim();
  return line === '' ? [] : [text(line)];
}

export interface FromHtml {
  readonly tree: Tree;
  /** What stood there and a short text cannot hold, such as "a picture". */
  readonly lost: readonly string[];
}

/** Reads the words of HTML with their emphasis and bold; everything else is taken out and named. */
export function fromHtmlText(html: string): FromHtml {
  const lost = new Set<string>();
  let tree: Tree;
  try {
    tree = tidy(wordsIn(fromHtml(html, { fragment: true }), lost));
  } catch (error) {
    // Thousands of elements inside one another: the words are still there.
    if (!(error instanceof RangeError)) throw error;
    lost.add('marks that are nested too deeply');
    tree = treeOf(html.replace(/<[^>]*>/g, ' '));
  }
  return { tree, lost: [...lost] };
}

const marks: Readonly<Record<string, 'em' | 'strong'>> = { em: 'em', i: 'em', strong: 'strong', b: 'strong' };
const blocks = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'td',
  'th',
]);
const lostNames: Readonly<Record<string, string>> = {
  img: 'a picture',
  picture: 'a picture',
  svg: 'a picture',
  object: 'an embedded object',
  iframe: 'an embedded page',
  video: 'a video',
  audio: 'a sound',
  script: 'a script',
  style: 'a style sheet',
  table: 'the form of a table',
  ul: 'the form of a list',
  ol: 'the form of a list',
  a: 'the address of a link',
  math: 'a formula',
};
const silent = new Set([
  'script',
  'style',
  'svg',
  'video',
  'audio',
  'object',
  'iframe',
  'template',
  'head',
  'title',
]);

function wordsIn(node: Nodes, lost: Set<string>): TreeNode[] {
  if (node.type === 'text') return [text(node.value)];
  if (node.type !== 'element' && node.type !== 'root') return [];
  const name = node.type === 'element' ? node.tagName : '';
  const named = Object.hasOwn(lostNames, name) ? lostNames[name] : undefined;
  if (named) lost.add(named);
  if (silent.has(name)) return [];
  const inside = node.children.flatMap(child => wordsIn(child, lost));
  const mark = Object.hasOwn(marks, name) ? marks[name] : undefined;
  if (mark) return plainText(inside).trim() === '' ? [text(' ')] : [h(mark, {}, inside)];
  return blocks.has(name) ? [text(' '), ...inside, text(' ')] : inside;
}

/** Joins texts, makes white space single, and takes it from both ends. */
function tidy(nodes: readonly TreeNode[]): Tree {
  let open = true;
  const walk = (list: readonly TreeNode[]): TreeNode[] =>
    joined(list).flatMap((node): TreeNode[] => {
      if (node.type === 'element') return [{ ...node, children: walk(node.children) }];
      let value = node.value.replace(/[\s\u00a0]+/g, ' ');
      if (open) value = value.replace(/^ /, '');
      if (value !== '') open = value.endsWith(' ');
      return value === '' ? [] : [text(value)];
    });
  return trimmedEnd(walk(nodes));
}

function joined(list: readonly TreeNode[]): TreeNode[] {
  const result: TreeNode[] = [];
  for (const node of list) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = text(last.value + node.value);
    else result.push(node);
  }
  return result;
}

function trimmedEnd(list: TreeNode[]): TreeNode[] {
  const last = list.at(-1);
  if (!last) return list;
  const rest = list.slice(0, -1);
  if (last.type === 'element') return [...rest, { ...last, children: trimmedEnd([...last.children]) }];
  const value = last.value.replace(/ $/, '');
  return value === '' ? trimmedEnd(rest) : [...rest, text(value)];
}
