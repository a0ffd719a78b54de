import type { LessonView } from '../course-view.js';
import type { Finding, Measure } from '../measure.js';
import { spotAt, type Block } from '../prose/block.js';

/** "8 out of 10", "1 in 4", "5 of 100": a share with its base. */
const SHARE =
  /\b(\d[\d,.]*)(?:\s*(?:to|or|–|-)\s*(\d[\d,.]*))?\s+(?:out of|in every|in|of(?: every)?)\s+(\d[\d,]*)\b/giu;
const PERCENT = /\d\s*(?:%|percent\b|per cent\b)/giu;
/** Words about how long people live, and a figure, in one sentence. */
const SURVIVAL =
  /\b(?:surviv\w+|life expectancy|(?:still )?alive|live (?:for|at least|about|up to)|prognosis|outlook)\b/iu;
const FIGURE =
  /\d|\b(?:half|third|quarter)s? of\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty) (?:years|months|weeks|out of)\b/iu;
const YEAR = /\b(?:19|20)\d\d\b/u;
const SUM =
  /\b(?:calculate|add up|(?:multiply|divide) \w+(?: \w+)? by|multiply by|divide by|subtract|work out the (?:number|percentage))\b/iu;

/**
 * Figures that people can use: no survival figure for patients, a claim and a year beside each share, one base through a
 * lesson, and no sums for patients (PEMAT 6 and 7, Clear Communication Index 15 to 17 and 20).
 */
export const numbers: Measure = {
  id: 'L06',
  name: 'numbers',
  level: 'error',
  limit:
    'patients: no survival figure, no percentage, no sums; every share with claim, year and the same base',
  english: true,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) {
      const blocks = [...lesson.blocks, ...lesson.questions.flatMap(({ texts }) => texts)];
      if (lesson.patient) for (const block of blocks) forPatients(block, report);
      if (lesson.patient)
        for (const { question, at } of lesson.questions)
          if (question.kind === 'numeric')
            report(at(['kind']), 'a numeric question asks patients for a sum; ask in another way');
      figures(lesson, report);
      if (lesson.patient) oneBase(blocks, report);
    }
  },
};

function forPatients(block: Block, report: Finding): void {
  for (const { text, offset } of block.sentences) {
    if (SURVIVAL.test(text) && FIGURE.test(text))
      report(
        spotAt(block, offset, text.length),
        'this looks like a survival figure; patients are shown none',
      );
    if (SUM.test(text)) report(spotAt(block, offset, text.length), 'this asks for a sum; give the result');
  }
  for (const {
    index,
    0: { length },
  } of block.text.matchAll(PERCENT))
    report(spotAt(block, index, length), 'say a share as "8 out of 10", with the same base each time');
}

/** A figure stands beside the claim that it comes from, with its year. */
function figures(lesson: LessonView, report: Finding): void {
  for (const block of lesson.blocks) {
    const found = [...block.text.matchAll(SHARE), ...block.text.matchAll(PERCENT)];
    const [first] = found;
    if (!first || block.kind === 'alt') continue;
    const level = lesson.patient ? 'error' : 'warning';
    const { claims, text } = block.row ?? block;
    if (!claims.some(claim => claim !== 'framing'))
      report(
        spotAt(block, first.index, first[0].length),
        'this figure names no claim; put :claims[…] at the end of its block or in its row',
        level,
      );
    if (!YEAR.test(text))
      report(
        spotAt(block, first.index, first[0].length),
        'this figure has no year; say from when it is, and by whom',
        level,
      );
  }
}

function oneBase(blocks: readonly Block[], report: Finding): void {
  let base: string | undefined;
  for (const block of blocks)
    for (const match of block.text.matchAll(SHARE)) {
      base ??= match[3];
      if (match[3] !== base)
        report(
          spotAt(block, match.index, match[0].length),
          `this share is of ${match[3]}, and the first one of ${base}; use one base through the lesson`,
        );
    }
}
