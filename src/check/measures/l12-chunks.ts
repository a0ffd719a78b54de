import type { LessonView } from '../course-view.js';
import type { Finding, Measure } from '../measure.js';

const SENTENCES = 5;
const WORDS = 150;

/** Short paragraphs and sections (HHS plain writing, PEMAT 8 and 9). */
export const chunks: Measure = {
  id: 'L12',
  name: 'chunks',
  level: 'warning',
  limit: '5 sentences a paragraph; a heading at least every 150 words',
  english: true,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      for (const block of lesson.blocks)
        if (block.kind === 'paragraph' && block.sentences.length > SENTENCES)
          report(block, `this paragraph has ${block.sentences.length} sentences; ${SENTENCES} are the most`);
      headings(lesson, report);
    }
  },
};

function headings(lesson: LessonView, report: Finding): void {
  let words = 0;
  let told = false;
  for (const block of lesson.blocks) {
    // The block marks are set apart like sections with a heading.
    if (block.kind === 'heading' || block.section !== undefined) {
      words = 0;
      told = false;
    }
    if (block.kind === 'alt') continue;
    words += block.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
    if (words <= WORDS || told) continue;
    told = true;
    report(block, `more than ${WORDS} words since the last heading; put one above this`);
  }
}
