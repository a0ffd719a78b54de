import type { ModuleOutline, QuestionOutline } from '../content/model.js';
import type { Standing } from './facts.js';
import { answerTo } from './outline.js';
import type { Progress } from './progress.js';

/** Rounding of binary fractions must not decide about passing. */
const EPSILON = 1e-9;

/** Questions that count for completion and score. A question that follows another (a rating) never does. */
export function gradedQuestions(outline: ModuleOutline): readonly QuestionOutline[] {
  return outline.lessons
    .flatMap(lesson => lesson.questions)
    .filter(question => question.graded && question.follows === undefined);
}

/**
 * How a learner stands. The score is the credit by weight over all graded questions, an unanswered one counting
 * 0; it is absent where a result was cut from the record for want of space, rather than too low. Success is known
 * only once every graded question was answered and there is a pass mark.
 *
 * @param mastery pass mark given by the LMS, 0–1; the module's own where absent.
 */
export function standing(
  outline: ModuleOutline,
  progress: Progress,
  mastery: number | undefined = outline.policy.mastery,
): Standing {
  const { policy, lessons } = outline;
  const graded = gradedQuestions(outline);
  const answered = graded.filter(question => answerTo(progress, question));
  const mustAnswer = policy.complete === 'graded-answered';
  const complete =
    progress.completed ||
    (lessons.length > 0 &&
      lessons.every(({ id }) => progress.read.includes(id)) &&
      (!mustAnswer || answered.length === graded.length));

  const score = scoreOf(outline, progress);
  const known = score !== undefined && mastery !== undefined && answered.length === graded.length;
  return {
    complete,
    success: known ? (score >= mastery - EPSILON ? 'passed' : 'failed') : 'unknown',
    ...(score === undefined ? {} : { score }),
    fraction: complete ? 1 : fractionOf(outline, progress),
  };
}

function scoreOf(outline: ModuleOutline, progress: Progress): number | undefined {
  if (outline.policy.score === 'none') return undefined;
  let answered = false;
  let total = 0;
  let reached = 0;
  for (const question of gradedQuestions(outline)) {
    const answer = answerTo(progress, question);
    if (answer?.cut === 'result') return undefined;
    answered ||= answer !== undefined;
    total += question.weight;
    reached += question.weight * (answer?.credit ?? 0);
  }
  return answered && total > 0 ? reached / total : undefined;
}

/** Sensitive lessons are left out: the fraction may be sent, and nothing about them leaves the device. */
function fractionOf(outline: ModuleOutline, progress: Progress): number {
  const neutral = outline.lessons.filter(lesson => !lesson.sensitive);
  const questions =
    outline.policy.complete === 'graded-answered' ? gradedQuestions({ ...outline, lessons: neutral }) : [];
  const done =
    neutral.filter(({ id }) => progress.read.includes(id)).length +
    questions.filter(question => answerTo(progress, question)).length;
  return done / Math.max(1, neutral.length + questions.length);
}
