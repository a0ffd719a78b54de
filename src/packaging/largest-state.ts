import type { CompiledModule } from '../content/compile.js';
import type { QuestionBase } from '../content/model.js';
import { encodeProgress } from '../engine/codec.js';
import { lmsPart } from '../engine/lms-part.js';
import type { Answer, Response } from '../engine/progress.js';
import type { Kind } from '../kinds/kind.js';

/** A text of this many characters stands for the longest that a learner writes in a short answer. */
const longText = 250;

/**
 * Characters that the LMS has to store for a learner who answered everything, at the greatest length, many times.
 * Above the limit of a standard the player leaves details out; an author should know before that.
 */
export function largestState(
  { outline, lessons }: CompiledModule,
  kinds: Readonly<Record<string, Kind>>,
): number {
  const questions = lessons.flatMap(lesson => lesson.questions);
  const answers = questions.map((question): [string, Answer] => [
    question.id,
    {
      revision: question.revision,
      response: largestResponse(question, kinds[question.kind]!),
      result: 'partial',
      first: 'mismatch',
      credit: 119 / 240,
      tries: 99,
    },
  ]);
  const last = lessons.at(-1)!.id;
  const progress = {
    attempt: 'A'.repeat(10),
    sequence: 9999,
    content: outline.content,
    position: { at: 'result', lesson: last },
    read: lessons.map(({ id }) => id),
    answers: Object.fromEntries(answers),
    seconds: 99_999,
    completed: true,
  } as const;
  return encodeProgress(lmsPart(outline, progress), outline.ledger, Number.POSITIVE_INFINITY).length;
}

/** The longest response that a question takes: all of its options, its key, or a long text. */
function largestResponse(question: QuestionBase, kind: Kind): Response {
  const ids = kind.optionIds(question);
  const key = kind.key(question);
  const candidates: Response[] = ['W'.repeat(longText), '9'.repeat(15), ids, ids.slice(0, 1)];
  if (typeof key === 'object' && key !== null) candidates.push(key as Response);
  return candidates.find(response => kind.accepts(question, response)) ?? '';
}
