import type { Element } from 'xast';
import { plainText, type Tree } from '../../content/tree.js';
import type { NoteKind } from '../format.js';
import { letter } from '../ids.js';
import type { Body } from '../item.js';
import { shown } from '../order.js';
import { pairsBody } from '../pairs.js';
import { fromHtmlText, treeOf } from '../words.js';
import { attribute, childOf, childrenOf, textIn } from '../xml-reading.js';

export interface Reading {
  readonly words: (element: Element | undefined) => Tree;
  readonly note: (kind: NoteKind, message: string) => void;
  readonly groups: boolean | undefined;
}

type Read = (question: Element, reading: Reading) => Body | undefined;

const readers: Readonly<Record<string, Read>> = {
  multichoice: choice,
  truefalse: trueFalse,
  matching: pairs,
  ordering: order,
  shortanswer: gap,
  numerical: number,
  essay,
};

/** What a question asks, by its type; undefined, and noted, where we have no such kind. */
export function bodyOf(question: Element, reading: Reading): Body | undefined {
  const type = attribute(question, 'type') ?? '';
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (read) return read(question, reading);
  const name = textIn(childOf(question, 'name')).trim();
  reading.note('left-out', `the question "${name}": there is no kind for its type "${type}"`);
  return undefined;
}

const share = (answer: Element): number => Number(attribute(answer, 'fraction') ?? '0');
const field = (question: Element, name: string): string => textIn(childOf(question, name)).trim();

/** The feedback of an answer, where there is one. */
function feedbackOf(answer: Element, { words }: Reading): { feedback?: Tree } {
  const feedback = words(childOf(answer, 'feedback'));
  return feedback.length > 0 ? { feedback } : {};
}

function choice(question: Element, reading: Reading): Body | undefined {
  const answers = childrenOf(question, 'answer');
  const single = /^(true|1)$/.test(field(question, 'single'));
  const rights = answers.filter(answer => (single ? share(answer) >= 100 : share(answer) > 0));
  if (answers.length < 2 || rights.length === 0) {
    reading.note('unreadable', 'a choice needs two answers and a right one: mark it by fraction="100"');
    return undefined;
  }
  for (const answer of answers)
    if (single && share(answer) > 0 && share(answer) < 100)
      reading.note(
        'left-out',
        `the part mark of ${share(answer)} % for "${plainText(reading.words(answer))}"`,
      );
  if (single && rights.length > 1)
    reading.note('changed', 'several answers are right, so it becomes a multiple choice');
  return {
    shape: 'choice',
    many: !single || rights.length > 1,
    options: answers.map((answer, index) => ({
      id: letter(index),
      text: reading.words(answer),
      right: rights.includes(answer),
      ...feedbackOf(answer, reading),
    })),
  };
}

function trueFalse(question: Element, reading: Reading): Body | undefined {
  const answers = childrenOf(question, 'answer');
  const called = (word: string) =>
    answers.find(answer => textIn(childOf(answer, 'text')).trim().toLowerCase() === word);
  const [ofTrue, ofFalse] = [called('true'), called('false')];
  if (!ofTrue || !ofFalse) {
    reading.note('unreadable', 'the answers of a true/false question are called "true" and "false"');
    return undefined;
  }
  const feedback = (answer: Element): Tree | undefined => feedbackOf(answer, reading).feedback;
  const [trueFeedback, falseFeedback] = [feedback(ofTrue), feedback(ofFalse)];
  return {
    shape: 'true-false',
    key: share(ofTrue) >= share(ofFalse),
    ...(trueFeedback && { trueFeedback }),
    ...(falseFeedback && { falseFeedback }),
  };
}

function pairs(question: Element, reading: Reading): Body | undefined {
  const halves = childrenOf(question, 'subquestion').map(each => ({
    item: reading.words(each),
    target: treeOf(textIn(childOf(childOf(each, 'answer') ?? each, 'text'))),
  }));
  const body = pairsBody(halves, reading.groups);
  if (body.items.length >= 2 && body.targets.length >= 2) return body;
  reading.note('unreadable', 'matching needs two pairs at least');
  return undefined;
}

function order(question: Element, reading: Reading): Body | undefined {
  const answers = childrenOf(question, 'answer');
  if (answers.length < 2) {
    reading.note('unreadable', 'ordering needs two items at least');
    return undefined;
  }
  const items = answers.map((answer, index) => ({ id: letter(index), text: reading.words(answer) }));
  return { shape: 'order', items: shown(items), key: items.map(({ id }) => id) };
}

function gap(question: Element, reading: Reading): Body | undefined {
  const answers = childrenOf(question, 'answer');
  const text = (answer: Element) => textIn(childOf(answer, 'text')).trim();
  const accept = answers
    .filter(answer => share(answer) >= 100)
    .map(text)
    .filter(words => words !== '');
  for (const answer of answers) {
    if (share(answer) < 100)
      reading.note('left-out', `the answer "${text(answer)}", which gets ${share(answer)} % of the mark`);
    else if (text(answer).includes('*'))
      reading.note('changed', `the star in "${text(answer)}" stands for itself, not for any words`);
    if (feedbackOf(answer, reading).feedback)
      reading.note('left-out', `the feedback of the accepted answer "${text(answer)}"`);
  }
  if (field(question, 'usecase') === '1')
    reading.note('changed', 'upper and lower case do not matter any more');
  if (accept.length > 0) return { shape: 'gap', accept };
  reading.note('unreadable', 'no answer gets the full mark: give one fraction="100"');
  return undefined;
}

function number(question: Element, reading: Reading): Body | undefined {
  const answers = childrenOf(question, 'answer');
  const best = answers.find(answer => share(answer) >= 100);
  const key = Number(textIn(best && childOf(best, 'text')).trim() || Number.NaN);
  for (const answer of answers)
    if (answer !== best)
      reading.note('left-out', `the other number "${textIn(childOf(answer, 'text')).trim()}"`);
  if (!best || !Number.isFinite(key)) {
    reading.note('unreadable', 'no number gets the full mark: give one fraction="100"');
    return undefined;
  }
  if (feedbackOf(best, reading).feedback) reading.note('left-out', 'the feedback of the accepted number');
  const tolerance = Number(field(best, 'tolerance') || '0');
  const known = childrenOf(childOf(question, 'units') ?? question, 'unit').flatMap(unit => {
    const multiplier = Number(field(unit, 'multiplier'));
    const name = field(unit, 'unit_name');
    return name !== '' && multiplier > 0
      ? [{ unit: name, factor: Number((1 / multiplier).toPrecision(9)) }]
      : [];
  });
  const main = known.find(({ factor }) => factor === 1) ?? known[0];
  return {
    shape: 'number',
    key,
    ...(tolerance > 0 && Number.isFinite(tolerance) && { tolerance }),
    ...(main && { unit: main.unit }),
    units: known.filter(each => each !== main),
  };
}

function essay(question: Element): Body {
  const info = childOf(question, 'graderinfo');
  const points = textIn(info && childOf(info, 'text'))
    .split(/<\/(?:p|li)>/)
    .map(html => fromHtmlText(html).tree);
  return { shape: 'essay', points: points.filter(point => point.length > 0) };
}
