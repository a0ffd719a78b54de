import type { Diagnostic } from '../../content/diagnostic.js';
import type { ModuleView } from '../course-view.js';
import type { Instrument, Item, Rating, Scale } from './instrument.js';
import type { Ratings } from './ratings.js';

/** An item with what software found, and the rating where there is one. */
export interface FilledItem {
  readonly item: Item;
  /** What was found, for people; empty where software has nothing to say. */
  readonly evidence: readonly string[];
  readonly rating?: Rating;
  /** Who gave the rating; absent where there is none. */
  readonly by?: 'check' | 'person';
}

export interface FilledScale {
  readonly name: string;
  readonly items: readonly FilledItem[];
  /** Percent of the applicable items; only where every item has its rating. */
  readonly score?: number;
}

export interface Worksheet {
  readonly instrument: Instrument;
  readonly scales: readonly FilledScale[];
  /** Numbers of the items that a person has still to rate. */
  readonly open: readonly number[];
}

/** Findings that are shown beside an item. */
const SHOWN = 3;

/**
 * Fills an instrument for a module: automatic items from the findings of the check, the others from what a person rated.
 * Without a person there is no score.
 *
 * @param findings those in the module's own files.
 */
export function fillWorksheet(
  instrument: Instrument,
  module: ModuleView,
  findings: readonly Diagnostic[],
  ratings: Ratings | undefined,
): Worksheet {
  const scales = instrument.scales.map(scale => fillScale(scale, module, findings, ratings));
  const open = scales
    .flatMap(({ items }) => items)
    .filter(({ item, rating }) => item.decides !== 'auto' && rating === undefined)
    .map(({ item }) => item.number);
  return { instrument, scales: ratings ? scales : scales.map(({ name, items }) => ({ name, items })), open };
}

function fillScale(
  { name, items }: Scale,
  module: ModuleView,
  findings: readonly Diagnostic[],
  ratings: Ratings | undefined,
): FilledScale {
  const filled = items.map(item => fillItem(item, module, findings, ratings));
  const rated = filled.map(({ rating }) => rating);
  if (rated.includes(undefined)) return { name, items: filled };
  const applicable = rated.filter(each => each !== 'not-applicable').length;
  const points = rated.filter(each => each === 'agree').length;
  return { name, items: filled, ...(applicable > 0 && { score: (100 * points) / applicable }) };
}

function fillItem(
  item: Item,
  module: ModuleView,
  findings: readonly Diagnostic[],
  ratings: Ratings | undefined,
): FilledItem {
  if (item.applies?.(module) === false)
    return {
      item,
      evidence: ['There is nothing of the kind in this module.'],
      rating: 'not-applicable',
      by: 'check',
    };
  const against = findings.filter(({ code }) =>
    item.rules.some(rule => code === rule || code.startsWith(`${rule}-`)),
  );
  const found = item.found?.(module);
  const evidence = [
    ...(item.found ? [found === undefined ? 'None of the lessons has any.' : `${found}.`] : []),
    ...against
      .slice(0, SHOWN)
      .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
    ...(against.length > SHOWN ? [`and ${against.length - SHOWN} more findings.`] : []),
    ...(item.rules.length > 0 && against.length === 0 ? [`Nothing found by ${item.rules.join(', ')}.`] : []),
  ];
  if (item.decides === 'auto') {
    const holds = against.length === 0 && (!item.found || found !== undefined);
    return { item, evidence, rating: holds ? 'agree' : 'disagree', by: 'check' };
  }
  const rating = ratings?.items[String(item.number)];
  return { item, evidence, ...(rating && { rating, by: 'person' }) };
}
