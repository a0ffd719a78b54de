import type { EvaluationAnswers } from './items.js';

/** The learner hands in what they think of the module. */
export class EvaluationEvent extends Event {
  static readonly type = 'tb-evaluation';
  readonly answers: EvaluationAnswers;

  constructor(answers: EvaluationAnswers) {
    super(EvaluationEvent.type, { bubbles: true, composed: true });
    this.answers = answers;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tb-evaluation': EvaluationEvent;
  }
}
