/** What a portal gives: where its record store is, and whose record it is. Nothing of it is ever in a package. */
export interface RecordStoreSource {
  /** Base address of the xAPI resources, http or https. */
  readonly endpoint: string;
  /** Names the attempt, a UUID; made from learner and module where the portal has none. */
  readonly registration?: string;
  /** Id of the module's activity, an IRI. */
  readonly activity: string;
  /** The learner, an xAPI agent. */
  readonly actor: Readonly<Record<string, unknown>>;
  /** Gives the value of the `Authorization` header; asked again when the store no longer takes it. */
  authorization(): string | Promise<string>;
}
