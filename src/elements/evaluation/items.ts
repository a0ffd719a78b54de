import type { Evaluation, EvaluationItem } from '../../content/model.js';
import type { LaterMessages } from '../../messages/later/messages.js';

/** What a site asks, or what is asked where it names nothing. */
export function itemsOf(
  evaluation: Evaluation,
  { evaluation: { items } }: LaterMessages,
): readonly EvaluationItem[] {
  const scales = ['outcomes', 'relevance', 'balance'] as const;
  const texts = ['change', 'comments'] as const;
  return (
    evaluation.items ?? [
      ...scales.map(id => ({ id, kind: 'scale' as const, words: items[id] })),
      ...texts.map(id => ({ id, kind: 'text' as const, words: items[id] })),
    ]
  );
}

/** Answers by the ids of what was asked: a step from 1 to 5, or words. */
export type EvaluationAnswers = Readonly<Record<string, number | string>>;
