import { objectIn, type Json } from '../xapi/json.js';

/** What an LMS puts into the address of a page that it launches (cmi5 §8.1). */
export interface LaunchParameters {
  readonly endpoint: string;
  readonly fetch: string;
  readonly actor: Json;
  readonly registration: string;
  readonly activityId: string;
}

/** The launch in an address; undefined where any part of it is missing or is not what it should be. */
export function launchParameters(address: string): LaunchParameters | undefined {
  const query = new URL(address).searchParams;
  const [endpoint, fetch, registration, activityId] = ['endpoint', 'fetch', 'registration', 'activityId'].map(
    name => query.get(name) ?? '',
  );
  const actor = objectIn(query.get('actor'));
  if (
    !httpUrl(endpoint) ||
    !httpUrl(fetch) ||
    !registration ||
    !activityId ||
    Object.keys(actor).length === 0
  )
    return undefined;
  return { endpoint: endpoint!, fetch: fetch!, actor, registration, activityId };
}

/** An address that may be asked or gone to: http or https, nothing that could run. */
export const httpUrl = (text: unknown): string | undefined =>
  typeof text === 'string' && /^https?:\/\/./i.test(text) ? text : undefined;
