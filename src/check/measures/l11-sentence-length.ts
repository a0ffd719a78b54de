import type { Measure } from '../measure.js';
import { countedSentences, spotAt, type Block } from '../prose/block.js';

/** Words of a sentence, and of the mean sentence of a lesson. */
const WARN = 20;
const ERROR = 25;
const MEAN = 15;

/** Sentence length in words; staff sentences are pointed out above 25 (HHS plain writing, Federal plain language). */
export const sentenceLength: Measure = {
  id: 'L11',
  name: 'sentence-length',
  level: 'warning',
  limit: 'patients: 15 words on average, a warning above 20, an error above 25; staff: a warning above 25',
  english: true,
  check({ modules }, report) {
    const sentences = (blocks: readonly Block[], patient: boolean) => {
      for (const block of blocks) {
        if (block.kind === 'alt') continue;
        for (const { words, offset, text } of block.sentences)
          if (words.length > (patient ? WARN : ERROR))
            report(
              spotAt(block, offset, text.length),
              `this sentence has ${words.length} words; say it in two`,
              patient && words.length > ERROR ? 'error' : 'warning',
            );
      }
    };
    for (const lesson of modules.flatMap(module => module.lessons)) {
      sentences(lesson.blocks, lesson.patient);
      for (const { texts } of lesson.questions) sentences(texts, lesson.patient);
      const counted = countedSentences(lesson.blocks);
      const words = counted.reduce((sum, sentence) => sum + sentence.words.length, 0);
      if (lesson.patient && words > MEAN * counted.length)
        report(
          lesson.at('title'),
          `the sentences of this lesson have ${(words / counted.length).toFixed(1)} words on average; bring it to ${MEAN}`,
        );
    }
  },
};
