import * as v from 'valibot';
import { idSchema } from '../../content/id.js';
import type { Tree } from '../../content/tree.js';
import type { TextSchema } from '../kind.js';
import { claimIds, words } from './fields.js';

/** Something to choose, to sort or to put in order. */
export interface Entry {
  readonly id: string;
  readonly text: Tree;
  /** What its words rest on, where that is not what the question rests on. */
  readonly claims?: readonly string[];
}

export interface Option extends Entry {
  /** Why this option is or is not what we hoped to explain. */
  readonly feedback?: Tree;
}

/** Entries, with the fields that a kind's entries have beside id and text. */
export const entries = <F extends v.ObjectEntries>(text: TextSchema, fields: F, least: 1 | 2 = 2) =>
  v.pipe(
    v.array(
      v.strictObject({ id: idSchema, text: words(text), claims: v.exactOptional(claimIds), ...fields }),
    ),
    v.minLength(least, `Give at least ${least}.`),
  );

/** Two or more options, each with its own explanation where the author gave one. */
export const options = (text: TextSchema) => entries(text, { feedback: v.exactOptional(words(text)) });

export const idsOf = (list: readonly Entry[]): readonly string[] => list.map(({ id }) => id);

/** The words of an entry; empty when there is none with this id. */
export const textOf = (list: readonly Entry[], id: string | undefined): Tree =>
  list.find(entry => entry.id === id)?.text ?? [];
