import type { Element } from 'xast';
import { plainText, type Tree } from '../../content/tree.js';
import type { Note, NoteKind } from '../format.js';
import { withGap } from '../gap.js';
import type { Item } from '../item.js';
import { tooMany } from '../most-answers.js';
import { placeOf } from '../xml-reading.js';
import { bodyOf } from './bodies.js';
import { idOf } from './identifier.js';
import { qtiAttribute, qtiBelow, qtiChild, qtiChildren, qtiName } from './names.js';
import { wordsIn } from './words.js';

/** One item while it is read. */
export interface Reading {
  readonly item: Element;
  readonly interaction: Element;
  /** Values of the correct response. */
  readonly correct: readonly string[];
  /** Keys of the mapping with what each is worth. */
  readonly mapped: ReadonlyMap<string, number>;
  readonly baseType: string;
  readonly words: (element: Element | undefined, instead?: (part: Element) => string | undefined) => Tree;
  readonly note: (kind: NoteKind, message: string) => void;
}

/** Reads an item with one interaction; undefined, and noted, where it has none, several, or one we have no kind for. */
export function readItem(item: Element, give: (wanted: string) => string, note: Note): Item | undefined {
  const at = placeOf(item);
  const name = qtiAttribute(item, 'identifier') ?? '';
  if (qtiName(item) !== 'assessment-item') {
    note('left-out', at, `a file that begins with <${item.name}> is no question`);
    return undefined;
  }
  const body = qtiChild(item, 'item-body');
  const interactions = body ? qtiBelow(body, each => each.endsWith('-interaction')) : [];
  const [interaction] = interactions;
  if (!body || !interaction || interactions.length > 1) {
    const why = interactions.length > 1 ? 'it asks several things at once' : 'it asks nothing';
    note('left-out', at, `the question "${name}": ${why}`);
    return undefined;
  }
  const more = tooMany(qtiBelow(item, () => true).length);
  if (more !== undefined) {
    note('unreadable', placeOf(interaction), more);
    return undefined;
  }
  const lose = (what: string): void => note('left-out', at, `${what} in "${name}"`);
  const reading: Reading = {
    item,
    interaction,
    ...responseOf(item, interaction),
    words: (element, instead) => wordsIn(element, lose, instead),
    note: (kind, message) => note(kind, placeOf(interaction), `${message} in "${name}"`),
  };
  const asked = bodyOf(reading);
  if (!asked) return undefined;
  return {
    id: give(idOf(name)),
    stem: stemOf(body, reading, asked.shape === 'gap'),
    feedback: feedbackOf(item, reading),
    body: asked,
    hints: [],
    claims: [],
    revision: 1,
    graded: asked.shape !== 'essay',
    weight: 1,
  };
}

/** The words of the body, then the prompt; a box in the text of a sentence is its gap. */
function stemOf(body: Element, { interaction, words }: Reading, isGap: boolean): Tree {
  const around = words(body, part => (isGap && part === interaction ? '____' : undefined));
  const prompt = words(qtiChild(interaction, 'prompt'));
  const space: Tree = around.length > 0 && prompt.length > 0 ? [{ type: 'text', value: ' ' }] : [];
  const stem = [...around, ...space, ...prompt];
  return isGap ? withGap(stem) : stem;
}

/** Feedback that belongs to no single option, one after the other. */
function feedbackOf(item: Element, { words, note, interaction }: Reading): Tree {
  const options = new Set(
    qtiBelow(interaction, () => true).flatMap(element => qtiAttribute(element, 'identifier') ?? []),
  );
  const all = qtiBelow(item, name => name === 'modal-feedback' || name === 'feedback-block').filter(
    element => !options.has(qtiAttribute(element, 'identifier') ?? ''),
  );
  const texts = all
    .map(element => words(qtiChild(element, 'content-body') ?? element))
    .filter(tree => plainText(tree).trim() !== '');
  if (texts.length > 1) note('changed', 'several explanations became one');
  return texts.flatMap((tree, index) =>
    index === 0 ? tree : [{ type: 'text' as const, value: ' ' }, ...tree],
  );
}

function responseOf(item: Element, interaction: Element): Pick<Reading, 'correct' | 'mapped' | 'baseType'> {
  const wanted = qtiAttribute(interaction, 'response-identifier');
  const declaration = qtiChildren(item, 'response-declaration').find(
    each => qtiAttribute(each, 'identifier') === wanted,
  );
  const values = qtiChildren(qtiChild(declaration, 'correct-response') ?? item, 'value');
  const entries = qtiChildren(qtiChild(declaration, 'mapping') ?? item, 'map-entry');
  return {
    correct: values.map(valueText),
    mapped: new Map(
      entries.map(entry => [
        qtiAttribute(entry, 'map-key') ?? '',
        Number(qtiAttribute(entry, 'mapped-value') ?? '0'),
      ]),
    ),
    baseType: (declaration && qtiAttribute(declaration, 'base-type')) ?? '',
  };
}

const valueText = (element: Element): string =>
  element.children
    .map(child => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('')
    .trim();
