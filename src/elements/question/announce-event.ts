/** Words for people who listen to the page; the module's one live region speaks them, in the order they come. */
export class AnnounceEvent extends Event {
  static readonly type = 'tb-announce';
  readonly text: string;

  constructor(text: string) {
    super(AnnounceEvent.type, { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tb-announce': AnnounceEvent;
  }
}
