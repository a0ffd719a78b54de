import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Processor } from 'unified';
import type { PhrasingContent } from 'mdast';
import * as v from 'valibot';
import { isAllowedTree } from './allowed.js';
import type { TextSchema } from './question-kind.js';
import { h, text as textNode, type Tree, type TreeNode } from './tree.js';

/** A short text is one line of words: "1. first", "# 5" and "- no" are words in it, not lists and headings. */
function onlyInline(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: {
      null: [
        'blockQuote',
        'codeFenced',
        'codeIndented',
        'definition',
        'headingAtx',
        'htmlFlow',
        'list',
        'setextUnderline',
        'thematicBreak',
      ],
    },
  });
}

const processor = unified().use(remarkParse).use(onlyInline).freeze();

/** The inline nodes of a short text, as Markdown has them. */
export function parseInline(words: string): readonly PhrasingContent[] {
  const [paragraph] = processor.parse(words).children;
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

/** Short texts of questions: emphasis and bold, nothing else. Says what to do about anything else. */
export const inlineText: TextSchema = v.pipe(
  v.string(),
  v.rawTransform<string, Tree>(({ dataset, addIssue, NEVER }) => {
    const problem = (message: string) => {
      addIssue({ message });
      return NEVER;
    };
    if (PLAIN.test(dataset.value)) return [textNode(dataset.value.replace(/^[ \t]+|[ \t]+$/g, ''))];
    try {
      const { children } = processor.parse(dataset.value);
      const paragraph = children[0];
      if (paragraph === undefined) return problem('the text is empty; write it');
      if (children.length > 1 || paragraph.type !== 'paragraph')
        return problem('this text is one paragraph; take the empty line out');
      const unsupported: string[] = [];
      const tree = paragraph.children.flatMap(node => convert(node, unsupported));
      if (unsupported.length > 0)
        return problem(
          `only *emphasis* and **bold** can stand in this text, not ${unsupported.join(', ')}; ` +
            'put a backslash before a mark that is meant as it stands',
        );
      return isAllowedTree(tree) ? tree : problem(TOO_DEEP);
    } catch (error) {
      if (error instanceof RangeError) return problem(TOO_DEEP);
      throw error;
    }
  }),
);

/** One line with nothing in it that could be a mark: most texts, which need no parser. */
const PLAIN = /^[^*_`\\<&[\]!\0\r\n]*[^*_`\\<&[\]!\0\r\n \t][^*_`\\<&[\]!\0\r\n]*$/;

const TOO_DEEP = 'the marks in this text are nested too deeply; use fewer';

function convert(node: PhrasingContent, unsupported: string[]): TreeNode[] {
  switch (node.type) {
    case 'text':
      return [textNode(node.value.replace(/\s*\n\s*/g, ' '))];
    case 'emphasis':
      return [h('em', {}, ...node.children.map(child => convert(child, unsupported)))];
    case 'strong':
      return [h('strong', {}, ...node.children.map(child => convert(child, unsupported)))];
    default:
      unsupported.push(words[node.type] ?? node.type);
      return [];
  }
}

const words: Readonly<Record<string, string>> = {
  html: 'HTML',
  inlineCode: 'code',
  link: 'a link',
  linkReference: 'a link',
  image: 'a picture',
  imageReference: 'a picture',
  break: 'a line break',
};
