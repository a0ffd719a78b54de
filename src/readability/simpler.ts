import retextSimplify from 'retext-simplify';
import { messagesIn, offsetOf } from './words-in-texts.js';

/** A word or phrase for which there is a shorter one. */
export interface Hard {
  readonly offset: number;
  readonly text: string;
  /** What can stand instead; nothing, where the words can be left out. */
  readonly instead: readonly string[];
}

/**
 * Finds hard or wordy English in each of some texts (the list of the Federal plain language guidelines, as
 * `retext-simplify` holds it).
 *
 * @param ignore words and phrases of that list, in lower case, that are not looked for.
 */
export function simplerWords(ignore: readonly string[]): (texts: readonly string[]) => Hard[][] {
  const search = retextSimplify({ ignore: [...ignore] });
  return texts =>
    messagesIn(search, texts).map(messages =>
      messages.flatMap(message => {
        const offset = offsetOf(message);
        const { actual, expected } = message;
        return offset === undefined || !actual ? [] : [{ offset, text: actual, instead: expected ?? [] }];
      }),
    );
}
