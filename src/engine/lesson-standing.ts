import type { ModuleOutline } from '../content/model.js';
import { objectiveStandings, standing } from './completion.js';
import { keptOf } from './outline.js';
import type { Progress } from './progress.js';

/** How a learner stands in one lesson, as far as that may be told. */
export interface LessonStanding {
  readonly id: string;
  /** Whether the learner is or was there. */
  readonly begun: boolean;
  /** Read, with all that counts for completion answered. */
  readonly complete: boolean;
  readonly success: 'passed' | 'failed' | 'unknown';
  /** 0–1; absent where the module has no score or nothing graded was answered. */
  readonly score?: number;
}

/**
 * Each lesson by itself, from the part of the record that may leave the device. A sensitive lesson is not among
 * them.
 *
 * @param part progress as `lmsPart` gives it.
 * @param mastery pass mark given by the LMS, 0–1; the module's own where absent.
 */
export function lessonStandings(
  outline: ModuleOutline,
  part: Progress,
  mastery?: number,
): readonly LessonStanding[] {
  const objectives = objectiveStandings(outline, part, mastery);
  const here = part.position.at === 'end' ? undefined : part.position.lesson;
  return outline.lessons
    .filter(({ sensitive }) => !sensitive)
    .map(lesson => {
      const alone = { ...outline, lessons: [lesson] };
      const { earlier: _, ...now } = part;
      const { complete } = standing(alone, { ...now, completed: false }, mastery);
      const { score, success } = objectives.get(lesson.id) ?? { success: 'unknown' };
      const isRead = part.read.includes(lesson.id);
      const isAnswered = lesson.questions.some(question => keptOf(part, question));
      return {
        id: lesson.id,
        begun: isRead || isAnswered || lesson.id === here,
        complete,
        success,
        ...(score !== undefined && { score }),
      };
    });
}
