import type { GenericSchema } from 'valibot';
import type { QuestionBase } from '../content/model.js';
import type { Tree, TreeNode } from '../content/tree.js';
import type { InteractionValue } from '../engine/interaction.js';
import type { Mix } from '../engine/mix.js';
import type { Grade, Response } from '../engine/progress.js';
import type { Messages } from '../messages/messages.js';

/** Reads text: inline Markdown where an author writes, a checked tree where a player reads the compiled file. */
export type TextSchema = GenericSchema<unknown, Tree>;

/** One of several interactions that an answer is told as. */
export interface Part {
  /** Id of what was answered within the question. */
  readonly id: string;
  readonly text: Tree;
  readonly value: InteractionValue;
  readonly pattern: readonly InteractionValue[];
  readonly grade: Grade;
}

/** What a question's view needs beside the question. */
export interface ViewContext {
  readonly messages: Messages;
  /** Prefix of every element id, unique on the page. */
  readonly prefix: string;
  /** True where the question counts for a score: the key must then not stand in the page. */
  readonly scored: boolean;
  /** Turns a path relative to `module.json` into a URL that works on this page; as it is where there is none. */
  readonly links?: (path: string) => string;
}

/**
 * Everything the product knows about one kind of question. A new kind is one folder that exports one of these,
 * and one line in `kinds/kinds.ts`.
 */
export interface Kind<Q extends QuestionBase = QuestionBase> {
  readonly name: string;
  /** The custom element's tag, `tb-…`. */
  readonly tag: string;
  /** What an author may write and a player may read. Reports a key that names no option at the key. */
  schema(text: TextSchema): GenericSchema<unknown, Q>;
  /** The key in canonical JSON form, for noticing a changed key; `null` where a kind has none. */
  key(question: Q): unknown;
  /** Keys, at any depth, whose plain strings are words as well and are translated; those of texts need no naming. */
  readonly words?: readonly string[];
  /** Option, item and target ids, in authored order, for the ledger. */
  optionIds(question: Q): readonly string[];
  /** Whether a response (perhaps stored before an edit) still fits this question. */
  accepts(question: Q, response: Response): boolean;
  grade(question: Q, response: Response): Grade;
  /** How the answer (or, with the key's response, the pattern) is told to a record system; null = never told. */
  interaction(question: Q, response: Response): InteractionValue | null;
  /** Only for a kind whose answer is told as several interactions, such as one a step; `interaction` is then `null`. */
  parts?(question: Q, response: Response): readonly Part[];
  /** The key as an interaction value, for `correct_responses`; empty where there is none or too many. */
  pattern(question: Q): readonly InteractionValue[];
  /**
   * The same question with what is to be chosen, matched or put in order in another order; absent where the order means
   * something. `options` says whether the module shuffles options: things to match or to put in order always are.
   * `blind` asks for an order that does not depend on the key, for a page that must tell nothing of it.
   */
  arrange?(question: Q, mix: Mix, options: boolean, blind?: boolean): Q;
  /** The static form: `fieldset`, `legend` and inputs, readable and usable before any script runs. */
  view(question: Q, context: ViewContext): TreeNode;
  /**
   * What is explained after an answer: per option or pair, "your answer" and "what we hoped to explain" in words.
   * Without a response (a page without scripts, or an answer that was cut to save space): only what was hoped for.
   */
  review(question: Q, response: Response | undefined, context: ViewContext): Tree;
  /** The element class; registered by `define.ts`, never at import. */
  readonly element: CustomElementConstructor;
}
