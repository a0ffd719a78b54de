import type { QuestionBase } from '../../content/model.js';
import type { Tree } from '../../content/tree.js';
import type { Response } from '../../engine/progress.js';
import type { Messages } from '../../messages/messages.js';

/** What came of one step. */
export interface Step {
  readonly said: Tree;
  readonly more: boolean;
}

/**
 * How one kind of question is read from, and written into, the controls that stand in its element's light DOM.
 * Controls are never replaced or moved: a choice made before the script arrived counts, and focus stays.
 */
export interface Form {
  /** What the controls say now; perhaps unfinished, which the kind's `accepts` decides. */
  read(host: HTMLElement): Response;
  /** Shows a stored answer. */
  write(host: HTMLElement, response: Response): void;
  /** Listens to controls of its own, until the signal aborts. */
  connect?(host: HTMLElement, messages: () => Messages | undefined, signal: AbortSignal): void;
  /** Label of the button that asks for a look; "Check" unless said otherwise. */
  readonly action?: (messages: Messages) => string;
  /**
   * Goes one step on in a question of several steps, by what was chosen: the words to say, and whether there is more
   * to choose before the whole answer is looked at. `undefined` where nothing was chosen or no step is left.
   */
  step?(host: HTMLElement, question: QuestionBase, messages: Messages): Step | undefined;
  /** Puts the controls into the order of the question; only called while nobody has touched them. */
  arrange?(host: HTMLElement, question: QuestionBase): void;
  /**
   * Notes where a question of several steps stands, and gives what puts the same question, in another language, there.
   * Without it, what `read` gives is written.
   */
  keep?(host: HTMLElement): (host: HTMLElement, question: QuestionBase, messages: Messages) => void;
  /** Clears the controls for another try; without it they keep the last answer. */
  reset?(host: HTMLElement): void;
  /** What to do first when the answer is not finished. */
  readonly unfinished?: (messages: Messages, response: Response) => string;
}
