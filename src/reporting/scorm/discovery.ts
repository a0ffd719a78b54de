/** More frames than any LMS nests; ends a chain of windows that contain each other. */
const MOST_HOPS = 500;

/**
 * Finds an LMS's API object (SCORM 1.2 RTE §3.3.6.1, SCORM 2004 4th ed. RTE §3.3.1): in the own window, its parents, then
 * the opener and its parents. A window of another origin throws on access, which ends that branch, not the search.
 *
 * @param name the API object's name, which tells the standards apart.
 * @param first the function that it must have.
 */
export function findApi<A>(window: Window, name: string, first: keyof A & string): A | undefined {
  const search = (start: () => Window | null): A | undefined => {
    try {
      let current = start();
      for (let hop = 0; current && hop <= MOST_HOPS; hop++) {
        const api = (current as unknown as Record<string, A | null | undefined>)[name];
        // Some LMSs give host objects, whose methods are not of type "function"; being there has to do.
        if (api?.[first]) return api;
        const parent: Window = current.parent;
        if (parent === current) return undefined;
        current = parent;
      }
    } catch {
      // Another origin: nothing above it can be searched either.
    }
    return undefined;
  };
  return search(() => window) ?? search(() => window.opener as Window | null);
}
