import * as v from 'valibot';
import { shortHash } from './hash.js';
import { idSchema } from './id.js';
import type { Ledger, QuestionBase } from './model.js';
import type { QuestionKind } from './question-kind.js';
import { rememberAll } from './remember.js';

const count = v.pipe(
  v.number(),
  v.integer('a number here is whole'),
  v.minValue(1, 'numbers begin at 1'),
  v.maxValue(1e9, 'this number is too large'),
);

/** `ledger.yaml`: the numbers of a module's ids, and what each question's key was when it was last recorded. */
export const ledgerSchema = v.strictObject({
  next: v.strictObject({ lessons: count, questions: count }),
  lessons: v.record(idSchema, count),
  questions: v.record(
    idSchema,
    v.strictObject({
      number: count,
      revision: count,
      key: v.string(),
      options: v.record(v.string(), count),
    }),
  ),
});

export type LedgerFile = v.InferOutput<typeof ledgerSchema>;

export const emptyLedger: LedgerFile = { next: { lessons: 1, questions: 1 }, lessons: {}, questions: {} };

/** A question as far as the ledger needs it. */
export interface LedgerQuestion {
  readonly id: string;
  readonly revision: number;
  readonly key: string;
  readonly options: readonly string[];
}

const questionOf = rememberAll<LedgerQuestion>();

/** What the ledger holds about a question; the kind is part of the key's fingerprint. */
export const ledgerQuestion = (question: QuestionBase, kind: QuestionKind): LedgerQuestion =>
  questionOf([question, kind], () => ({
    id: question.id,
    revision: question.revision,
    key: shortHash(JSON.stringify([kind.name, kind.key(question)]), 8),
    options: [...new Set(kind.optionIds(question))],
  }));

/**
 * The ledger with numbers for the ids it lacks and with raised revisions. Append-only: no entry goes away and no
 * number changes. A key that changed without a new revision stays as it was recorded.
 */
export function extendLedger(
  ledger: LedgerFile,
  lessons: readonly string[],
  questions: readonly LedgerQuestion[],
): LedgerFile {
  const next = { ...ledger.next };
  const lessonNumbers = { ...ledger.lessons };
  for (const id of lessons) lessonNumbers[id] ??= next.lessons++;
  const entries = { ...ledger.questions };
  for (const { id, revision, key, options } of questions) {
    const known = entries[id];
    const entry = known ?? { number: next.questions++, revision, key, options: {} };
    const numbers = { ...entry.options };
    let free = Math.max(0, ...Object.values(numbers)) + 1;
    for (const option of options) numbers[option] ??= free++;
    entries[id] =
      revision > entry.revision
        ? { ...entry, revision, key, options: numbers }
        : { ...entry, options: numbers };
  }
  return { next, lessons: lessonNumbers, questions: entries };
}

/** The numbers that the player needs: those of the ids that the module has now. */
export function compiledLedger(
  ledger: LedgerFile,
  lessons: readonly string[],
  questions: readonly LedgerQuestion[],
): Ledger {
  return {
    lessons: Object.fromEntries(lessons.map(id => [id, ledger.lessons[id] ?? 0])),
    questions: Object.fromEntries(
      questions.map(({ id, options }) => {
        const entry = ledger.questions[id];
        const numbers = options.map(option => [option, entry?.options[option] ?? 0]);
        return [id, { number: entry?.number ?? 0, options: Object.fromEntries(numbers) }];
      }),
    ),
  };
}
