import type { QuestionBase } from '../content/model.js';
import { plainText } from '../content/tree.js';
import type { Answered } from '../engine/facts.js';
import type { Kind, Part } from '../kinds/kind.js';
import type { Interaction } from '../reporting/port.js';

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
    objective: question.objective ?? answered.lesson,
  }));
}
