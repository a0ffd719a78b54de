import * as v from 'valibot';
import { idSchema } from '../../content/id.js';
import type { InteractionValue } from '../../engine/interaction.js';
import type { Grade, Response } from '../../engine/progress.js';
import type { TextSchema } from '../kind.js';
import { across, duplicates, unknownKey, type Finding } from './across.js';
import { words } from './fields.js';
import { gradeOf } from './grades.js';
import { entries, idsOf, type Entry, type Option } from './options.js';
import { asPairs } from './responses.js';

/** Something that belongs to one target (a category, or the other half of a pair). */
export interface Item extends Option {
  /** Id of the target that it belongs to. */
  readonly key: string;
}

/** Two or more items, each with the id of its target. */
export const pairItems = (text: TextSchema) =>
  entries(text, { key: idSchema, feedback: v.exactOptional(words(text)) });

/** Ids are different, and every item's key names a target (`field` is where the question keeps its targets). */
export const pairsAgree = <Q extends { readonly items: readonly Item[] }>(
  field: keyof Q & string,
  targetsOf: (question: Q) => readonly Entry[],
) =>
  across<Q>(['items', field], question => {
    const targets = targetsOf(question);
    return [
      ...duplicates('items', question.items),
      ...duplicates(field, targets),
      ...question.items.flatMap(({ key }, index): readonly Finding[] =>
        idsOf(targets).includes(key) ? [] : [[['items', index, 'key'], unknownKey(key, targets)]],
      ),
    ];
  });

/** The key in canonical form: item → target, by item. */
export const pairsKey = (items: readonly Item[]): Readonly<Record<string, string>> =>
  Object.fromEntries(items.map(({ id, key }): [string, string] => [id, key]).sort());

/** Whether every item has a target that exists, and nothing else is named. */
export function acceptsPairs(items: readonly Item[], targets: readonly Entry[], response: Response): boolean {
  const pairs = asPairs(response);
  const known = idsOf(targets);
  return (
    Object.keys(pairs).length === items.length &&
    items.every(({ id }) => Object.hasOwn(pairs, id) && known.includes(pairs[id] as string))
  );
}

/** Credit = items with their right target ÷ items. */
export function gradePairs(items: readonly Item[], response: Response): Grade {
  const pairs = asPairs(response);
  return gradeOf(items.filter(({ id, key }) => pairs[id] === key).length / items.length);
}

export const pairsInteraction = (
  items: readonly Item[],
  targets: readonly Entry[],
  response: Response,
): InteractionValue => ({
  type: 'matching',
  pairs: Object.entries(asPairs(response)),
  sources: idsOf(items),
  targets: idsOf(targets),
});
