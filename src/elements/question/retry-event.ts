/** A learner asks to answer a question once more. */
export class RetryEvent extends Event {
  static readonly type = 'tb-retry';
  readonly question: string;

  constructor(question: string) {
    super(RetryEvent.type, { bubbles: true, composed: true });
    this.question = question;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tb-retry': RetryEvent;
  }
}
