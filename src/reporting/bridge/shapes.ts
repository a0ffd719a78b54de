import type { InteractionValue } from '../../engine/interaction.js';
import type { Kept } from '../holders.js';
import type { Interaction, Report, Restored, Sync } from '../port.js';

/** Whether something that came from another page has the shape of what crosses the port, as adapters rely on it. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isReport(value: unknown): value is Report {
  return (
    isRecord(value) &&
    texts(value, 'location', 'lms', 'device') &&
    numbers(value, 'seconds') &&
    isFlag(value['urgent']) &&
    isStanding(value['standing']) &&
    optional(value['lessons'], lessons => Array.isArray(lessons) && lessons.every(isLessonStanding))
  );
}

function isLessonStanding(value: unknown): boolean {
  return (
    isRecord(value) &&
    texts(value, 'id') &&
    isFlag(value['begun']) &&
    isFlag(value['complete']) &&
    isSuccess(value['success']) &&
    optional(value['score'], isNumber)
  );
}

function isStanding(value: unknown): boolean {
  return (
    isRecord(value) &&
    isFlag(value['complete']) &&
    isSuccess(value['success']) &&
    numbers(value, 'fraction') &&
    optional(value['score'], isNumber)
  );
}

export function isInteraction(value: unknown): value is Interaction {
  return (
    isRecord(value) &&
    texts(value, 'id', 'description', 'objective') &&
    numbers(value, 'credit', 'weighting', 'latency', 'at') &&
    ['match', 'partial', 'mismatch', 'none'].includes(String(value['result'])) &&
    isValue(value['value']) &&
    Array.isArray(value['pattern']) &&
    value['pattern'].every(isValue)
  );
}

const values: Readonly<Record<InteractionValue['type'], (value: Record<string, unknown>) => boolean>> = {
  'true-false': value => typeof value['value'] === 'boolean',
  choice: value => isTexts(value['ids']) && isTexts(value['all']),
  sequencing: value => isTexts(value['ids']) && isTexts(value['all']),
  matching: value =>
    isTexts(value['sources']) &&
    isTexts(value['targets']) &&
    Array.isArray(value['pairs']) &&
    value['pairs'].every(pair => isTexts(pair) && pair.length === 2),
  'fill-in': value => texts(value, 'text'),
  'long-fill-in': value => texts(value, 'text'),
  other: value => texts(value, 'text'),
  numeric: value =>
    numbers(value, 'value') && optional(value['min'], isNumber) && optional(value['max'], isNumber),
  likert: value => texts(value, 'id') && isTexts(value['all']),
};

function isValue(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const type = String(value['type']);
  return Object.hasOwn(values, type) && values[type as InteractionValue['type']](value);
}

export function isRestored(value: unknown): value is Restored {
  return (
    isRecord(value) &&
    ['normal', 'review', 'browse'].includes(String(value['mode'])) &&
    ['lms', 'device'].every(name => optional(value[name], isText)) &&
    ['unclear', 'elsewhere', 'launched'].every(name => optional(value[name], isFlag)) &&
    ['mastery', 'limit'].every(name => optional(value[name], isNumber))
  );
}

const keptKinds: Readonly<Record<Kept['kind'], true>> = {
  progress: true,
  record: true,
  launch: true,
  number: true,
  settings: true,
  review: true,
  offline: true,
  other: true,
};

export const isKept = (value: unknown): value is readonly Kept[] =>
  Array.isArray(value) &&
  value.every(
    each =>
      isRecord(each) &&
      Object.hasOwn(keptKinds, String(each['kind'])) &&
      ['device', 'tab'].includes(String(each['place'])) &&
      Number.isSafeInteger(each['count']) &&
      (each['until'] === undefined || Number.isSafeInteger(each['until'])),
  );

const states: Readonly<Record<Sync['state'], true>> = {
  sent: true,
  unkept: true,
  kept: true,
  unrecorded: true,
  local: true,
  lost: true,
  elsewhere: true,
};

export function isSync(value: unknown): value is Sync {
  return (
    isRecord(value) && Object.hasOwn(states, String(value['state'])) && optional(value['detail'], isText)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isSuccess = (value: unknown): boolean => ['passed', 'failed', 'unknown'].includes(String(value));
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
/** JSON has no NaN and no Infinity and says null for them; adapters take what is no number as none. */
const isNumber = (value: unknown): boolean => value === null || Number.isFinite(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const optional = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);
const texts = (value: Record<string, unknown>, ...names: string[]): boolean =>
  names.every(name => isText(value[name]));
const numbers = (value: Record<string, unknown>, ...names: string[]): boolean =>
  names.every(name => isNumber(value[name]));
