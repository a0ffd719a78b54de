import type { QuestionBase } from '../content/model.js';
import { h, plainText, type Tree, type TreeNode } from '../content/tree.js';
import type { Kind } from '../kinds/kind.js';
import type { BuiltMessages } from '../messages/built/built-messages.js';
import type { Messages } from '../messages/messages.js';

/** What lists of options, items, places and steps have in common, whatever the kind of question. */
interface Entry {
  readonly id: string;
  readonly text: Tree;
  readonly options?: readonly Entry[];
}

const plainAlt = (alt: unknown): string => (typeof alt === 'string' ? alt : '');

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'text' in value &&
  Array.isArray(value.text);

/**
 * A question with everything a reviewer or an educator looks at: options, key, explanation, and what is said of each
 * option. Key and explanations are the kind's own, as learners without scripts see them.
 */
export function questionSheet(
  question: QuestionBase,
  kind: Kind,
  {
    messages,
    words,
    number,
    more = [],
  }: {
    messages: Messages;
    words: Pick<BuiltMessages['key'], 'explanation' | 'hints'>;
    number: string;
    more?: Tree;
  },
): TreeNode {
  const context = { messages, prefix: `${question.id}-`, scored: false };
  const lists = Object.values(question).filter(
    (value): value is Entry[] => Array.isArray(value) && value.length > 0 && value.every(isEntry),
  );
  const key = kind.review(question, undefined, context);
  return h(
    'section',
    { class: 'question' },
    h('h4', {}, `${number} `, h('span', { class: 'small' }, `${question.id}, ${question.kind}`)),
    h('p', {}, question.stem),
    'picture' in question
      ? h('img', { src: String(question.picture), alt: 'alt' in question ? plainAlt(question.alt) : '' })
      : undefined,
    lists.map(list => entries(list)),
    key,
    plainText(question.feedback).trim()
      ? h('p', {}, h('em', {}, `${words.explanation} `), question.feedback)
      : undefined,
    question.hints.length > 0
      ? h('p', { class: 'small' }, `${words.hints} ${question.hints.map(plainText).join(' ')}`)
      : undefined,
    more,
  );
}

function entries(list: readonly Entry[]): TreeNode {
  return h(
    'ul',
    {},
    list.map(({ text, options }) =>
      h('li', {}, text, options && options.length > 0 ? entries(options) : undefined),
    ),
  );
}
