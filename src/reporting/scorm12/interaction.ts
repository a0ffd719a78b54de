import type { InteractionValue } from '../../engine/interaction.js';
import type { Result } from '../../engine/progress.js';
import type { Interaction } from '../port.js';
import type { Field } from '../scorm/answer-list.js';
import { clockTime, decimal, identifier, shortText, timespan } from './format.js';

/** What is not said is understood: most questions count the same. */
const USUAL_WEIGHT = '1';

/** One interaction in SCORM 1.2's terms (RTE §3.4.2.7). What does not fit them is left out, never bent. */
export function interactionFields(answer: Interaction): readonly [id: Field, ...rest: Field[]] {
  const { value, pattern } = answer;
  const fields: [Field, ...Field[]] = [['id', identifier(answer.id)]];
  if (answer.objective) fields.push(['objectives.0.id', identifier(answer.objective)]);
  fields.push(['time', clockTime(answer.at)]);
  const type = typeOf(value);
  if (type) {
    fields.push(['type', type]);
    // One of several right answers has to do: each more costs a call that may block the page.
    const right = pattern.map(patternText).find(text => text !== '');
    if (right !== undefined) fields.push(['correct_responses.0.pattern', right]);
    const response = responseText(value);
    // Unanswered: no response at all.
    if (response !== '') fields.push(['student_response', response]);
  }
  const weighting = decimal(Math.min(100, Math.max(-100, answer.weighting)));
  if (weighting !== USUAL_WEIGHT) fields.push(['weighting', weighting]);
  fields.push(['result', resultText(answer.result, answer.credit)]);
  fields.push(['latency', timespan(answer.latency)]);
  return fields;
}

/** SCORM 1.2 has no `long-fill-in`, and no type at all for `other`. */
function typeOf({ type }: InteractionValue): string | undefined {
  if (type === 'long-fill-in') return 'fill-in';
  return type === 'other' ? undefined : type;
}

/** Part of the credit is told as a number, which the vocabulary allows; neither correct nor wrong would be true. */
function resultText(result: Result, credit: number): string {
  if (result === 'partial') return decimal(Math.min(1, Math.max(0, credit)));
  return { match: 'correct', mismatch: 'wrong', none: 'neutral' }[result];
}

/** A response of at most 255 characters; "" where there is none. */
export function responseText(value: InteractionValue): string {
  switch (value.type) {
    case 'true-false':
      return value.value ? 't' : 'f';
    case 'choice':
    case 'sequencing':
      return codes(value.ids, value.all).join(',');
    case 'matching':
      return value.pairs
        .map(([source, target]) => [code(source, value.sources), code(target, value.targets)])
        .filter(pair => pair.every(part => part !== ''))
        .map(pair => pair.join('.'))
        .join(',');
    case 'likert':
      return code(value.id, value.all);
    case 'numeric':
      return Number.isFinite(value.value) ? decimal(value.value, 7) : '';
    default:
      return shortText(value.text);
  }
}

/** A range of numbers is no pattern of SCORM 1.2, which knows only one number. */
function patternText(value: InteractionValue): string {
  if (value.type === 'numeric' && (value.min ?? value.value) !== (value.max ?? value.value)) return '';
  return responseText(value);
}

const codes = (ids: readonly string[], all: readonly string[]): string[] =>
  ids.map(id => code(id, all)).filter(text => text !== '');

/** An option's place as the single character that SCORM 1.2 allows: 0–9, then a–z. */
function code(id: string, all: readonly string[]): string {
  const place = all.indexOf(id);
  return place >= 0 && place < 36 ? place.toString(36) : '';
}
