import type { Tree } from '../../content/tree.js';
import { plainText } from '../../content/tree.js';
import type { NoteKind } from '../format.js';
import { letter } from '../ids.js';
import type { Body, ItemOption } from '../item.js';
import { tooMany } from '../most-answers.js';
import { pairsBody } from '../pairs.js';
import { answersIn, parted, unescaped } from './blocks.js';

export interface Reading {
  /** Words of a part of the question, read by its format. */
  readonly words: (text: string) => Tree;
  readonly note: (kind: NoteKind, offset: number, message: string) => void;
  /** Whether the pairs are groups, where the file says so. */
  readonly groups: boolean | undefined;
}

interface Answer {
  readonly sign: '=' | '~';
  /** Share of the mark in percent; 100 for `=` and 0 for `~` where none is written. */
  readonly share: number;
  readonly weighed: boolean;
  readonly text: string;
  readonly feedback: string | undefined;
  readonly offset: number;
}

/** What the text between the braces asks; undefined, and noted, where it is nothing that can be read. */
export function bodyOf(answers: string, reading: Reading): Body | undefined {
  if (answers === '') return { shape: 'essay', points: [] };
  const trueFalse = /^(T|TRUE|F|FALSE)\s*(?=#|$)/i.exec(answers);
  if (trueFalse) return trueFalseBody(/^t/i.test(trueFalse[0]), answers.slice(trueFalse[0].length), reading);
  const found = answersIn(answers);
  const more = tooMany(found.length);
  if (more !== undefined) {
    reading.note('unreadable', 0, more);
    return undefined;
  }
  if (answers.startsWith('#')) return numberBody(answers.slice(1), reading);
  const list = found.map(answer);
  if (list.length === 0) {
    reading.note('unreadable', 0, 'no answer begins with "=" or "~"');
    return undefined;
  }
  if (list.every(({ sign, text }) => sign === '=' && text.includes('->'))) return pairs(list, reading);
  return list.every(({ sign }) => sign === '=') ? gapBody(list, reading) : choice(list, reading);
}

function answer({ sign, text, offset }: { sign: '=' | '~'; text: string; offset: number }): Answer {
  const weight = /^%(-?[\d.]+)%/.exec(text);
  const [words, feedback] = parted(weight ? text.slice(weight[0].length) : text, '#');
  return {
    sign,
    text: words,
    feedback: feedback === '' ? undefined : feedback,
    offset,
    weighed: weight !== null,
    share: weight ? Number(weight[1]) : sign === '=' ? 100 : 0,
  };
}

function trueFalseBody(key: boolean, rest: string, { words }: Reading): Body {
  const [, first] = parted(rest, '#');
  const [onWrong = '', onRight = ''] = first === undefined ? [] : parted(first, '#');
  const [ofTrue, ofFalse] = key ? [onRight, onWrong] : [onWrong, onRight];
  return {
    shape: 'true-false',
    key,
    ...(ofTrue && { trueFeedback: words(ofTrue) }),
    ...(ofFalse && { falseFeedback: words(ofFalse) }),
  };
}

function choice(list: readonly Answer[], { words, note }: Reading): Body {
  const many =
    list.every(({ sign, share }) => sign === '~' || share < 100) && list.some(({ share }) => share > 0);
  const rights = list.filter(({ sign, share }) => (many ? share > 0 : sign === '=' && share === 100));
  for (const { text, share, weighed, offset } of list)
    if (!many && weighed && share > 0 && share < 100)
      note('left-out', offset, `the part mark of ${share} % for "${unescaped(text)}"`);
  if (!many && rights.length > 1)
    note('changed', list[0]!.offset, 'several answers are right, so it becomes a multiple choice');
  return {
    shape: 'choice',
    many: many || rights.length > 1,
    options: list.map((each, index) => ({ ...option(each, index, words), right: rights.includes(each) })),
  };
}

const option = ({ text, feedback }: Answer, index: number, words: Reading['words']): ItemOption => ({
  id: letter(index),
  text: words(text),
  ...(feedback !== undefined && { feedback: words(feedback) }),
});

function gapBody(list: readonly Answer[], { note }: Reading): Body {
  for (const { text, feedback, share, offset } of list) {
    const named = `"${unescaped(text)}"`;
    if (feedback !== undefined) note('left-out', offset, `the feedback of the accepted answer ${named}`);
    if (share < 100) note('left-out', offset, `the answer ${named}, which gets ${share} % of the mark`);
    if (text.includes('*'))
      note('changed', offset, `the star in ${named} stands for itself, not for any words`);
  }
  return {
    shape: 'gap',
    accept: list.filter(({ share }) => share >= 100).map(({ text }) => unescaped(text)),
  };
}

function pairs(list: readonly Answer[], { words, groups, note }: Reading): Body {
  for (const { feedback, offset } of list)
    if (feedback !== undefined) note('left-out', offset, 'the feedback of a pair');
  const halves = list.map(({ text }) => {
    const [item, target = ''] = parted(text, '->');
    return { item: words(item), target: words(target) };
  });
  return pairsBody(halves, groups);
}

function numberBody(text: string, { note, words }: Reading): Body | undefined {
  const list = text.includes('=')
    ? answersIn(text).map(answer)
    : [answer({ sign: '=', text: text.trim(), offset: 0 })];
  const [best, ...others] = list.filter(({ share }) => share === 100);
  const [range, ends] = best ? [best.text, /^(-?[\d.eE+-]+?)\s*\.\.\s*(-?[\d.eE+-]+)$/.exec(best.text)] : [];
  for (const each of list)
    if (each !== best) note('left-out', each.offset, `the other number "${unescaped(each.text)}"`);
  if (others.length === 0 && best?.feedback !== undefined && plainText(words(best.feedback)) !== '')
    note('left-out', best.offset, 'the feedback of the accepted number');
  if (range !== undefined && ends) {
    const [min, max] = [Number(ends[1]), Number(ends[2])];
    if (Number.isFinite(min) && Number.isFinite(max))
      return { shape: 'number', key: { min, max }, units: [] };
  }
  const [value, tolerance] = (range ?? '').split(':').map(part => Number(part.trim() || Number.NaN));
  if (value === undefined || !Number.isFinite(value)) {
    note('unreadable', 0, `"${unescaped(text.trim())}" is not a number; write one like #7, #7:0.5 or #5..10`);
    return undefined;
  }
  return {
    shape: 'number',
    key: value,
    ...(tolerance !== undefined && tolerance > 0 && Number.isFinite(tolerance) && { tolerance }),
    units: [],
  };
}
