import { h, text, type Tree, type TreeNode } from '../../content/tree.js';
import type { Response } from '../../engine/progress.js';
import { answerLines } from '../common/answer-lines.js';
import { fieldSet } from '../common/field-set.js';
import { asText } from '../common/responses.js';
import { textBox } from '../common/text-box.js';
import type { ViewContext } from '../kind.js';
import { grade } from './grade.js';
import { gap, type FillIn } from './schema.js';

/** The sentence with its gap drawn as a line and read aloud as a word, and a box below it. */
export function view(question: FillIn, context: ViewContext): TreeNode {
  const { blank, own } = context.messages;
  const legend = withGap(question.stem, h('span', { class: 'tb-hidden', ...own }, blank));
  return fieldSet(question, context, textBox(question, context), { legend, described: false });
}

function withGap(tree: Tree, blank: TreeNode): Tree {
  return tree.flatMap((node): Tree => {
    if (node.type === 'element') return [{ ...node, children: withGap(node.children, blank) }];
    const [before = '', after] = node.value.split(gap);
    if (after === undefined) return [node];
    return [text(before), h('span', { class: 'tb-gap' }, blank), text(after)];
  });
}

export function review(question: FillIn, response: Response | undefined, { messages }: ViewContext): Tree {
  const answer = asText(response);
  const matches = grade(question, answer).result === 'match';
  const hoped = question.accept[0];
  return answerLines(messages, answer ? [text(answer)] : [], matches || !hoped ? [] : [text(hoped)]);
}
