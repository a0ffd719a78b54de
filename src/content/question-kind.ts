import type { GenericSchema } from 'valibot';
import type { QuestionBase } from './model.js';
import type { Tree } from './tree.js';

/** Reads a short text into a tree: inline Markdown where an author wrote it, a checked tree where a player reads. */
export type TextSchema = GenericSchema<unknown, Tree>;

/** What reading content needs of a kind of question; `kinds/kind.ts` holds all of it. */
export interface QuestionKind<Q extends QuestionBase = QuestionBase> {
  readonly name: string;
  schema(text: TextSchema): GenericSchema<unknown, Q>;
  /** The key in canonical JSON form; `null` where a kind has none. */
  key(question: Q): unknown;
  /** Keys, at any depth, whose plain strings are words as well and are translated; those of texts need no naming. */
  readonly words?: readonly string[];
  /** Option, item and target ids, in authored order. */
  optionIds(question: Q): readonly string[];
}

/** The kinds by name. Injected, so that content imports no kind. */
export type KindMap = Readonly<Record<string, QuestionKind>>;

/** Looks a kind up without finding what every object has. */
export function kindNamed(kinds: KindMap, name: unknown): QuestionKind | undefined {
  return typeof name === 'string' && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}
