import type { Adapter } from '../adapter.js';
import { RecordStoreAdapter, type OpenSession } from './adapter.js';
import { languageOf, openSession, ownerOf } from './open-session.js';
import { RecordStore } from './record-store.js';
import type { RecordStoreSource } from './source.js';
import { derivedRegistration } from './statement.js';

export interface OpenOptions {
  readonly window: Window;
  now(): number;
  /** A short random name. */
  newId(): string;
}

/** The adapter for pages with a record store of their own, without an LMS around them. */
export function openXapi(source: RecordStoreSource | undefined, options: OpenOptions): Adapter {
  if (!source) return new RecordStoreAdapter({ now: options.now, owner: undefined, open: Promise.reject });
  const { actor, activity } = source;
  const registration =
    source.registration ?? derivedRegistration(ownerOf({ actor, registration: '' }), activity);
  return new RecordStoreAdapter({
    now: options.now,
    owner: ownerOf({ actor, registration }),
    open: () => open(source, registration, options),
  });
}

async function open(
  source: RecordStoreSource,
  registration: string,
  { window, now, newId }: OpenOptions,
): Promise<OpenSession> {
  const { endpoint, activity, actor } = source;
  const renew = async (): Promise<string> => await source.authorization();
  const authorization = await renew();
  return await openSession({
    store: new RecordStore({ window, endpoint, authorization, renew, now }),
    course: {
      actor,
      activity,
      registration,
      session: newId(),
      template: {},
      language: languageOf(window),
      cmi5: false,
    },
    mode: 'normal',
    again: false,
  });
}
