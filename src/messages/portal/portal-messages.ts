import type { Track } from '../../content/model.js';

/** The words of the catalog of modules, one file a language; the words of the player are apart, since pages of modules load those. */
export interface PortalMessages {
  /** What the site is called where others may see it: it names no diagnosis. */
  readonly siteName: string;
  readonly skip: string;
  readonly pages: Readonly<Record<'label' | 'catalog' | 'glossary' | 'about' | 'privacy', string>>;
  /** On a module's page: the way back to the catalog. */
  readonly home: string;

  readonly catalogIntro: string;
  readonly tracks: Readonly<Record<Track, { readonly title: string; readonly intro: string }>>;
  readonly lessons: (n: number) => string;
  readonly draft: string;
  readonly reviewed: (isoDay: string) => string;
  readonly showLessons: string;
  readonly goOn: string;
  readonly notBegun: string;
  readonly begun: (read: number, total: number) => string;
  readonly done: string;
  readonly topics: string;
  readonly allTopics: string;
  readonly shown: (n: number) => string;

  readonly search: {
    readonly label: string;
    readonly hint: string;
    readonly results: string;
    readonly found: (n: number) => string;
    readonly none: string;
    readonly failed: string;
    readonly term: string;
    /** Instead of an excerpt of a text that asks first whether it is wanted. */
    readonly asksFirst: string;
  };

  /** The safety line, of all modules together. */
  readonly safety: string;

  readonly glossaryIntro: string;
  readonly also: (words: string) => string;

  readonly about: {
    readonly intro: string;
    readonly software: string;
    readonly softwareIntro: (version: string) => string;
    readonly softwareText: string;
  };

  readonly offline: {
    readonly title: string;
    readonly intro: (size: string) => string;
    readonly getting: string;
    readonly ready: string;
    readonly full: string;
    readonly failed: string;
    /** Where the device asks to save data, nothing is fetched unasked. */
    readonly ask: string;
    readonly newer: string;
    readonly useNow: string;
    readonly otherTabs: string;
  };
}
