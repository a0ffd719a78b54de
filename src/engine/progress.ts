/**
 * What was answered, in one of three shapes: ids in order (choices, sequences), item → target pairs (matching,
 * categorisation), or text (fill-in, numeric as typed, reflection).
 */
export type Response = readonly string[] | Readonly<Record<string, string>> | string;

/** `none` is the result of a kind without a key (confidence, reflection). */
export type Result = 'match' | 'partial' | 'mismatch' | 'none';

/** Credit is 0–1, rounded to 240ths so that it is stored exactly. */
export interface Grade {
  readonly result: Result;
  readonly credit: number;
}

/** The latest answer to one question. */
export interface Answer {
  readonly revision: number;
  /** Absent when it was filtered or cut (see `cut`). */
  readonly response?: Response;
  readonly result: Result;
  /** Credit of the try that counts under the module's score policy, 0–1. */
  readonly credit: number;
  /** Result of the first try of all, for item analysis. */
  readonly first: Result;
  /** Tries in the attempt under way; 0 where that one asks the question again and nothing was answered yet. */
  readonly tries: number;
  /** What was left out for want of space: the text, the response, or the result as well. */
  readonly cut?: 'text' | 'response' | 'result';
}

/** What the attempts before the one under way came to, under the policy. */
export interface Earlier {
  /** How many there were. */
  readonly attempts: number;
  /** Whether one that counts was passed. */
  readonly passed: boolean;
  /** The score that counts, 0–1 to the ten-thousandth; absent where it is not known any more. */
  readonly score?: number;
  /** The same by objective, that is by the id of its lesson. */
  readonly objectives: Readonly<Record<string, number>>;
}

/** Where the learner is. */
export type Position =
  | { readonly at: 'reading'; readonly lesson: string }
  | { readonly at: 'question'; readonly lesson: string; readonly question: string }
  | { readonly at: 'result'; readonly lesson: string }
  | { readonly at: 'end' };

/** One attempt's progress: the versioned record that is stored and resumed. Everything is keyed by stable ids. */
export interface Progress {
  /** Random nonce that names the attempt (SCORM 1.2 has no attempt id). */
  readonly attempt: string;
  /** Rises with every change, so that the newer of two copies is known. */
  readonly sequence: number;
  /** Content version that the record was last written with. */
  readonly content: string;
  readonly position: Position;
  /** Ids of the lessons read. */
  readonly read: readonly string[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** Absent in the first attempt at the graded questions. */
  readonly earlier?: Earlier;
  /** Time spent in all sessions, whole seconds. */
  readonly seconds: number;
  /** Set once when the module was completed and never unset. */
  readonly completed: boolean;
}
