import type { TermWithId } from './glossary.js';
import type { ExplainedTerm } from './model.js';
import { rememberAll } from './remember.js';
import { formsOf } from './term-forms.js';
import { h, plainText, text, type ElementNode, type Tree, type TreeNode } from './tree.js';

/** Finds the terms of one glossary in texts. */
export interface TermFinder {
  /** A text in the pieces that it has: words, and words that name a term. */
  pieces(words: string): readonly { readonly words: string; readonly term?: TermWithId }[];
}

/** Where a term's explanation stands on the page of its lesson. Ids that authors write have no two hyphens. */
export const termAnchor = (id: string): string => `term--${id}`;

/** A name without what explains it in brackets. */
const nameOf = ({ term }: TermWithId): string => term.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
const keyOf = (words: string): string => words.toLowerCase().replace(/[\s-]+/g, ' ');

const finderOf = rememberAll<TermFinder>();

/** @param language of the glossary and the texts, BCP 47. */
export const termFinder = (terms: readonly TermWithId[], language: string): TermFinder =>
  finderOf([terms, language], () => makeFinder(terms, language));

function makeFinder(terms: readonly TermWithId[], language: string): TermFinder {
  const known = new Map<string, TermWithId>();
  for (const term of terms)
    for (const name of [nameOf(term), ...term.also])
      for (const form of formsOf(name, language)) if (!known.has(keyOf(form))) known.set(keyOf(form), term);
  // "ER" stands for a term, and "er" does not.
  const shorts = new Map(terms.flatMap(term => (term.short ? [[term.short, term] as const] : [])));
  const names = [...known.keys(), ...shorts.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  const any = names.map(name => escaped(name).replaceAll(' ', '[\\s-]+'));
  const pattern =
    any.length > 0 && new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return {
    pieces(words) {
      if (!pattern) return [{ words }];
      const out: { words: string; term?: TermWithId }[] = [];
      let at = 0;
      for (const { 0: found, index } of words.matchAll(pattern)) {
        const term = shorts.get(found) ?? known.get(keyOf(found));
        if (!term) continue;
        if (index > at) out.push({ words: words.slice(at, index) });
        out.push({ words: found, term });
        at = index + found.length;
      }
      if (at < words.length) out.push({ words: words.slice(at) });
      return out;
    },
  };
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Titles, and what leads somewhere already. */
const PASSED_OVER = new Set(['h2', 'h3', 'a', 'thead', 'caption', 'span']);

/**
 * Makes the terms of a lesson lead to what they mean: those that the author marked and, where `first`, each other one that
 * needs explaining where the text first uses it. Questions are no part of a lesson's text, and stay as they are.
 *
 * @returns the text, and the terms in the order in which they stand in it.
 */
export function explainTerms(
  body: Tree,
  finder: TermFinder,
  first: boolean,
): { readonly body: Tree; readonly terms: readonly ExplainedTerm[] } {
  const met = new Map<string, ExplainedTerm>();
  const link = (term: TermWithId, children: Tree): ElementNode => {
    const { id, short, meaning } = term;
    if (!met.has(id)) met.set(id, { id, term: short ? `${term.term} (${short})` : term.term, meaning });
    return h('a', { class: 'tb-term', href: `#${termAnchor(id)}` }, children);
  };
  const inText = (words: string): Tree => {
    const done: TreeNode[] = [];
    for (const piece of finder.pieces(words)) {
      const { term } = piece;
      const isNew = term && !term.everyday && !met.has(term.id);
      done.push(isNew ? link(term, [text(piece.words)]) : text(piece.words));
    }
    return joined(done);
  };
  const marked = (node: ElementNode): TreeNode => {
    // Words that only hold a term, as "metastatic tumor" holds "tumor", mean something else.
    const [piece, ...others] = finder.pieces(plainText(node.children));
    return piece?.term && others.length === 0
      ? { ...node, children: [link(piece.term, node.children)] }
      : node;
  };
  const walk = (tree: Tree): Tree =>
    tree.flatMap((node): Tree => {
      if (node.type === 'text') return first ? inText(node.value) : [node];
      if (node.tagName === 'dfn') return [marked(node)];
      return [PASSED_OVER.has(node.tagName) ? node : { ...node, children: walk(node.children) }];
    });
  return { body: walk(body), terms: [...met.values()] };
}

/** Words that an author marked as a term, and that no glossary explains. */
export function unexplained(body: Tree, finder: TermFinder): readonly string[] {
  const marked = (tree: Tree): readonly ElementNode[] =>
    tree.flatMap(node =>
      node.type === 'text' ? [] : node.tagName === 'dfn' ? [node] : marked(node.children),
    );
  return marked(explainTerms(body, finder, false).body)
    .filter(({ children: [child] }) => child?.type !== 'element' || child.properties['class'] !== 'tb-term')
    .map(({ children }) => plainText(children));
}

/** Neighbouring texts as one. */
function joined(nodes: readonly TreeNode[]): Tree {
  const out: TreeNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') out[out.length - 1] = text(last.value + node.value);
    else out.push(node);
  }
  return out;
}

/** A text without the links to what its terms mean, for where that does not stand beside it. */
export const withoutTermLinks = (tree: Tree): Tree =>
  tree.flatMap((node): Tree => {
    if (node.type === 'text') return [node];
    const children = withoutTermLinks(node.children);
    return node.properties['class'] === 'tb-term' ? children : [{ ...node, children }];
  });
