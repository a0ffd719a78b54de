import type { QuestionOutline } from '../content/model.js';
import { beginAttempt } from './attempts.js';
import { standing } from './completion.js';
import { countedCredit } from './credit.js';
import type { Answered, Fact } from './facts.js';
import type { InlineOpen, Loaded } from './module-context.js';
import { answerTo, keptOf } from './outline.js';
import type { Answer, Position, Progress } from './progress.js';

/** What an event changes. */
export interface Change {
  readonly position?: Position;
  /** Id of a lesson that counts as read from now on. */
  readonly read?: string;
  readonly answered?: Answered & { readonly of: QuestionOutline };
  /** Another attempt at the graded questions begins. */
  readonly retake?: true;
  /** The question in the text that is open from now on; `null` closes it. */
  readonly inline?: InlineOpen | null;
  /** Time spent, whole seconds. */
  readonly seconds?: number;
}

export interface Changed {
  readonly position: Position;
  readonly progress: Progress;
  readonly facts: readonly Fact[];
}

/**
 * Applies a change to position and record, and says which facts follow from it. Outside `normal` mode only the
 * position changes. A record that changed has a sequence number higher by 1, however much of it changed.
 */
export function applyChange(context: Loaded, change: Change): Changed {
  const { progress: before, mode } = context;
  const position = change.position ?? context.position;
  const finished: readonly Fact[] =
    position.at === 'end' && context.position.at !== 'end' ? [{ type: 'module.finished' }] : [];
  if (mode !== 'normal') return { position, progress: before, facts: finished };

  const facts: Fact[] = [];
  let progress = before;
  if (change.read !== undefined && !progress.read.includes(change.read)) {
    progress = { ...progress, read: [...progress.read, change.read] };
    facts.push({ type: 'lesson.read', lesson: change.read });
  }
  if (change.answered) {
    const { of, ...answered } = change.answered;
    progress = withAnswer(context, progress, of, answered);
    facts.push({ type: 'question.answered', ...answered });
  }
  if (change.retake) progress = beginAttempt(context.outline, progress, context.mastery);
  if (change.seconds) progress = { ...progress, seconds: progress.seconds + change.seconds };
  if (!samePlace(position, before.position)) progress = { ...progress, position };
  return { position, ...recorded(context, before, progress, facts, finished) };
}

/** Numbers a record that changed and says what became of it. */
export function recorded(
  { outline, mastery }: Pick<Loaded, 'outline' | 'mastery'>,
  before: Progress,
  after: Progress,
  first: readonly Fact[] = [],
  last: readonly Fact[] = [],
): { readonly progress: Progress; readonly facts: readonly Fact[] } {
  const stands = standing(outline, after, mastery);
  const completes = stands.complete && !before.completed;
  if (after === before && !completes) return { progress: before, facts: [...first, ...last] };
  const progress = { ...after, sequence: before.sequence + 1, completed: stands.complete };
  const facts: Fact[] = [...first, { type: 'progress.changed', progress }];
  if (completes) facts.push({ type: 'module.completed', standing: stands });
  return { progress, facts: [...facts, ...last] };
}

/** The answer moves to the end of the record: when space runs out, the oldest answers are cut first. */
function withAnswer(
  { outline }: Loaded,
  progress: Progress,
  question: QuestionOutline,
  { response, grade, tries }: Omit<Answered, 'of'>,
): Progress {
  const before = answerTo(progress, question);
  const answer: Answer = {
    revision: question.revision,
    response,
    result: grade.result,
    credit: countedCredit(outline.policy.score, before, grade),
    first: keptOf(progress, question)?.first ?? grade.result,
    tries,
  };
  const others = Object.entries(progress.answers).filter(([id]) => id !== question.id);
  return { ...progress, answers: Object.fromEntries([...others, [question.id, answer]]) };
}

function samePlace(a: Position, b: Position): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
