/** What can be kept on a device, as people are told of it and in this order. */
export const keptKinds = [
  'progress',
  'record',
  'launch',
  'number',
  'settings',
  'review',
  'offline',
  'other',
] as const;
type Kept = (typeof keptKinds)[number];

/**
 * The words about what is kept on a device and how it is erased, one file a language. They come when they are asked for,
 * and so stand apart from the player's other words.
 */
export interface PrivacyMessages {
  /** What this product does with what somebody reads and answers. Plain sentences, one a paragraph. */
  readonly promise: readonly string[];
  /** What can be kept, whether or not anything is kept now. */
  readonly keptTitle: string;
  readonly kinds: Readonly<Record<Kept, string>>;
  /** Where each of them is kept and for how long, as a sentence of its own. */
  readonly howLong: Readonly<Record<Kept, string>>;
  /** What is otherwise on a device that a site has set up for several people. */
  readonly sharedDevice: string;
  readonly nowTitle: string;
  readonly nothing: string;
  readonly looking: string;
  /** How many, where, and until when at the latest. */
  readonly count: (n: number) => string;
  readonly onDevice: string;
  readonly inTab: string;
  /** Where the page of a learning system keeps it that frames this one. */
  readonly around: string;
  /** That page may keep something, and does not say. */
  readonly unreached: string;
  readonly until: (isoDay: string) => string;
  readonly erase: string;
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
  readonly erasing: string;
  readonly erased: string;
  /** What this button does not reach. */
  readonly elsewhere: string;
  readonly notErased: string;
  readonly again: string;
}
