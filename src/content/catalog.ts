/** What a course says about itself as a whole, for the catalog of its modules. */
export interface CatalogFacts {
  /** Title of the course; it may name a diagnosis. */
  readonly title?: string;
  /** In the order in which they are shown. */
  readonly topics: readonly Topic[];
  readonly glossary: readonly GlossaryTerm[];
}

export interface Topic {
  readonly title: string;
  /** Ids of modules, in order. */
  readonly modules: readonly string[];
}

export interface GlossaryTerm {
  readonly term: string;
  /** Other words for the same thing. */
  readonly also: readonly string[];
  /** Capitals that stand for it. */
  readonly short?: string;
  readonly meaning: string;
}

/** Modules in the order of the topics; those of no topic come last, by their neutral titles. */
export function inCatalogOrder<T>(
  modules: readonly T[],
  { topics }: CatalogFacts,
  outlineOf: (module: T) => { readonly id: string; readonly neutralTitle: string },
): T[] {
  const order = topics.flatMap(topic => topic.modules);
  const rank = (module: T): number => {
    const place = order.indexOf(outlineOf(module).id);
    return place < 0 ? order.length : place;
  };
  return [...modules].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      outlineOf(a).neutralTitle.localeCompare(outlineOf(b).neutralTitle, 'en', { numeric: true }),
  );
}
