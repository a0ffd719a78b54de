import type { LessonOutline, ModuleOutline, QuestionOutline } from '../content/model.js';
import { findLesson } from './outline.js';
import type { Position, Progress } from './progress.js';
import { NOWHERE, withLessons } from './restore.js';

/**
 * The part of the record that may leave the device under the module's policy. Reflections never do, nor does
 * anything of a sensitive lesson or of one that the module no longer has. Confidence ratings need both
 * `send.answers` and `send.confidence`.
 */
export function lmsPart(outline: ModuleOutline, progress: Progress): Progress {
  const neutral = outline.lessons.filter(lesson => !lesson.sensitive);
  const sent = new Set(
    neutral.flatMap(lesson =>
      lesson.questions.filter(question => maySend(outline, question)).map(({ id }) => id),
    ),
  );
  const isNeutral = (id: string): boolean => neutral.some(lesson => lesson.id === id);
  return {
    ...progress,
    position: neutralPosition(outline, neutral, progress.position),
    read: progress.read.filter(isNeutral),
    ...(progress.earlier && { earlier: withLessons(progress.earlier, isNeutral) }),
    answers: Object.fromEntries(Object.entries(progress.answers).filter(([id]) => sent.has(id))),
  };
}

function maySend({ policy: { send } }: ModuleOutline, { kind }: QuestionOutline): boolean {
  return send.answers && kind !== 'reflection' && (kind !== 'confidence' || send.confidence);
}

/** A place in a sensitive lesson becomes the start of the nearest earlier neutral one, else of the first. */
function neutralPosition(
  outline: ModuleOutline,
  neutral: readonly LessonOutline[],
  position: Position,
): Position {
  if (position.at === 'end') return position;
  const lesson = findLesson(outline, position.lesson);
  if (lesson && !lesson.sensitive) return position;
  const before = lesson ? outline.lessons.slice(0, outline.lessons.indexOf(lesson)) : [];
  const place = before.filter(({ sensitive }) => !sensitive).at(-1) ?? neutral[0];
  return place ? { at: 'reading', lesson: place.id } : NOWHERE;
}
