import { LockWriter } from './lock.js';
import type { KeyValue } from './storage.js';

/** The right to write one journal and its record, held by one page at a time. */
export interface Writer {
  /**
   * Asks for the right. False when another page has it and keeps it; a page that is just going away gets a
   * moment to let go. `steal` takes it over in any case.
   */
  acquire(steal: boolean): Promise<boolean>;
  /** Whether this page has the right now. */
  holds(): boolean;
  release(): void;
}

export interface WriterOptions {
  readonly window: Window;
  /** Name of what is written; the same in every page that would write it. */
  readonly name: string;
  /** Shared by the pages, for browsers and pages without Web Locks. */
  readonly storage: KeyValue;
  /** Names this page among others. */
  readonly id: string;
  now(): number;
  /** Another page took the right over. */
  onLost(): void;
}

/** Web Locks where there are any; plain-HTTP pages have none, and only those load a lease in storage. */
export async function createWriter(options: WriterOptions): Promise<Writer> {
  const locks = (options.window.navigator as Partial<Navigator>).locks;
  if (locks) return new LockWriter(locks, options);
  const { LeaseWriter } = await import('./lease.js');
  return new LeaseWriter(options);
}
