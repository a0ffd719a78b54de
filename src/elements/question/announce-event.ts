import type { LanguageMark } from '../../messages/messages.js';

/** Words in one language: the player's, or the one that the mark names. */
export interface Said {
  readonly text: string;
  readonly mark?: LanguageMark | undefined;
}

/** Words for people who listen to the page; the module's one live region speaks all of an event in one change. */
export class AnnounceEvent extends Event {
  static readonly type = 'tb-announce';
  readonly said: readonly Said[];

  constructor(said: string | readonly Said[]) {
    super(AnnounceEvent.type, { bubbles: true, composed: true });
    this.said = typeof said === 'string' ? [{ text: said }] : said;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'tb-announce': AnnounceEvent;
  }
}
