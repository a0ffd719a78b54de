import type { Launch } from './adapter.js';
import type { Sync } from './port.js';
import type { RecordName } from './record.js';

/** Everything that the learner's one line about the record depends on. */
export interface Situation {
  readonly record: RecordName;
  readonly launch: Pick<Launch, 'link' | 'mode' | 'credit' | 'detail'>;
  readonly elsewhere: boolean;
  /** Whether a server is to be told in embedded mode. */
  readonly server: boolean;
  /** Whether the journal could be kept on this device. */
  readonly kept: boolean;
  /** Whether the record system said that it saved the newest state. */
  readonly handedOver: boolean;
  /** What went wrong last. */
  readonly trouble?: string;
}

/** The one honest line. */
export function syncOf(situation: Situation): Sync {
  const { record, launch, elsewhere, server, kept, handedOver } = situation;
  const detail = situation.trouble ?? launch.detail;
  const say = (state: Sync['state'], words = detail): Sync => ({ state, ...(words && { detail: words }) });
  if (record === 'none') return say('unrecorded');
  if (elsewhere) return say('elsewhere');
  // An LMS that did not begin names no learner either: the journal may not find its way back to this one.
  if (launch.link !== 'connected') return say('unrecorded');
  if (record === 'embedded' && !server) return say(kept ? 'local' : 'lost');
  if (launch.mode !== 'normal')
    return say('sent', `The LMS opened the module for ${launch.mode}: nothing is written.`);
  if (!launch.credit) return say('unrecorded', 'The LMS opened the module without credit.');
  if (handedOver) return { state: kept ? 'sent' : 'unkept' };
  return say(kept ? 'kept' : 'lost');
}
