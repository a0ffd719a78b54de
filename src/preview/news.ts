/** What the preview server tells its pages, as the data of one server-sent event. */
export interface News {
  /** Every module that can be shown, by id; its version is another one whenever anything that its page shows is. */
  readonly modules: Readonly<Record<string, { readonly title: string; readonly version: string }>>;
  readonly findings: readonly Found[];
}

/** A mistake, with the line that it stands in. */
export interface Found {
  readonly severity: 'error' | 'warning';
  /** `file:line:column` */
  readonly place: string;
  readonly code: string;
  readonly message: string;
  /** The line and a mark under the words in question; empty where there is none. */
  readonly excerpt: readonly string[];
  /** The module whose page shows the file; absent for data of the whole course. */
  readonly module?: string;
}
