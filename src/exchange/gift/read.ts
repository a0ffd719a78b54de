import { plainText, type Tree } from '../../content/tree.js';
import { claimsIn, foreignTags, saysGroups } from '../tags.js';
import { idGiver } from '../ids.js';
import type { Item } from '../item.js';
import type { Note } from '../format.js';
import { decoded } from '../decoded.js';
import { withGap } from '../gap.js';
import { fromHtmlText, treeOf } from '../words.js';
import { bodyOf, type Reading } from './answers.js';
import { blocksOf, find, parted, unescaped, type Block } from './blocks.js';

/** Reads GIFT (https://docs.moodle.org/en/GIFT_format): every question that can be, with a note about each other. */
export function readGift(bytes: Uint8Array, note: Note, quiz: string): Item[] {
  const source = decoded(bytes, note);
  if (source === undefined) return [];
  const give = idGiver(`${quiz}-q`);
  const categories = new Set<string>();
  const items = blocksOf(source).flatMap(block => {
    const category = /^\s*\$CATEGORY:[ \t]*(.*)/.exec(block.text);
    if (category) {
      categories.add(category[1]!);
      if (categories.size === 2)
        note('changed', block.place(0), 'the file has several categories; their questions become one quiz');
      const rest = block.text.slice(category[0].length);
      return rest.trim() === '' ? [] : (question(block, category[0].length, give, note) ?? []);
    }
    return question(block, 0, give, note) ?? [];
  });
  if (items.length === 0) note('unreadable', { line: 1, column: 1 }, 'there is no question in this file');
  return items;
}

const formats = ['html', 'plain', 'markdown', 'moodle'];

function question(
  block: Block,
  from: number,
  give: (wanted: string) => string,
  note: Note,
): Item | undefined {
  const { text } = block;
  let at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const start = block.place(at);
  let title = '';
  if (text.startsWith('::', at)) {
    const end = find(text, '::', at + 2);
    if (end < 0) {
      note('unreadable', start, 'the name begins with "::" and does not end: write "::" after it');
      return undefined;
    }
    title = unescaped(text.slice(at + 2, end)).trim();
    at = end + 2;
  }
  const open = find(text, '{', at);
  const close = open < 0 ? -1 : find(text, '}', open);
  if (open < 0) {
    note('left-out', start, `"${short(title || text.slice(at))}" asks nothing: there are no answers in { }`);
    return undefined;
  }
  if (close < open) {
    note('unreadable', block.place(open), 'the answers begin with "{" and do not end: write "}" after them');
    return undefined;
  }
  const prefix = /^\s*\[(\w+)\]/.exec(text.slice(at, open));
  const format = prefix && formats.includes(prefix[1]!) ? prefix[1]! : '';
  const before = text.slice(at + (format ? prefix![0].length : 0), open);
  const second = find(text, '{', close);
  if (second >= 0)
    note(
      'unreadable',
      block.place(second),
      'more answers begin here; put an empty line between two questions',
    );
  const after = text
    .slice(close + 1)
    .split('\n', second < 0 ? undefined : 1)
    .join('\n');
  const answersAt = open + 1 + /^\s*/.exec(text.slice(open + 1))![0].length;
  const [answers, general = ''] = parted(text.slice(answersAt, close), '####');

  const reading: Reading = {
    words: authoredText => words(authoredText, format, message => note('left-out', start, message)),
    note: (kind, offset, message) => note(kind, block.place(answersAt + offset), message),
    groups: saysGroups(tagsIn(block.comment)),
  };
  const body = bodyOf(answers, reading);
  if (!body) return undefined;
  const gap = body.shape === 'gap';
  const filled = after.trim() === '' && !gap ? before : `${before} ____ ${after}`;
  const stem = gap ? withGap(reading.words(filled)) : reading.words(filled);
  const tags = tagsIn(block.comment);
  for (const tag of foreignTags(tags)) note('left-out', start, `the tag "${tag}"`);
  const wanted = /\[id:([^\]]+)\]/.exec(block.comment)?.[1] ?? title;
  return {
    id: give(wanted),
    stem,
    feedback: reading.words(general),
    body,
    hints: [],
    claims: claimsIn(tags),
    revision: 1,
    graded: true,
    weight: 1,
  };
}

const tagsIn = (comment: string): string[] =>
  [...comment.matchAll(/\[tag:([^\]]+)\]/g)].map(([, tag]) => tag!.trim());

/** A text without a named format may hold HTML, as Moodle's own format does. */
const looksLikeHtml = (text: string): boolean => /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(text);

function words(text: string, format: string, lose: (message: string) => void): Tree {
  const plain = unescaped(text);
  if (format !== 'html' && (format === 'plain' || !looksLikeHtml(plain))) return treeOf(plain);
  const { tree, lost } = fromHtmlText(plain);
  for (const what of lost) lose(`${what} in "${short(plainText(tree))}"`);
  return tree;
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};
