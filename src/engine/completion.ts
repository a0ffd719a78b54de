import type { ModuleOutline, QuestionOutline } from '../content/model.js';
import type { Standing } from './facts.js';
import { answerTo } from './outline.js';
import { own } from './own.js';
import type { Earlier, Progress } from './progress.js';

/** Rounding of binary fractions must not decide about passing. */
const EPSILON = 1e-9;

/** Questions that count for completion and score. A question that follows another (a rating) never does. */
export function gradedQuestions(outline: ModuleOutline): readonly QuestionOutline[] {
  return outline.lessons.flatMap(lesson => lesson.questions).filter(isGraded);
}

const isGraded = ({ graded, follows }: QuestionOutline): boolean => graded && follows === undefined;

/** Whether every graded question has an answer in the attempt that is under way. */
export const isFinished = (outline: ModuleOutline, progress: Progress): boolean =>
  gradedQuestions(outline).every(question => answerTo(progress, question));

/**
 * How a learner stands. The score is the credit by weight over all graded questions, an unanswered one counting
 * 0; it is absent where a result was cut from the record for want of space, rather than too low. Success is known
 * only once every graded question was answered and there is a pass mark. Where there were several attempts, the one
 * that counts under the policy decides, and a pass stays a pass.
 *
 * @param mastery pass mark given by the LMS, 0–1; the module's own where absent.
 */
export function standing(
  outline: ModuleOutline,
  progress: Progress,
  mastery: number | undefined = outline.policy.mastery,
): Standing {
  const { policy, lessons } = outline;
  const finished = isFinished(outline, progress);
  const mustAnswer = policy.complete === 'graded-answered';
  const complete =
    progress.completed ||
    (lessons.length > 0 &&
      lessons.every(({ id }) => progress.read.includes(id)) &&
      (!mustAnswer || finished));

  const { score, passed } = resultOf(outline, progress, mastery);
  const known = score !== undefined && mastery !== undefined && (finished || progress.earlier !== undefined);
  return {
    complete,
    success: known ? (passed ? 'passed' : 'failed') : 'unknown',
    ...(score === undefined ? {} : { score }),
    fraction: complete ? 1 : fractionOf(outline, progress),
  };
}

/** What counts of all attempts so far. `passed` needs the pass mark, and that of each objective where there is one. */
export function resultOf(
  outline: ModuleOutline,
  progress: Progress,
  mastery: number | undefined = outline.policy.mastery,
): { readonly score?: number | undefined; readonly passed: boolean } {
  const { attempts, objectiveMastery = 0 } = outline.policy;
  const finished = isFinished(outline, progress);
  const score = scoreOf(outline, progress);
  const passed =
    finished &&
    score !== undefined &&
    mastery !== undefined &&
    score >= mastery - EPSILON &&
    Object.values(ownScores(outline, progress)).every(each => each >= objectiveMastery - EPSILON);
  const earlier = earlierOf(outline, progress);
  if (!earlier) return { score, passed };
  const counts = attempts?.counts ?? 'best';
  return {
    score: counted(counts, earlier.score, score, finished),
    passed: earlier.passed || (counts !== 'first' && passed),
  };
}

/** A record of a time when the module had a score does not give it one. */
const earlierOf = ({ policy }: ModuleOutline, progress: Progress): Earlier | undefined =>
  policy.score === 'none' ? undefined : progress.earlier;

/** Of what an earlier attempt and this one reached, what counts. The last one counts when it is finished. */
function counted(
  counts: 'first' | 'best' | 'last',
  before: number | undefined,
  now: number | undefined,
  finished: boolean,
): number | undefined {
  if (before === undefined || now === undefined) return before ?? now;
  if (counts === 'best') return Math.max(before, now);
  return counts === 'last' && finished ? now : before;
}

/** The objective that a question is about, by the id of its lesson. */
type Objectives = ReadonlyMap<string, readonly QuestionOutline[]>;

/** Graded questions by objective: that of their own lesson, unless they name another one. */
function byObjective({ lessons }: ModuleOutline): Objectives {
  const found = new Map<string, QuestionOutline[]>();
  for (const { id, questions } of lessons)
    for (const question of questions.filter(isGraded)) {
      const objective = question.objective ?? id;
      found.set(objective, [...(found.get(objective) ?? []), question]);
    }
  return found;
}

/** Scores of the attempt under way, 0–1, by objective; without those of which nothing was answered. */
function ownScores(outline: ModuleOutline, progress: Progress): Readonly<Record<string, number>> {
  const scores: Record<string, number> = {};
  for (const [objective, questions] of byObjective(outline)) {
    const score = shareOf(questions, progress);
    if (score !== undefined && outline.policy.score !== 'none') scores[objective] = score;
  }
  return scores;
}

/** What counts of each objective over all attempts, 0–1, by the id of its lesson. */
export function objectiveScores(
  outline: ModuleOutline,
  progress: Progress,
): Readonly<Record<string, number>> {
  const now = ownScores(outline, progress);
  const before = earlierOf(outline, progress)?.objectives;
  if (!before) return now;
  const counts = outline.policy.attempts?.counts ?? 'best';
  const finished = isFinished(outline, progress);
  return Object.fromEntries(
    [...byObjective(outline).keys()].flatMap(objective => {
      const score = counted(counts, own(before, objective), own(now, objective), finished);
      return score === undefined ? [] : [[objective, score] as const];
    }),
  );
}

/** How a learner stands by one objective. */
export interface ObjectiveStanding {
  readonly score?: number;
  readonly success: Standing['success'];
}

/**
 * How a learner stands by each objective that has graded questions, by the id of its lesson. Success is known once
 * all of these were answered, and measured by the objectives' own pass mark where there is one.
 */
export function objectiveStandings(
  outline: ModuleOutline,
  progress: Progress,
  mastery: number | undefined = outline.policy.mastery,
): ReadonlyMap<string, ObjectiveStanding> {
  const mark = outline.policy.objectiveMastery ?? mastery;
  const scores = objectiveScores(outline, progress);
  const found = new Map<string, ObjectiveStanding>();
  for (const [objective, questions] of byObjective(outline)) {
    const score = own(scores, objective);
    const finished = questions.every(question => answerTo(progress, question));
    const known = score !== undefined && mark !== undefined && (finished || progress.earlier !== undefined);
    const success = known ? (score >= mark - EPSILON ? 'passed' : 'failed') : 'unknown';
    found.set(objective, { success, ...(score !== undefined && { score }) });
  }
  return found;
}

const scoreOf = (outline: ModuleOutline, progress: Progress): number | undefined =>
  outline.policy.score === 'none' ? undefined : shareOf(gradedQuestions(outline), progress);

/** Credit by weight; `undefined` where nothing was answered, or a result was cut. */
function shareOf(questions: readonly QuestionOutline[], progress: Progress): number | undefined {
  let answered = false;
  let total = 0;
  let reached = 0;
  for (const question of questions) {
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
