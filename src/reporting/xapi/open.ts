import type { Adapter, Launch } from '../adapter.js';
import { RecordStoreAdapter, type OpenSession } from './adapter.js';
import { learnerOf } from './learner.js';
import { absent, languageOf, openSession, ownerOf, unreachable } from './open-session.js';
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
  if (!source) return absent('The page names no record store.');
  const actor: Json = source.actor;
  const { endpoint, activity } = source;
  const registration = source.registration ?? derivedRegistration(learnerOf(actor), activity);
  const renew = async (): Promise<string> => await source.authorization();
  let authorization: string;
  try {
    authorization = await renew();
  } catch (error) {
    return unreachable(`The page gave no authorization: ${String(error)}`, ownerOf({ actor, registration }));
  }
  const store = new RecordStore({ window, endpoint, authorization, renew, now });
  return await openSession({
    store,
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
