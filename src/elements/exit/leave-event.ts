/** The learner wants to close the module; `anyway`: although their progress could not be saved. */
export class LeaveEvent extends Event {
  static readonly type = 'tb-leave';
  readonly anyway: boolean;

  constructor(anyway: boolean) {
    super(LeaveEvent.type, { bubbles: true, composed: true });
    this.anyway = anyway;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tb-leave': LeaveEvent;
  }
}
