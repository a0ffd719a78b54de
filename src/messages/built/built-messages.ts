/** Words that stand only in files that are built and that no player shows: pages without a script, answer keys. */
export interface BuiltMessages {
  /** Beside questions that nobody can answer where scripts are off, since their explanations are not in the page. */
  readonly needsScript: string;
  readonly key: {
    readonly title: (module: string) => string;
    /** What the questions are for, by who learns from the module. */
    readonly about: Readonly<Record<'patient' | 'staff', string>>;
    readonly explanation: string;
    readonly hints: string;
  };
}
