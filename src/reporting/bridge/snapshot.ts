import type { Restored } from '../port.js';
import type { ReadHeader } from '../reconcile.js';

/** The newer one of the two states of an attempt; undefined where there is none that can be read. */
export function newest({ lms, device }: Restored, readHeader: ReadHeader): string | undefined {
  const sequence = (code: string | undefined): number => (code ? (readHeader(code)?.sequence ?? -1) : -1);
  return sequence(device) >= sequence(lms) ? (device ?? lms) : lms;
}
