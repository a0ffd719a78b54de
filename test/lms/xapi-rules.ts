import { at, type Json } from './cmi5-rules.js';

/** An IRI with a scheme and without what must be encoded in one. */
const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i;
const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const NUMBER = String.raw`-?\d+(\.\d+)?`;
const RANGE = new RegExp(`^((${NUMBER})|(${NUMBER})?\\[:\\](${NUMBER})?)$`);
/** Names of the component lists, by interaction type. */
const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  performance: ['steps'],
};
const TYPES = [...Object.keys(COMPONENTS), 'true-false', 'fill-in', 'long-fill-in', 'numeric', 'other'];

/**
 * Which rule of xAPI 1.0.3, part two, a statement breaks, as strict record stores check it; undefined for a good one.
 * Some stores keep JSON in databases that take neither U+0000 nor half a surrogate pair.
 */
export function brokenForm(statement: Json): string | undefined {
  const definition = (at(statement, 'object', 'definition') ?? {}) as Json;
  const type = definition['interactionType'];
  const response = at(statement, 'result', 'response');
  const patterns = (definition['correctResponsesPattern'] ?? []) as readonly unknown[];
  const expected = COMPONENTS[String(type)] ?? [];
  const given = [...new Set(Object.values(COMPONENTS).flat())].filter(name => name in definition);
  const ids = (name: string): readonly unknown[] => (definition[name] as readonly Json[]).map(({ id }) => id);
  const known = new Set(given.flatMap(ids));
  const strings = stringsIn(statement);
  const languages = [at(statement, 'verb', 'display'), definition['description'], definition['name']];

  const rules: readonly [rule: string, isBroken: boolean][] = [
    ['2.2 nothing is null', hasNull(statement)],
    ['2.2 strings are text', strings.some(text => text.includes('\u0000') || !isWellFormed(text))],
    [
      '4.2.7 languages have tags',
      languages.some(map => !Object.keys(map ?? {}).every(tag => LANGUAGE.test(tag))),
    ],
    ['2.4.3 the verb is an IRI', !IRI.test(String(at(statement, 'verb', 'id')))],
    ['2.4.4.1 the object is an IRI', !IRI.test(String(at(statement, 'object', 'id')))],
    ['2.4.7 the time is a moment', !MOMENT.test(String(statement['timestamp']))],
    [
      '2.4.5 success is a boolean',
      !['undefined', 'boolean'].includes(typeof at(statement, 'result', 'success')),
    ],
    [
      '2.4.5 extensions are IRIs',
      !Object.keys(at(statement, 'result', 'extensions') ?? {}).every(id => IRI.test(id)),
    ],
    ['2.4.5 a response is a text', !['undefined', 'string'].includes(typeof response)],
    ['2.4.4.1 the interaction type is known', type !== undefined && !TYPES.includes(String(type))],
    ['2.4.4.1 patterns are texts', patterns.some(pattern => typeof pattern !== 'string')],
    ['2.4.4.1 the lists are those of the type', [...given].sort().join() !== [...expected].sort().join()],
    ['2.4.4.1 ids in a list differ', given.some(name => new Set(ids(name)).size < ids(name).length)],
    [
      '2.4.4.1 responses are made of what could be chosen',
      expected.length > 0 &&
        [response ?? '', ...patterns].some(text => !chosenIn(String(text)).every(id => known.has(id))),
    ],
    [
      '2.4.4.1 a number is one',
      type === 'numeric' && response !== undefined && !RANGE.test(String(response)),
    ],
    ['2.4.4.1 a range is one', type === 'numeric' && patterns.some(pattern => !RANGE.test(String(pattern)))],
    [
      '2.4.4.1 true or false',
      type === 'true-false' && response !== undefined && !['true', 'false'].includes(String(response)),
    ],
  ];
  return rules.find(([, isBroken]) => isBroken)?.[0];
}

const chosenIn = (text: string): readonly string[] => (text === '' ? [] : text.split(/\[[,.]\]/));

const hasNull = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.values(value).some(hasNull));

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
