import type { Scorm12Api } from './calls.js';

/** More frames than any LMS nests; ends a chain of windows that contain each other. */
const MOST_HOPS = 500;

/**
 * Finds the LMS's API object (SCORM 1.2 RTE §3.3.6.1): in the own window, its parents, then the opener and its
 * parents. A window of another origin throws on access, which ends that branch, not the search.
 */
export function findApi(window: Window): Scorm12Api | undefined {
  return searchUpwards(() => window) ?? searchUpwards(() => window.opener as Window | null);
}

function searchUpwards(start: () => Window | null): Scorm12Api | undefined {
  try {
    let current = start();
    for (let hop = 0; current && hop <= MOST_HOPS; hop++) {
      const api = apiOf(current);
      if (api) return api;
      const parent: Window = current.parent;
      if (parent === current) return undefined;
      current = parent;
    }
  } catch {
    // Another origin: nothing above it can be searched either.
  }
  return undefined;
}

function apiOf(window: Window): Scorm12Api | undefined {
  const api = (window as Window & { API?: { LMSInitialize?: unknown } | null }).API;
  // Some LMSs give host objects, whose methods are not of type "function"; being there has to do.
  return api?.LMSInitialize ? (api as Scorm12Api) : undefined;
}
