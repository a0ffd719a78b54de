import type { Place } from '../content/diagnostic.js';
import type { Feature, Item, Shape } from './item.js';

/** Said while a foreign file is read: what cannot be kept (`left-out`), or what is wrong with it (`unreadable`). */
export type Note = (kind: NoteKind, place: Spot, message: string) => void;

/** A place, in a file inside the one that is read where that is a package. */
export interface Spot extends Place {
  readonly inside?: string;
}

export type NoteKind = 'left-out' | 'changed' | 'unreadable';

/** A format that questions are exchanged in. A new one is one folder and one line in `formats.ts`. */
export interface Format {
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** Ending of a written file, with the dot. */
  readonly ending: string;
  readonly shapes: readonly Shape[];
  /** Which of these the format has a place for; the rest is listed when a quiz is exported. */
  readonly carries: (feature: Feature, item: Item) => boolean;
  /** Writes questions of the shapes above; always the same bytes for the same questions. */
  write(items: readonly Item[], quiz: WrittenQuiz): Uint8Array;
  /**
   * Reads what it can. Never throws on any bytes: what is wrong or left out goes to `note`. Questions without a name
   * get the id of the quiz and a number.
   */
  read(bytes: Uint8Array, note: Note, quiz: string): Item[];
}

export interface WrittenQuiz {
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  /** The words for true and false in that language. */
  readonly words: { readonly true: string; readonly false: string };
}
