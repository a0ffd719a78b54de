import { stringify } from 'yaml';
import { plainText, type Tree } from '../content/tree.js';
import { authoredBody } from './bodies.js';
import type { Item } from './item.js';
import { authored } from './words.js';

/** Writes questions as the quiz file of an author. What a file did not say stands there empty, for `check` to ask. */
export function quizYaml(id: string, items: readonly Item[]): string {
  return stringify({ id, questions: items.map(authoredQuestion) }, { lineWidth: 110, blockQuote: 'folded' });
}

/** A question as the plain value of its YAML. */
export function authoredQuestion(item: Item): Record<string, unknown> {
  const { kind, own } = authoredBody(item.body);
  const { otherwise, again, misconception, allow, revision, graded, weight } = item;
  const words = (tree: Tree): string => (plainText(tree).trim() === '' ? '' : authored(tree));
  return {
    id: item.id,
    kind,
    revision,
    stem: words(item.stem),
    ...own,
    feedback: words(item.feedback),
    ...(item.hints.length > 0 && { hints: item.hints.map(words) }),
    ...(otherwise && { otherwise: words(otherwise) }),
    ...(again !== undefined && { again }),
    claims: item.claims,
    ...(misconception !== undefined && { misconception }),
    ...(allow && { allow }),
    ...(!graded && kind !== 'reflection' && { graded }),
    ...(weight !== 1 && { weight }),
  };
}
