import { simplerWords } from '../../readability/simpler.js';
import type { Measure } from '../measure.js';
import { spotAt } from '../prose/block.js';

/**
 * On the list, and as plain as what could stand instead ("advise", "accurate"), or used in another sense
 * ("the side effects of a drug", "a type of cancer", "shall we?").
 */
const PLAIN = [
  'accurate',
  'advise',
  'it is',
  'there is',
  'there are',
  'type',
  'effect',
  'forward',
  'very',
  'function',
  'combined',
  'benefit',
  'option',
  'request',
  'shall',
];

/** Words for which there is a shorter one (Federal plain language guidelines). */
export const simplerWordsThere: Measure = {
  id: 'L18',
  name: 'simpler-words',
  level: 'warning',
  limit: 'no hard or wordy expression of the Federal plain language list',
  english: true,
  check({ modules }, report) {
    const find = simplerWords(PLAIN);
    for (const lesson of modules.flatMap(module => module.lessons))
      for (const block of [...lesson.blocks, ...lesson.questions.flatMap(({ texts }) => texts)])
        for (const { offset, text, instead } of find(block.text))
          report(
            spotAt(block, offset, text.length),
            instead.length > 0
              ? `"${text}" can be said more simply: ${instead.map(each => `"${each}"`).join(' or ')}`
              : `"${text}" can be left out`,
          );
  },
};
