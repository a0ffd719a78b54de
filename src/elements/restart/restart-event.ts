/** The learner has said twice that they want to start again. */
export class RestartEvent extends Event {
  static readonly type = 'tb-restart';

  constructor() {
    super(RestartEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tb-restart': RestartEvent;
  }
}
