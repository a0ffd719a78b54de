import retextEnglish from 'retext-english';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';

/** A word or phrase for which there is a shorter one. */
export interface Hard {
  readonly offset: number;
  readonly text: string;
  /** What can stand instead; nothing, where the words can be left out. */
  readonly instead: readonly string[];
}

/** A processor that leaves some words alone. */
const without = (ignore: readonly string[]) =>
  unified()
    .use(retextEnglish)
    .use(retextSimplify, { ignore: [...ignore] })
    .freeze();

/**
 * Finds hard or wordy English (the list of the Federal plain language guidelines, as `retext-simplify` holds it).
 *
 * @param ignore words and phrases of that list, in lower case, that are not looked for.
 */
export function simplerWords(ignore: readonly string[]): (text: string) => Hard[] {
  const processor = without(ignore);
  return text => {
    const file = new VFile(text);
    processor.runSync(processor.parse(file), file);
    return file.messages.flatMap(({ place, actual, expected }) => {
      const point = place && 'start' in place ? place.start : place;
      return point?.offset === undefined || !actual
        ? []
        : [{ offset: point.offset, text: actual, instead: expected ?? [] }];
    });
  };
}
