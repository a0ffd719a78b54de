import type { ModuleOutline, QuestionOutline } from '../content/model.js';
import { gradedQuestions, isFinished, objectiveScores, resultOf } from './completion.js';
import { answerTo } from './outline.js';
import { own } from './own.js';
import type { Progress } from './progress.js';

/** Number of the attempt at the graded questions that is under way, from 1. */
export const attemptNumber = ({ earlier }: Pick<Progress, 'earlier'>): number => (earlier?.attempts ?? 0) + 1;

/** How many attempts the policy still allows beside this one; `Infinity` where there is no limit. */
export function attemptsLeft({ policy }: ModuleOutline, progress: Pick<Progress, 'earlier'>): number {
  const limit = policy.attempts?.limit ?? 1;
  return limit === 0 ? Number.POSITIVE_INFINITY : Math.max(0, limit - attemptNumber(progress));
}

/** Whether another attempt may begin: this one is finished, did not match in all, and the policy allows one more. */
export function mayRetake(outline: ModuleOutline, progress: Progress): boolean {
  return (
    attemptsLeft(outline, progress) > 0 &&
    isFinished(outline, progress) &&
    gradedQuestions(outline).some(question => !matches(progress, question))
  );
}

/**
 * Begins another attempt: what counts so far is kept, and the questions that the policy asks again stand open. Of
 * their answers only the first result of all stays, for item analysis.
 *
 * @param mastery pass mark given by the LMS, 0–1; the module's own where absent.
 */
export function beginAttempt(outline: ModuleOutline, progress: Progress, mastery?: number): Progress {
  const { score, passed } = resultOf(outline, progress, mastery);
  const asksAll = outline.policy.attempts?.asks !== 'missed';
  const asked = gradedQuestions(outline).filter(one => asksAll || !matches(progress, one));
  const open = asked.flatMap(({ id }) => {
    const answer = own(progress.answers, id);
    if (!answer) return [];
    const { revision, first } = answer;
    return [[id, { revision, first, result: 'none', credit: 0, tries: 0 } as const] as const];
  });
  return {
    ...progress,
    answers: { ...progress.answers, ...Object.fromEntries(open) },
    earlier: {
      attempts: attemptNumber(progress),
      passed,
      ...(score !== undefined && { score: cut(score) }),
      objectives: Object.fromEntries(
        Object.entries(objectiveScores(outline, progress)).map(([id, share]) => [id, cut(share)]),
      ),
    },
  };
}

const matches = (progress: Progress, question: QuestionOutline): boolean =>
  answerTo(progress, question)?.result === 'match';

/** To the ten-thousandth, downwards, as record systems are told: a kept score is stored exactly. */
const cut = (score: number): number => Math.floor(score * 10_000 + 1e-6) / 10_000;
