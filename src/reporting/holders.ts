/** What is kept, as people are told of it; `progress` is known by what it holds, being under a hash. */
export type KeptKind =
  'progress' | 'record' | 'launch' | 'number' | 'settings' | 'review' | 'offline' | 'other';

/** One kind of thing that this product keeps in this browser, and where. */
export interface Kept {
  readonly kind: KeptKind;
  /**
   * `device`: until it is removed; `tab`: as long as the tab; `around`: by the page that frames this one; `unreached`: by
   * that page perhaps, which does not say.
   */
  readonly place: 'device' | 'tab' | 'around' | 'unreached';
  readonly count: number;
  /** When the last of them is removed by itself, in milliseconds since the epoch; only where that is so. */
  readonly until?: number;
}

/** Another page that keeps something for this one, in storage that this one cannot reach. */
export interface Holder {
  list(): Promise<readonly Kept[]>;
  /** Erases it; gives what is left. */
  erase(): Promise<readonly Kept[]>;
}

const holders = new WeakMap<Window, Set<Holder>>();

export const holdersOf = (window: Window): readonly Holder[] => [...(holders.get(window) ?? [])];

/** From now on what is kept for a page is listed and erased with what the holder keeps; ends by the function returned. */
export function alsoKeeps(window: Window, holder: Holder): () => void {
  const all = holders.get(window) ?? new Set();
  holders.set(window, all.add(holder));
  return () => void all.delete(holder);
}
