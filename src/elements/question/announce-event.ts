import type { LanguageMark } from '../../messages/messages.js';

/** Words for people who listen to the page; the module's one live region speaks them, in the order they come. */
export class AnnounceEvent extends Event {
  static readonly type = 'tb-announce';
  readonly text: string;
  /** Where the words are in the content's language and not in the player's. */
  readonly mark: LanguageMark | undefined;

  constructor(text: string, mark?: LanguageMark) {
    super(AnnounceEvent.type, { bubbles: true, composed: true });
    this.text = text;
    this.mark = mark;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tb-announce': AnnounceEvent;
  }
}
