import type { ModuleOutline, QuestionBase } from '../content/model.js';
import { plainText } from '../content/tree.js';
import { encodeProgress } from '../engine/codec.js';
import { standing } from '../engine/completion.js';
import type { Answered } from '../engine/facts.js';
import { lessonStandings } from '../engine/lesson-standing.js';
import { lmsPart } from '../engine/lms-part.js';
import type { Progress } from '../engine/progress.js';
import type { Kind, Part } from '../kinds/kind.js';
import type { Interaction, Report } from '../reporting/port.js';

/** What the report needs to know of this session. */
export interface SessionFacts {
  /** Pass mark given by the record system, 0–1. */
  readonly mastery: number | undefined;
  /** Characters that the record system keeps of the progress. */
  readonly limit: number | undefined;
  readonly seconds: number;
  readonly urgent: boolean;
}

/** Everything the record system and this device may know of the progress, each filtered as it must be. */
export function reportOf(outline: ModuleOutline, progress: Progress, session: SessionFacts): Report {
  const part = lmsPart(outline, progress);
  const { position } = part;
  const last = outline.lessons.findLast(({ sensitive }) => !sensitive);
  return {
    standing: standing(outline, progress, session.mastery),
    scored: outline.policy.score !== 'none',
    lessons: lessonStandings(outline, part, session.mastery),
    location: position.at === 'end' ? (last?.id ?? '') : position.lesson,
    lms: encodeProgress(part, outline.ledger, session.limit),
    device: encodeProgress(progress, outline.ledger, Number.POSITIVE_INFINITY),
    seconds: session.seconds,
    urgent: session.urgent,
  };
}

/** Whether the policy lets this answer leave the device: exactly when the LMS part of the progress holds it. */
export const maySend = (outline: ModuleOutline, progress: Progress, question: string): boolean =>
  Object.hasOwn(lmsPart(outline, progress).answers, question);

/**
 * An answered question in the terms of a record system; none for kinds that are never told. The parts of an answer
 * share its weight and its time, which was taken for the whole, evenly.
 */
export function interactionsOf(
  question: QuestionBase,
  kind: Kind,
  answered: Answered,
): readonly Interaction[] {
  const value = kind.interaction(question, answered.response);
  const { id, stem } = question;
  const parts: readonly Part[] =
    kind.parts?.(question, answered.response).map(part => ({ ...part, id: `${id}.${part.id}` })) ??
    (value ? [{ id, text: stem, value, pattern: kind.pattern(question), grade: answered.grade }] : []);
  return parts.map(part => ({
    id: part.id,
    value: part.value,
    pattern: part.pattern,
    result: part.grade.result,
    credit: part.grade.credit,
    weighting: question.graded ? question.weight / parts.length : 0,
    latency: answered.latency / parts.length,
    at: answered.at,
    description: plainText(part.text),
    objective: answered.lesson,
  }));
}
