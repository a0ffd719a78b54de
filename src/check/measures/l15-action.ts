import type { Measure } from '../measure.js';
import { actionVerbs } from './verbs.js';

/** The step to take begins with what to do; that there is one is told by `missing-step` (PEMAT 20 and 21, CCI 5). */
export const action: Measure = {
  id: 'L15',
  name: 'action',
  level: 'warning',
  limit: 'one at least a lesson, to "you", beginning with a verb',
  english: true,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      const blocks = lesson.blocks.filter(({ section }) => section === 'step');
      const [first] = blocks;
      if (!first) continue;
      // "Before a scan, ask …" begins its main clause with the verb.
      const starts = blocks.flatMap(({ text }) =>
        [...text.matchAll(/(?:^|[.?!,:;]\s+)(\p{L}+)/gu)].map(match => match[1]!.toLowerCase()),
      );
      if (!starts.some(word => actionVerbs.has(word)))
        report(first, 'no sentence here says what to do; begin one with a verb, such as "Ask" or "Write"');
    }
  },
};
