import type { EvaluationItem } from '../../content/model.js';
import type { EvaluationAnswers } from '../../elements/evaluation/items.js';
import type { Interaction } from '../../reporting/port.js';

/** The steps of agreement, as a record system is told them. */
const STEPS = ['1', '2', '3', '4', '5'];

/**
 * An evaluation in the terms of a record system: agreement as `likert`, words as `fill-in` (SCORM 2004 4th ed. RTE
 * §4.2.9). Ids begin with `evaluation.`, so that none is taken for a question; with no weight, right answer or result,
 * none counts.
 */
export function evaluationInteractions(
  items: readonly EvaluationItem[],
  answers: EvaluationAnswers,
  at: number,
): readonly Interaction[] {
  return items.flatMap(({ id, words }) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (answer === undefined) return [];
    return [
      {
        id: `evaluation.${id}`,
        value:
          typeof answer === 'number'
            ? { type: 'likert', id: String(answer), all: STEPS }
            : { type: 'fill-in', text: answer },
        pattern: [],
        result: 'none',
        credit: 0,
        weighting: 0,
        latency: 0,
        at,
        description: words,
        objective: '',
      } satisfies Interaction,
    ];
  });
}
