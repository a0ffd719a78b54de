import type { Element } from 'xast';
import { plainText, type Tree } from '../../content/tree.js';
import { idGiver } from '../ids.js';
import type { Body, ItemOption, NumberBody } from '../item.js';
import { shown } from '../order.js';
import { saysGroups } from '../tags.js';
import { idOf } from './identifier.js';
import { qtiAttribute, qtiBelow, qtiChild, qtiChildren, qtiName } from './names.js';
import type { Reading } from './read-item.js';
import { unitClass } from './unit.js';
import { attribute } from '../xml-reading.js';

type Read = (reading: Reading) => Body | undefined;

const readers: Readonly<Record<string, Read>> = {
  'choice-interaction': choice,
  'inline-choice-interaction': choice,
  'match-interaction': pairs,
  'order-interaction': order,
  'text-entry-interaction': entry,
  'extended-text-interaction': essay,
};

/** What an item asks; undefined, and noted, where we have no such kind or the answer is not given. */
export function bodyOf(reading: Reading): Body | undefined {
  const name = qtiName(reading.interaction);
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (read) return read(reading);
  reading.note('left-out', `the question: there is no kind for <${reading.interaction.name}>`);
  return undefined;
}

/** Options with ids of ours, and the id that each QTI identifier became. */
function optionsOf(
  elements: readonly Element[],
  reading: Reading,
  give = idGiver('option'),
): { options: ItemOption[]; ids: Map<string, string> } {
  const ids = new Map<string, string>();
  const options = elements.map(element => {
    const identifier = qtiAttribute(element, 'identifier') ?? '';
    const id = give(idOf(identifier));
    ids.set(identifier, id);
    const feedback = feedbackFor(identifier, element, reading);
    return { id, text: reading.words(element), ...(feedback.length > 0 && { feedback }) };
  });
  return { options, ids };
}

/** Feedback in the option, or elsewhere in the item for the option's identifier. */
function feedbackFor(identifier: string, element: Element, { item, words }: Reading): Tree {
  const inside = qtiBelow(element, name => name.startsWith('feedback-'))[0];
  const elsewhere = qtiBelow(item, name => name === 'modal-feedback' || name === 'feedback-block').find(
    each => qtiAttribute(each, 'identifier') === identifier,
  );
  const found = inside ?? elsewhere;
  return words(qtiChild(found, 'content-body') ?? found);
}

function choice(reading: Reading): Body | undefined {
  const { interaction, correct, mapped, note } = reading;
  const elements = qtiBelow(interaction, name => name === 'simple-choice' || name === 'inline-choice');
  const best = [...mapped].filter(([, value]) => value > 0).map(([key]) => key);
  const right = correct.length > 0 ? correct : best;
  const { options, ids } = optionsOf(elements, reading);
  if (options.length < 2 || right.length === 0 || !right.every(name => ids.has(name))) {
    note('unreadable', 'a choice needs two options and a correct response that names one: the question');
    return undefined;
  }
  const truth = trueFalse(options, ids.get(right[0]!));
  if (truth && right.length === 1) return truth;
  const many =
    qtiAttribute(interaction, 'max-choices') !== '1' && qtiName(interaction) === 'choice-interaction';
  const isRight = new Set(right.map(name => ids.get(name)));
  return {
    shape: 'choice',
    many: (many && qtiAttribute(interaction, 'max-choices') !== undefined) || right.length > 1,
    options: options.map(option => ({ ...option, right: isRight.has(option.id) })),
  };
}

/** Two options that are called true and false. */
function trueFalse(options: readonly ItemOption[], right: string | undefined): Body | undefined {
  const called = (word: string) =>
    options.find(({ id, text }) => id === word || plainText(text).trim().toLowerCase() === word);
  const [ofTrue, ofFalse] = [called('true'), called('false')];
  if (options.length !== 2 || !ofTrue || !ofFalse || ofTrue === ofFalse) return undefined;
  return {
    shape: 'true-false',
    key: right === ofTrue.id,
    ...(ofTrue.feedback && { trueFeedback: ofTrue.feedback }),
    ...(ofFalse.feedback && { falseFeedback: ofFalse.feedback }),
  };
}

