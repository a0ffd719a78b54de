import MiniSearch from 'minisearch';
import type { CatalogFacts } from '../../content/catalog.js';
import type { CompiledModule } from '../../content/compile.js';
import { plainText, type Tree } from '../../content/tree.js';
import { moduleUrl, portalPaths, termId, translatedTermId, translatedTerms } from '../pages/portal-page.js';
import { indexOptions, type Entry } from './index-options.js';

/**
 * The index of all lessons and terms, as JSON. Questions are left out: their explanations would give answers away. Of a
 * lesson that asks first whether it is wanted, only the title is in it.
 */
export function buildSearchIndex(
  modules: readonly CompiledModule[],
  facts: CatalogFacts,
  language: string,
): string {
  const entries: Omit<Entry, 'id'>[] = [];
  for (const { outline, lessons } of modules.flatMap(each => [each, ...(each.translations ?? [])]))
    for (const { id, page, optIn = false } of outline.lessons) {
      const lesson = lessons.find(each => each.id === id)!;
      entries.push({
        title: lesson.title,
        module: outline.title,
        text: optIn ? '' : wordsOf(lesson.body),
        url: moduleUrl(outline.id, outline.translation ? `${outline.language}/${page}` : page),
        language: outline.language,
        asksFirst: optIn,
      });
    }
  for (const [index, { term, short, also, meaning }] of facts.glossary.entries())
    entries.push({
      title: [term, ...(short === undefined ? [] : [`(${short})`])].join(' '),
      module: '',
      text: [meaning, also.join(', ')].filter(Boolean).join(' '),
      url: `${portalPaths.glossary}#${termId(index)}`,
      language,
      asksFirst: false,
    });
  for (const [other, terms] of translatedTerms(modules))
    for (const each of terms)
      entries.push({
        title: each.term,
        module: '',
        text: each.meaning,
        url: `${portalPaths.glossary}#${translatedTermId(other, each)}`,
        language: other,
        asksFirst: false,
      });
  const index = new MiniSearch<Entry>(indexOptions);
  index.addAll(entries.map((entry, id) => ({ id, ...entry })));
  return JSON.stringify(index);
}

const BLOCK = /^(?:h[1-6]|p|li|td|th|figcaption|section|ul|ol|table|tr|blockquote|div|figure)$/;

/** The words of a text with a space between its blocks. */
function wordsOf(tree: Tree): string {
  const parts = tree.map(node => {
    if (node.type === 'text') return node.value;
    const words = node.children.some(child => child.type === 'element')
      ? wordsOf(node.children)
      : plainText(node.children);
    return BLOCK.test(node.tagName) ? ` ${words} ` : words;
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
