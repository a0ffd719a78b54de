import type { Element } from 'xast';
import { plainText, type Tree } from '../../content/tree.js';
import type { Note } from '../format.js';
import { withGap } from '../gap.js';
import { idGiver } from '../ids.js';
import type { Item } from '../item.js';
import { tooMany } from '../most-answers.js';
import { claimsIn, foreignTags, saysGroups } from '../tags.js';
import { fromHtmlText, treeOf } from '../words.js';
import { attribute, childOf, childrenOf, nameOf, placeOf, rootOf, textIn } from '../xml-reading.js';
import { bodyOf, type Reading } from './bodies.js';

/** Reads Moodle XML (https://docs.moodle.org/en/Moodle_XML_format): what Moodle and other tools export. */
export function readMoodle(bytes: Uint8Array, note: Note, quiz: string): Item[] {
  const root = rootOf(bytes, note);
  if (!root) return [];
  if (nameOf(root) !== 'quiz') {
    note('unreadable', placeOf(root), `the file begins with <${root.name}>, and Moodle XML with <quiz>`);
    return [];
  }
  const questions = childrenOf(root, 'question');
  const isCategory = (question: Element) => attribute(question, 'type') === 'category';
  const categories = questions.filter(isCategory);
  if (categories.length > 1)
    note(
      'changed',
      placeOf(categories[1]!),
      'the file has several categories; their questions become one quiz',
    );
  const give = idGiver(`${quiz}-q`);
  const items = questions
    .filter(question => !isCategory(question))
    .flatMap(question => read(question, give, note) ?? []);
  if (questions.length === 0) note('unreadable', placeOf(root), 'there is no question in this file');
  return items;
}

function read(question: Element, give: (wanted: string) => string, note: Note): Item | undefined {
  const at = placeOf(question);
  const more = tooMany(question.children.length);
  if (more !== undefined) {
    note('unreadable', at, more);
    return undefined;
  }
  const name = textIn(childOf(question, 'name')).trim();
  const words = (element: Element | undefined): Tree =>
    wordsOf(element, message => note('left-out', at, message));
  const tags = childrenOf(childOf(question, 'tags') ?? question, 'tag').map(tag => textIn(tag).trim());
  const reading: Reading = {
    words,
    note: (kind, message) => note(kind, at, message),
    groups: saysGroups(tags),
  };
  const body = bodyOf(question, reading);
  if (!body) return undefined;
  for (const tag of foreignTags(tags)) note('left-out', at, `the tag "${tag}"`);
  for (const field of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'])
    if (textIn(childOf(question, field)).trim() !== '' && !isStandard(textIn(childOf(question, field))))
      note('left-out', at, `the ${field} "${plainText(words(childOf(question, field)))}"`);
  const stem = words(childOf(question, 'questiontext'));
  const grade = Number(textIn(childOf(question, 'defaultgrade')) || '1');
  return {
    id: give(textIn(childOf(question, 'idnumber')).trim() || name),
    stem: body.shape === 'gap' ? withGap(stem) : stem,
    feedback: words(childOf(question, 'generalfeedback')),
    body,
    hints: childrenOf(question, 'hint')
      .map(words)
      .filter(hint => hint.length > 0),
    claims: claimsIn(tags),
    revision: 1,
    graded: grade > 0,
    weight: Number.isFinite(grade) && grade > 0 ? grade : 1,
  };
}

/** What Moodle writes by itself where an author wrote nothing. */
const isStandard = (text: string): boolean =>
  /^(<p>)?Your answer is (partially correct|correct|incorrect)\.(<\/p>)?$/.test(text.trim());

/** The words of an element with a `text` child, read by its format. */
function wordsOf(element: Element | undefined, lose: (message: string) => void): Tree {
  if (!element) return [];
  const text = textIn(childOf(element, 'text'));
  const format = attribute(element, 'format') ?? 'html';
  if (childrenOf(element, 'file').length > 0) lose('a file that is attached to a text');
  if (format === 'plain_text') return treeOf(text);
  const { tree, lost } = fromHtmlText(text);
  for (const what of lost) lose(`${what} in "${plainText(tree).slice(0, 40)}"`);
  return tree;
}
