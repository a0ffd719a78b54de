import type { Lesson, ModuleOutline, QuestionBase } from '../content/model.js';
import { lmsPart } from '../engine/lms-part.js';
import type { Answer, Progress, Response } from '../engine/progress.js';
import { newProgress } from '../engine/restore.js';
import type { Kind } from './kind.js';
import { kinds } from './kinds.js';

/** Far above any number of tries and of seconds that a learner reaches. */
const TRIES = 99;
const SECONDS = 9_999_999;

/**
 * The largest record of a module that an LMS is given: every lesson read and every question answered again and again
 * with as many of its ids as an answer can hold. Texts are left out: they are cut to the space that is left.
 */
export function worstRecord(outline: ModuleOutline, lessons: readonly Lesson[]): Progress {
  const answers = lessons.flatMap(({ questions }) =>
    questions.map((question): [string, Answer] => {
      const kind = kinds[question.kind];
      const response = kind && largestResponse(kind, question);
      const common = { revision: question.revision, credit: 0.5, tries: TRIES } as const;
      return [
        question.id,
        { ...common, result: 'partial', first: 'mismatch', ...(response && { response }) },
      ];
    }),
  );
  const last = outline.lessons.at(-1)!;
  return lmsPart(outline, {
    ...newProgress(outline, 'x'.repeat(16)),
    sequence: SECONDS,
    position: { at: 'result', lesson: last.id },
    read: outline.lessons.map(({ id }) => id),
    answers: Object.fromEntries(answers),
    seconds: SECONDS,
    completed: true,
  });
}

/** Of the shapes that an answer can have, the longest that the question accepts. */
function largestResponse(kind: Kind, question: QuestionBase): Response | undefined {
  const ids = kind.optionIds(question);
  // Pairs are of one size whatever they say, and a key in pairs is one way of pairing.
  const shapes = [...shares(ids), kind.key(question) as Response];
  return shapes.find(shape => kind.accepts(question, shape));
}

/** All ids in order, and ever fewer of them. */
const shares = (ids: readonly string[]): Response[] =>
  ids.map((_, index) => ids.slice(0, ids.length - index));
