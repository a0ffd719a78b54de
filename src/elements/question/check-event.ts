import type { Response } from '../../engine/progress.js';

/** A learner asks to have an answer looked at. Whoever owns the progress grades it and sets the element's phase. */
export class CheckEvent extends Event {
  static readonly type = 'tb-check';
  readonly question: string;
  readonly response: Response;
  /** Seconds from showing the question (or from "try again") to this check. */
  readonly latency: number;

  constructor(question: string, response: Response, latency: number) {
    super(CheckEvent.type, { bubbles: true, composed: true });
    this.question = question;
    this.response = response;
    this.latency = latency;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tb-check': CheckEvent;
  }
}
