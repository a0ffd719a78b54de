import * as v from 'valibot';
import type { Tree } from '../../content/tree.js';
import type { TextSchema } from '../kind.js';
import { slug, words } from './fields.js';

/** Something to choose, to sort or to put in order. */
export interface Entry {
  readonly id: string;
  readonly text: Tree;
}

export interface Option extends Entry {
  /** Why this option is or is not what we hoped to explain. */
  readonly feedback?: Tree;
}

const atLeastTwo = 'Give at least two.';

/** Two or more entries. */
export const entries = (text: TextSchema) =>
  v.pipe(v.array(v.strictObject({ id: slug, text: words(text) })), v.minLength(2, atLeastTwo));

/** Two or more options, each with its own explanation where the author gave one. */
export const options = (text: TextSchema) =>
  v.pipe(
    v.array(v.strictObject({ id: slug, text: words(text), feedback: v.exactOptional(words(text)) })),
    v.minLength(2, atLeastTwo),
  );

export const idsOf = (list: readonly Entry[]): readonly string[] => list.map(({ id }) => id);

/** The words of an entry; empty when there is none with this id. */
export const textOf = (list: readonly Entry[], id: string | undefined): Tree =>
  list.find(entry => entry.id === id)?.text ?? [];
