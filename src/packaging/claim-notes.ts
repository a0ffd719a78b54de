import { h, type ElementNode, type Tree, type TreeNode } from '../content/tree.js';

/** A claim as a reviewer sees it beside the words that rest on it. */
export interface ReviewedClaim {
  readonly id: string;
  readonly claim: string;
  readonly sources: string;
  readonly flags: readonly string[];
  readonly clinicianReview: boolean;
  readonly note: string;
}

/** Where two columns can stand: blocks. Within list items and cells the claims come after the words. */
const BLOCKS = new Set(['p', 'figure']);

const HEADINGS: Readonly<Record<string, string>> = { h2: 'h3', h3: 'h4' };

/** Puts the claims of each block beside it; a claim's sources and notes come where it is not yet in `seen`. */
export function withClaims(tree: Tree, claims: ReadonlyMap<string, ReviewedClaim>, seen: Set<string>): Tree {
  const visit = (node: TreeNode): TreeNode => {
    if (node.type === 'text') return node;
    const { 'data-claims': ids, ...properties } = node.properties;
    // A list in an item keeps its own claims, so that each note stands beside its own words.
    // The lesson's title is a heading of the page already.
    const tagName = HEADINGS[node.tagName] ?? node.tagName;
    const inner: ElementNode = { ...node, tagName, properties, children: node.children.map(visit) };
    if (typeof ids !== 'string') return inner;
    const note = claimNote(ids.split(' '), claims, seen);
    if (BLOCKS.has(node.tagName)) return h('div', { class: 'row' }, inner, note);
    if (node.tagName !== 'li') return { ...inner, children: [...inner.children, note] };
    return { ...inner, children: [h('div', { class: 'row' }, h('div', {}, inner.children), note)] };
  };
  return tree.map(visit);
}

/** Claims by their ids, in full where they were not seen before. */
export function claimNote(
  ids: readonly string[],
  claims: ReadonlyMap<string, ReviewedClaim>,
  seen: Set<string>,
): ElementNode {
  return h(
    'aside',
    { class: 'claims' },
    ids.map(id => {
      const claim = claims.get(id);
      if (!claim) return h('p', {}, id === 'framing' ? 'framing: our own words, no clinical fact' : id);
      const known = seen.has(id);
      seen.add(id);
      return h(
        'p',
        {},
        h('strong', {}, id),
        ` ${claim.claim} `,
        flags(claim),
        known ? undefined : details(claim),
      );
    }),
  );
}

const flags = ({ flags, clinicianReview }: ReviewedClaim): Tree =>
  [...new Set([...flags, ...(clinicianReview ? ['REVIEW'] : [])])].flatMap(flag => [
    h('span', { class: 'flag' }, flag),
    { type: 'text' as const, value: ' ' },
  ]);

const details = ({ sources, note }: ReviewedClaim): Tree => [
  h('br'),
  h('span', {}, `Sources: ${sources}`),
  ...(note ? [h('br'), h('em', {}, note)] : []),
];
