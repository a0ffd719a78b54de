import * as v from 'valibot';
import { idSchema } from '../../content/id.js';
import type { QuestionBase } from '../../content/model.js';
import type { TextSchema } from '../kind.js';
import { across, checked, duplicates } from '../common/across.js';
import { commonFields } from '../common/fields.js';
import { entries, idsOf, type Entry } from '../common/options.js';

export interface Ordering extends QuestionBase {
  readonly kind: 'ordering';
  /** In the order shown. */
  readonly items: readonly Entry[];
  /** Ids of all items in the right order. */
  readonly key: readonly string[];
}

const sorted = (ids: readonly string[]): string => [...ids].sort().join();

export const schema = (text: TextSchema): v.GenericSchema<unknown, Ordering> =>
  checked<Ordering>(
    v.strictObject({ ...commonFields('ordering', text), items: entries(text, {}), key: v.array(idSchema) }),
    across<Ordering>(['items'], ({ items }) => duplicates('items', items)),
    across<Ordering>(['items', 'key'], ({ items, key }) => {
      const ids = idsOf(items);
      if (sorted(ids) !== sorted(key))
        return [[['key'], `Name every item once, in the right order: ${ids.join(', ')}.`]];
      return ids.join() === key.join()
        ? [[['items'], 'The items stand in the right order already: show them in another one.']]
        : [];
    }),
  );
