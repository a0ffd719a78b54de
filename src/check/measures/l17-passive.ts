import { passivesIn } from '../../readability/passive.js';
import type { Measure } from '../measure.js';

/** Share of sentences. */
const SHARE = 0.1;

/** Who does what is said (PEMAT 5, Clear Communication Index 6). */
export const passive: Measure = {
  id: 'L17',
  name: 'passive',
  level: 'warning',
  limit: 'at most 10 % of the sentences of a lesson',
  english: true,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      const blocks = lesson.blocks.filter(
        ({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'caption',
      );
      const all = blocks.reduce((sum, { sentences }) => sum + sentences.length, 0);
      const passives = passivesIn(blocks.map(({ text }) => text));
      const found = blocks.flatMap(({ sentences }, index) =>
        sentences.filter(({ offset, text }) =>
          passives[index]!.some(each => each >= offset && each < offset + text.length),
        ),
      );
      if (found.length <= SHARE * all) continue;
      const shown = found
        .slice(0, 3)
        .map(({ text }) => `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`);
      report(
        lesson.at('title'),
        `${found.length} of ${all} sentences are passive; say who does it, as in ${shown.join(', ')}`,
      );
    }
  },
};
