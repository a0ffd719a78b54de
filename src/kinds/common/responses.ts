import type { Response } from '../../engine/progress.js';

/** A response as ids in order; empty for the other shapes. */
export const asIds = (response: Response | undefined): readonly string[] =>
  Array.isArray(response) ? (response as readonly string[]) : [];

/** A response as item → target pairs; empty for the other shapes. */
export const asPairs = (response: Response | undefined): Readonly<Record<string, string>> =>
  typeof response === 'object' && !Array.isArray(response)
    ? (response as Readonly<Record<string, string>>)
    : {};

/** A response as text; empty for the other shapes. */
export const asText = (response: Response | undefined): string =>
  typeof response === 'string' ? response : '';

/** Whether the response is a list of different ids, all of which exist. */
export function areKnownIds(response: Response, known: readonly string[]): boolean {
  return (
    Array.isArray(response) &&
    new Set(response).size === response.length &&
    response.every(id => known.includes(id as string))
  );
}

/** Whether the response is exactly one id, and it exists. */
export const isOneKnownId = (response: Response, known: readonly string[]): boolean =>
  areKnownIds(response, known) && response.length === 1;
