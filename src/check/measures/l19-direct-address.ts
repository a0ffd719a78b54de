import type { Measure } from '../measure.js';

/** Words for each "you". */
const WORDS = 100;
const YOU = /\byou(?:r|rs|rself|rselves)?\b/giu;

/** The reader is spoken to (PEMAT 21, MedlinePlus). */
export const directAddress: Measure = {
  id: 'L19',
  name: 'direct-address',
  level: 'warning',
  limit: 'patients: "you" or "your" once in a hundred words at least',
  english: true,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      if (!lesson.patient) continue;
      const blocks = lesson.blocks.filter(({ kind }) => kind !== 'alt');
      const words = blocks
        .flatMap(({ sentences }) => sentences)
        .reduce((sum, each) => sum + each.words.length, 0);
      const found = blocks.reduce((sum, { text }) => sum + (text.match(YOU)?.length ?? 0), 0);
      const least = Math.floor(words / WORDS);
      if (found < least)
        report(
          lesson.at('title'),
          `"you" or "your" stands ${found} times in ${words} words; speak to the reader ${least} times at least`,
        );
    }
  },
};
