import type { Tree } from './tree.js';

/** Words that people read in a minute when the subject is new and hard. */
const WORDS = 130;
/** Seconds that a question takes. */
const QUESTION = 45;

const INLINE = new Set(['em', 'strong', 'dfn', 'a', 'span']);

/** Whole minutes that a lesson takes, at least one. */
export function minutesOf(body: Tree, questions: number): number {
  return Math.max(1, Math.round(estimatedMinutes(body, questions)));
}

/** The same before rounding. */
export function estimatedMinutes(body: Tree, questions: number): number {
  return wordsOf(body) / WORDS + (questions * QUESTION) / 60;
}

/** Number of words; blocks are apart from each other. */
export function wordsOf(tree: Tree): number {
  return spaced(tree).match(/\S+/g)?.length ?? 0;
}

function spaced(tree: Tree): string {
  return tree
    .map(node => {
      if (node.type === 'text') return node.value;
      const words = spaced(node.children);
      return INLINE.has(node.tagName) ? words : ` ${words} `;
    })
    .join('');
}
