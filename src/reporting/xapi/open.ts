import type { Adapter, Launch } from '../adapter.js';
import { RecordStoreAdapter, type OpenSession } from './adapter.js';
import { learnerOf } from './learner.js';
import { languageOf, openSession, STATE_LIMIT } from './open-session.js';
import { RecordStore } from './record-store.js';
import type { RecordStoreSource } from './source.js';
import { derivedRegistration, type Json } from './statement.js';

export interface OpenOptions {
  readonly window: Window;
  now(): number;
  /** A short random name. */
  newId(): string;
}

/** The adapter for pages with a record store of their own, without an LMS around them. */
export function openXapi(source: RecordStoreSource | undefined, options: OpenOptions): Adapter {
  return new RecordStoreAdapter({ now: options.now, open: () => open(source, options) });
}

async function open(
  source: RecordStoreSource | undefined,
  { window, now, newId }: OpenOptions,
): Promise<OpenSession | Launch> {
  const nothing = { mode: 'normal', credit: false, authority: 'record', limit: STATE_LIMIT } as const;
  if (!source) return { ...nothing, link: 'absent', detail: 'The page names no record store.' };
  const actor: Json = source.actor;
  const learner = learnerOf(actor);
  const renew = async (): Promise<string> => await source.authorization();
  let authorization: string;
  try {
    authorization = await renew();
  } catch (error) {
    return { ...nothing, link: 'unreachable', detail: `The page gave no authorization: ${String(error)}` };
  }
  const { endpoint, activity } = source;
  const store = new RecordStore({ window, endpoint, authorization, renew, now });
  return await openSession({
    store,
    course: {
      actor,
      activity,
      registration: source.registration ?? derivedRegistration(learner, activity),
      session: newId(),
      template: {},
      language: languageOf(window),
      cmi5: false,
    },
    mode: 'normal',
    again: false,
  });
}
