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

const find = simplerWords(PLAIN);

/** Words for which there is a shorter one (Federal plain language guidelines). */
export const simplerWordsThere: Measure = {
  id: 'L18',
  name: 'simpler-words',
  level: 'warning',
  limit: 'no hard or wordy expression of the Federal plain language list',
  english: true,
  check({ modules }, report) {
    const blocks = modules.flatMap(({ lessons }) =>
      lessons.flatMap(lesson => [...lesson.blocks, ...lesson.questions.flatMap(({ texts }) => texts)]),
    );
    for (const [index, found] of find(blocks.map(({ text }) => text)).entries())
      for (const { offset, text, instead } of found)
        report(
          spotAt(blocks[index]!, offset, text.length),
          instead.length > 0
            ? `"${text}" can be said more simply: ${instead.map(each => `"${each}"`).join(' or ')}`
            : `"${text}" can be left out`,
        );
  },
};
