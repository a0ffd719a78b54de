import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { isLanguage } from '../language.js';
import { h, text, type Tree } from '../tree.js';
import { link } from './link.js';
import { placeOf, sourceOf, type Writing } from './writing.js';

/** Words and the marks within them. */
export function inlines(nodes: readonly PhrasingContent[], writing: Writing): Tree {
  return nodes.flatMap(node => inline(node, writing));
}

function inline(node: PhrasingContent, writing: Writing): Tree {
  switch (node.type) {
    case 'text':
      return [text(node.value.replace(/\s*\n\s*/g, ' '))];
    case 'emphasis':
      return [h('em', {}, inlines(node.children, writing))];
    case 'strong':
      return [h('strong', {}, inlines(node.children, writing))];
    case 'break':
      return [h('br')];
    case 'link':
      return link(node, inlines(node.children, writing), writing);
    case 'textDirective':
      return mark(node, writing);
    case 'html':
      writing.report(
        'raw-html',
        placeOf(node),
        'HTML does not stand in lessons; use the marks, or write \\<',
      );
      return [];
    case 'image':
      writing.report(
        'unsupported-markdown',
        placeOf(node),
        'a picture stands alone: put an empty line before and after it',
      );
      return [];
    default:
      writing.report(
        'unsupported-markdown',
        placeOf(node),
        unsupported[node.type] ?? 'write it in plain words',
      );
      return [];
  }
}

const unsupported: Readonly<Record<string, string>> = {
  inlineCode: 'lessons have no code; use *emphasis* or **bold**',
  delete: 'lessons have no struck-through text; take it out',
  linkReference: 'write the address in the link itself: [words](https://…)',
  imageReference: 'write the file in the picture itself: ![words](media/…)',
  footnoteReference: 'lessons have no footnotes; say it in the text',
};

function mark(node: TextDirective, writing: Writing): Tree {
  const attributes = Object.keys(node.attributes ?? {});
  switch (node.name) {
    case 'term':
      if (node.children.length > 0 && attributes.length === 0)
        return [h('dfn', {}, inlines(node.children, writing))];
      writing.report('wrong-value', placeOf(node), 'write the word in brackets: :term[lymph node]');
      return [];
    case 'lang': {
      const [tag, ...others] = attributes;
      if (node.children.length > 0 && tag && others.length === 0 && isLanguage(tag))
        return [h('span', { lang: tag }, inlines(node.children, writing))];
      writing.report('wrong-value', placeOf(node), 'name the language of the words: :lang[ganglio]{es}');
      return [];
    }
    case 'claims':
      writing.report(
        'misplaced-mark',
        placeOf(node),
        ':claims[…] stands at the end of a paragraph, list item or table cell',
      );
      return [];
    case 'allow':
      writing.report(
        'misplaced-mark',
        placeOf(node),
        ':allow[…] stands at the end of a paragraph, list item or table cell, or as ::allow[…] on a line of its own',
      );
      return [];
    case 'anchor':
      writing.report('misplaced-mark', placeOf(node), ':anchor{#name} stands at the end of a heading');
      return [];
    default:
      // A colon in running text, as in "10:30", parses as a mark without brackets.
      if (node.children.length === 0 && attributes.length === 0) return [text(sourceOf(node, writing))];
      writing.report(
        'unknown-mark',
        placeOf(node),
        `":${node.name}" is not a mark; the marks in a text are :claims[…], :term[…], :lang[…]{es} and :anchor{#…}`,
      );
      return [];
  }
}
