import type { ModuleEvent } from '../engine/events.js';

/** What a control may ask for. Loading, time and answers are told to the machine by others. */
export type LearnerRequest = Extract<
  ModuleEvent,
  {
    readonly type:
      | `lesson.${'open' | 'next' | 'previous' | 'retry' | 'seen'}`
      | `quiz.${string}`
      | 'question.explain'
      | 'module.retake';
  }
>;

/** Asks the player for something; the answer comes back as new properties, never as a return value. */
export class RequestEvent extends Event {
  static readonly type = 'tb-request';
  readonly request: LearnerRequest;

  constructor(request: LearnerRequest) {
    super(RequestEvent.type, { bubbles: true, composed: true });
    this.request = request;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tb-request': RequestEvent;
  }
}
