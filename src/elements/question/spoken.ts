import type { Tree } from '../../content/tree.js';
import type { LanguageMark } from '../../messages/messages.js';
import type { Said } from './announce-event.js';

const insideSentences = new Set(['strong', 'em', 'span', 'a']);

/**
 * A tree as words to be spoken, with a pause between its blocks: one run for each stretch in one language.
 *
 * @param mark of the words that the tree itself marks with no language.
 */
export function spoken(tree: Tree, mark?: LanguageMark): readonly Said[] {
  const runs: { text: string; mark: LanguageMark | undefined }[] = [];
  const add = (text: string, mark: LanguageMark | undefined): void => {
    const last = runs.at(-1);
    if (last && last.mark?.lang === mark?.lang) last.text += text;
    else runs.push({ text, mark });
  };
  const walk = (nodes: Tree, mark: LanguageMark | undefined): void => {
    for (const node of nodes) {
      if (node.type === 'text') add(node.value, mark);
      else {
        const { lang, dir } = node.properties;
        walk(node.children, lang ? ({ lang, ...(dir && { dir }) } as LanguageMark) : mark);
        if (!insideSentences.has(node.tagName)) add(' ', mark);
      }
    }
  };
  walk(tree, mark);
  return runs.map(({ text, mark }) => ({ text: text.trim(), mark })).filter(({ text }) => text);
}
