import type { LessonView } from '../course-view.js';
import type { Finding, Measure } from '../measure.js';

/**
 * A picture has a caption. That it is described for people who cannot see it is told by `picture-alt`, and its credit by
 * L38 (PEMAT 16 and 17, WCAG 2.2 §1.1.1, Clear Communication Index 4).
 */
export const visuals: Measure = {
  id: 'L20',
  name: 'visuals',
  level: 'error',
  limit: 'a caption under every picture; its description beside it',
  english: false,
  check({ modules }, report) {
    for (const lesson of modules.flatMap(module => module.lessons)) captions(lesson, report);
  },
};

function captions({ blocks }: LessonView, report: Finding): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'alt') continue;
    const next = blocks[index + 1];
    const { line, column } = block.place;
    if (next?.kind !== 'caption' || next.place.line !== line || next.place.column !== column)
      report(
        block,
        'this picture has no caption; put it in quotes behind the file: ![…](media/name.svg "Caption")',
      );
  }
}
