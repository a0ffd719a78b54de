/** What the preview server tells its pages, as the data of one server-sent event. */
export interface News {
  /** Content version of every module that can be shown, by id. */
  readonly modules: Readonly<Record<string, string>>;
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
