import type { InteractionValue } from '../../engine/interaction.js';
import type { Result } from '../../engine/progress.js';
import type { Interaction } from '../port.js';
import type { Field } from '../scorm/answer-list.js';
import { decimal } from '../scorm/decimal.js';
import { LONGEST_TEXT, SHORT, duration, freeText, identifier, optionId, timestamp } from './format.js';

/** Ids or pairs that one response holds at least in every LMS (SCORM 2004 4th ed. RTE §4.2.9.1). */
const MOST_PARTS = 36;
/** Right answers that are told; each more costs a call that may block the page. */
const MOST_PATTERNS = 2;
/** What is not said is understood: most questions count the same. */
const USUAL_WEIGHT = '1';
/** Decimals of a real(10,7). */
const PLACES = 7;

/**
 * One interaction in SCORM 2004's terms (RTE §4.2.9): its id, its type, then the rest, since an LMS refuses a response
 * before its type. What does not fit is left out, never bent.
 */
export function interactionFields(answer: Interaction): readonly [id: Field, ...rest: Field[]] {
  const { value, pattern } = answer;
  const fields: [Field, ...Field[]] = [
    ['id', identifier(answer.id)],
    ['type', value.type],
  ];
  const add = (element: string, text: string): void => void (text !== '' && fields.push([element, text]));
  if (answer.objective) add('objectives.0.id', identifier(answer.objective));
  add('timestamp', timestamp(answer.at));
  pattern
    .map(patternText)
    .filter((text, n, all) => text !== '' && all.indexOf(text) === n)
    .slice(0, MOST_PATTERNS)
    .forEach((text, n) => add(`correct_responses.${n}.pattern`, text));
  const weighting = decimal(answer.weighting, PLACES);
  if (weighting !== USUAL_WEIGHT) add('weighting', weighting);
  // Unanswered: no response at all.
  add('learner_response', responseText(value));
  add('result', resultText(answer.result, answer.credit));
  add('latency', duration(answer.latency));
  add('description', freeText(answer.description, SHORT));
  return fields;
}

/** Part of the credit is told as a number, which the vocabulary allows. */
function resultText(result: Result, credit: number): string {
  if (result === 'partial') return decimal(Math.min(1, Math.max(0, credit)), PLACES);
  return { match: 'correct', mismatch: 'incorrect', none: 'neutral' }[result];
}

/** A learner's response; "" where there is none. */
export function responseText(value: InteractionValue): string {
  switch (value.type) {
    case 'true-false':
      return String(value.value);
    case 'choice':
    case 'sequencing':
      return joined([...new Set(value.ids.map(id => optionId(id, value.all)))].filter(id => id !== ''));
    case 'matching':
      return joined(
        value.pairs
          .map(([source, target]) => [optionId(source, value.sources), optionId(target, value.targets)])
          .filter(pair => pair.every(part => part !== ''))
          .map(pair => pair.join('[.]')),
      );
    case 'likert':
      return optionId(value.id, value.all);
    case 'numeric':
      return Number.isFinite(value.value) ? decimal(value.value, PLACES) : '';
    case 'fill-in':
      return oneText(value.text);
    default:
      return freeText(value.text, LONGEST_TEXT);
  }
}

/** A number's pattern is a range. Text that would be read as parameters or as several parts is no pattern. */
function patternText(value: InteractionValue): string {
  if (value.type !== 'numeric') {
    const text = responseText(value);
    return 'text' in value && /^ *\{|\[[,.:]\]/.test(text) ? '' : text;
  }
  const [low, high] = [value.min ?? value.value, value.max ?? value.value];
  return [low, high].every(Number.isFinite) ? `${decimal(low, PLACES)}[:]${decimal(high, PLACES)}` : '';
}

const joined = (parts: readonly string[]): string => parts.slice(0, MOST_PARTS).join('[,]');

/** One answer of a fill-in, which may hold several: what would divide it is written apart. */
const oneText = (text: string): string => freeText(text.replaceAll('[,]', '[, ]'), SHORT);
