import type { RecordStoreSource } from '../reporting/xapi/source.js';

/** What only a script of the page may say of its record store: nothing of it belongs into an attribute. */
export type RecordStoreAccess = Pick<RecordStoreSource, 'actor' | 'authorization'>;

/**
 * The record store that a page names by the attributes `endpoint`, `registration` and `activity` of the element, with
 * the access that its script gives; undefined where either is missing or the endpoint is no http or https URL.
 */
export function recordStoreOf(
  host: HTMLElement,
  access: RecordStoreAccess | null,
): RecordStoreSource | undefined {
  const endpoint = urlOf(host.getAttribute('endpoint'), host.baseURI);
  // The module's own address names it where the page has no other name for it.
  const activity = host.getAttribute('activity') ?? urlOf(host.getAttribute('src'), host.baseURI)?.href;
  const registration = host.getAttribute('registration');
  if (!access || !activity || !endpoint?.protocol.startsWith('http')) return undefined;
  return {
    actor: access.actor,
    authorization: () => access.authorization(),
    endpoint: endpoint.href,
    activity,
    ...(registration && { registration }),
  };
}

function urlOf(value: string | null, base: string): URL | undefined {
  try {
    return value ? new URL(value, base) : undefined;
  } catch {
    return undefined;
  }
}
