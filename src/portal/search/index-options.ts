import type { Options } from 'minisearch';

/** What the search finds: a lesson, or a term of the word list. */
export interface Entry {
  readonly id: number;
  readonly title: string;
  /** The module's title; of a term, nothing. */
  readonly module: string;
  readonly text: string;
  /** From the catalog's page. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** The text is not searched or shown before its page has asked. */
  readonly asksFirst: boolean;
}

/** Lower case without accents, so that "biopsia" finds "biopsía". */
export const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The same for building the index and for reading it; MiniSearch does not keep them in it. */
export const indexOptions: Options<Entry> = {
  fields: ['title', 'module', 'text'],
  storeFields: ['title', 'module', 'text', 'url', 'language', 'asksFirst'],
  processTerm: folded,
};
