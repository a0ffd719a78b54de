import type { Root } from 'nlcst';
import retextEnglish from 'retext-english';
import { unified } from 'unified';

const processor = unified().use(retextEnglish).freeze();

/**
 * The syntax trees of texts, which several looks at the words of one module share; they are never changed. They are large, so
 * that no more are kept than a long module has.
 */
const trees = new Map<string, Root>();
const MOST_TEXTS = 2000;

/** An English text as paragraphs, sentences and words, with their places. */
export function parseEnglish(text: string): Root {
  const known = trees.get(text);
  if (known) return known;
  if (trees.size >= MOST_TEXTS) trees.clear();
  const tree = processor.parse(text);
  trees.set(text, tree);
  return tree;
}
