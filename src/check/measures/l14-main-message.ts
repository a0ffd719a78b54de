import { passivesIn } from '../../readability/passive.js';
import type { Measure } from '../measure.js';
import { spotAt } from '../prose/block.js';

const SENTENCES = 3;

/**
 * The main message is short and active; that there is one and that it stands first is told by `missing-main` (Clear
 * Communication Index 1, 2, 3, 6 and 10).
 */
export const mainMessage: Measure = {
  id: 'L14',
  name: 'main-message',
  level: 'error',
  limit: 'one, first, of 1 to 3 sentences, active',
  english: true,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      const blocks = lesson.blocks.filter(({ section }) => section === 'main');
      const [first] = blocks;
      const count = blocks.reduce((sum, { sentences }) => sum + sentences.length, 0);
      if (first && count > SENTENCES)
        report(first, `the main message has ${count} sentences; ${SENTENCES} are the most`);
      for (const [index, offsets] of passivesIn(blocks.map(({ text }) => text)).entries())
        for (const offset of offsets)
          report(
            spotAt(blocks[index]!, offset),
            'the main message is passive here; say who does it',
            'warning',
          );
    }
  },
};
