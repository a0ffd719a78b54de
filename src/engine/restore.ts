import type { ModuleOutline, QuestionOutline } from '../content/model.js';
import { answerTo, findLesson, keptOf } from './outline.js';
import { own } from './own.js';
import type { Answer, Earlier, Position, Progress } from './progress.js';
import { quizSteps } from './steps.js';

/** The position of a record whose place is not known any more; restoring finds the nearest sensible lesson. */
export const NOWHERE: Position = { at: 'reading', lesson: '' };

/** The record of a new attempt, before anything happened. */
export function newProgress(outline: ModuleOutline, attempt: string): Progress {
  const first = outline.lessons[0];
  return {
    attempt,
    sequence: 0,
    content: outline.content,
    position: first ? { at: 'reading', lesson: first.id } : { at: 'end' },
    read: [],
    answers: {},
    seconds: 0,
    completed: false,
  };
}

/** Ids of questions that were answered before their meaning changed, and will be asked again. */
export function changedQuestions(progress: Progress, outline: ModuleOutline): readonly string[] {
  return outline.lessons
    .flatMap(lesson => lesson.questions)
    .filter(question => own(progress.answers, question.id) && !keptOf(progress, question))
    .map(({ id }) => id);
}

/**
 * Fits a stored record to the module as it is now. Answers to questions that are gone or were revised are dropped
 * (with the rating that followed them), removed lessons are forgotten, and a place that is gone becomes the
 * nearest sensible one. `completed` stays. Returns the same object when nothing had to change.
 */
export function restoreProgress(outline: ModuleOutline, progress: Progress): Progress {
  const questions = outline.lessons.flatMap(lesson => lesson.questions);
  const stands = (question: QuestionOutline): boolean => {
    const main = questions.find(({ id }) => id === question.follows);
    return keptOf(progress, question) !== undefined && (!main || !changed.has(main.id));
  };
  const changed = new Set(changedQuestions(progress, outline));
  const kept = new Set(questions.filter(stands).map(({ id }) => id));
  const answers = Object.fromEntries(Object.entries(progress.answers).filter(([id]) => kept.has(id)));
  const read = [...new Set(progress.read)].filter(id => findLesson(outline, id));
  const position = restorePosition(outline, { ...progress, answers, read });
  const earlier =
    progress.earlier && withLessons(progress.earlier, id => findLesson(outline, id) !== undefined);
  const same =
    position === progress.position &&
    read.length === progress.read.length &&
    kept.size === Object.keys(progress.answers).length &&
    earlier === progress.earlier &&
    outline.content === progress.content;
  return same
    ? progress
    : { ...progress, content: outline.content, position, read, answers, ...(earlier && { earlier }) };
}

/** Earlier attempts without objectives of other lessons; the same object where there are none. */
export function withLessons(earlier: Earlier, keeps: (lesson: string) => boolean): Earlier {
  const all = Object.entries(earlier.objectives);
  const kept = all.filter(([lesson]) => keeps(lesson));
  return kept.length === all.length ? earlier : { ...earlier, objectives: Object.fromEntries(kept) };
}

/** The place of a record, or the nearest one where the module does not have it. */
export function restorePosition(outline: ModuleOutline, progress: Progress): Position {
  const { position, read } = progress;
  if (position.at === 'end') return position;
  const lesson = findLesson(outline, position.lesson);
  if (!lesson) {
    const place = outline.lessons.find(({ id }) => !read.includes(id)) ?? outline.lessons.at(-1);
    return place ? { at: 'reading', lesson: place.id } : { at: 'end' };
  }
  const reading: Position = { at: 'reading', lesson: lesson.id };
  if (position.at === 'reading') return position;
  const steps = quizSteps(lesson);
  if (position.at === 'result') return steps.length > 0 ? position : reading;
  if (steps.some(({ question }) => question.id === position.question)) return position;
  const step = steps.find(({ followUp }) => followUp?.id === position.question);
  if (!step?.followUp) return reading;
  const rating = answerTo(progress, step.question) && !answerTo(progress, step.followUp);
  return rating ? position : { ...position, question: step.question.id };
}

const DETAIL: readonly Answer['cut'][] = ['result', 'response', 'text', undefined];

/**
 * Joins what the LMS and this device hold. Of one attempt the copy with the higher sequence number leads, the
 * device on a tie; what only the other one has (answers that were filtered or cut, lessons read) is kept. Of two
 * attempts the LMS's is the learner's.
 */
export function mergeProgress(lms: Progress | undefined, device: Progress | undefined): Progress | undefined {
  if (!lms || !device) return lms ?? device;
  if (lms.attempt !== device.attempt) return lms;
  const [newer, older] = lms.sequence > device.sequence ? [lms, device] : [device, lms];
  const answers = { ...older.answers, ...newer.answers };
  for (const [id, before] of Object.entries(older.answers)) {
    const answer = own(newer.answers, id);
    if (answer && isFuller(before, answer)) answers[id] = before;
  }
  const earlier = newer.earlier && {
    ...newer.earlier,
    objectives: {
      ...(older.earlier?.attempts === newer.earlier.attempts && older.earlier.objectives),
      ...newer.earlier.objectives,
    },
  };
  return {
    ...newer,
    read: [...new Set([...newer.read, ...older.read])],
    answers,
    ...(earlier && { earlier }),
    seconds: Math.max(newer.seconds, older.seconds),
    completed: newer.completed || older.completed,
  };
}

/** Whether `before` is the same answer as `after` with more of it kept. */
function isFuller(before: Answer, after: Answer): boolean {
  const same = before.revision === after.revision && before.tries === after.tries;
  return same && DETAIL.indexOf(before.cut) > DETAIL.indexOf(after.cut);
}
