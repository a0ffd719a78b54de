import type { Holder, Kept } from '../holders.js';
import type { Channel } from './channel.js';

/** How long the page around is waited for, in milliseconds: it erases twice, with a pause (`kept.ts`). */
const PATIENCE = 5_000;

/** What the shim's page keeps, asked of it and erased through it. An older shim does not know these questions. */
export function keptAround(channel: Channel): Holder {
  const ask = async (type: 'kept' | 'erase'): Promise<readonly Kept[]> => {
    const answer = await channel.ask({ type }, PATIENCE);
    if (!answer?.kept) return [{ kind: 'progress', place: 'unreached', count: 0 }];
    return answer.kept.map(each => ({ ...each, place: 'around' }));
  };
  return { list: () => ask('kept'), erase: () => ask('erase') };
}