function pairs(reading: Reading): Body | undefined {
  const { interaction, correct, mapped, note } = reading;
  const [from, to] = qtiChildren(interaction, 'simple-match-set').map(set =>
    qtiChildren(set, 'simple-associable-choice'),
  );
  const give = idGiver('item');
  const sources = optionsOf(from ?? [], reading, give);
  const targets = optionsOf(to ?? [], reading, give);
  const pairsText =
    correct.length > 0 ? correct : [...mapped].filter(([, value]) => value > 0).map(([key]) => key);
  const keys = new Map<string, string>();
  for (const pair of pairsText) {
    const [source = '', target = ''] = pair.split(/\s+/);
    const [item, key] = [sources.ids.get(source), targets.ids.get(target)];
    if (item === undefined || key === undefined) continue;
    if (keys.has(item)) note('left-out', `a second partner of "${source}"`);
    else keys.set(item, key);
  }
  const items = sources.options
    .filter(({ id }) => keys.has(id))
    .map(item => ({ ...item, key: keys.get(item.id)! }));
  if (items.length < sources.options.length) note('left-out', 'items without a partner');
  if (items.length < 2 || targets.options.length < 2) {
    note('unreadable', 'matching needs two pairs at least: the question');
    return undefined;
  }
  const shared = new Set(keys.values()).size < keys.size;
  const groups = saysGroups((qtiAttribute(interaction, 'class') ?? '').split(/\s+/)) ?? shared;
  return { shape: 'pairs', groups, items, targets: targets.options };
}

function order(reading: Reading): Body | undefined {
  const { options, ids } = optionsOf(qtiChildren(reading.interaction, 'simple-choice'), reading);
  const key = reading.correct.flatMap(name => ids.get(name) ?? []);
  if (options.length < 2 || new Set(key).size !== options.length) {
    reading.note(
      'unreadable',
      'ordering needs two items and a correct response that names each: the question',
    );
    return undefined;
  }
  const isShown = options.some(({ id }, index) => id !== key[index]);
  return { shape: 'order', items: isShown ? options : shown(options), key };
}

function entry(reading: Reading): Body | undefined {
  const { correct, mapped, baseType, note } = reading;
  if (baseType === 'float' || baseType === 'integer') return number(reading);
  const accept = [
    ...new Set([...correct, ...[...mapped].filter(([, value]) => value >= best(mapped)).map(([key]) => key)]),
  ].filter(words => words.trim() !== '');
  for (const [key, value] of mapped)
    if (!accept.includes(key)) note('left-out', `the answer "${key}", which is worth ${value}`);
  if (accept.length > 0) return { shape: 'gap', accept };
  note('unreadable', 'no accepted answer is given: the question');
  return undefined;
}

const best = (mapped: ReadonlyMap<string, number>): number => Math.max(Number.MIN_VALUE, ...mapped.values());

function number(reading: Reading): Body | undefined {
  const range = rangeOf(reading);
  const [label] = qtiBelow(reading.item, () => true).filter(each => attribute(each, 'class') === unitClass);
  const unit = plainText(reading.words(label)).trim();
  return range && { shape: 'number', ...range, ...(unit !== '' && { unit }), units: [] };
}

function rangeOf({ correct, item, note }: Reading): Pick<NumberBody, 'key' | 'tolerance'> | undefined {
  const bound = (name: string): number | undefined => {
    const [found] = qtiBelow(item, each => each === name);
    const base = found && qtiBelow(found, each => each === 'base-value')[0];
    const text = base && base.children.map(child => (child.type === 'text' ? child.value : '')).join('');
    return text?.trim() ? Number(text) : undefined;
  };
  const [min, max] = [bound('gte'), bound('lte')];
  if (min !== undefined && max !== undefined && min <= max) return { key: { min, max } };
  const key = Number(correct[0] ?? Number.NaN);
  if (!Number.isFinite(key)) {
    note('unreadable', 'no accepted number is given: the question');
    return undefined;
  }
  const [equal] = qtiBelow(item, name => name === 'equal');
  const mode = equal && qtiAttribute(equal, 'tolerance-mode');
  const [below = 0, above = below] =
    (equal && qtiAttribute(equal, 'tolerance')?.trim().split(/\s+/).map(Number)) || [];
  if (mode === 'relative') note('left-out', 'the relative tolerance');
  if (mode !== 'absolute' || !(below > 0 || above > 0)) return { key };
  return below === above ? { key, tolerance: below } : { key: { min: key - below, max: key + above } };
}

function essay({ item, words }: Reading): Body {
  const [rubric] = qtiBelow(item, name => name === 'rubric-block');
  const content = qtiChild(rubric, 'content-body') ?? rubric;
  const parts = content ? qtiBelow(content, name => name === 'p' || name === 'li') : [];
  const points = (parts.length > 0 ? parts : content ? [content] : []).map(part => words(part));
  return { shape: 'essay', points: points.filter(point => plainText(point).trim() !== '') };
}
