import { isMoving } from '../../content/moving.js';
import type { Measure } from '../measure.js';

/**
 * Nothing moves by itself. Video and audio are not part of the format, so that there are neither captions nor
 * transcripts to miss (WCAG 2.2 §1.2, §1.4.2 and §2.2.2).
 */
export const movingPictures: Measure = {
  id: 'L36',
  name: 'moving-pictures',
  level: 'error',
  limit: 'no picture that moves by itself; no sound and no video',
  english: false,
  check({ modules, draft: { files } }, report) {
    for (const lesson of modules.flatMap(module => module.lessons))
      for (const { source, place } of lesson.draft.pictures) {
        const bytes = files.get(source);
        if (bytes && isMoving(bytes))
          report(
            { file: lesson.draft.file, place, allow: lesson.allow },
            `${source} moves by itself; show its steps as pictures that stand still`,
          );
      }
  },
};
