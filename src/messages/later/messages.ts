/**
 * Words that only some pages say: those of continuing education, and of the list to come back to. They come with the part
 * of the player that says them, one file a language like all others.
 */
export interface LaterMessages {
  readonly before: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'provider'
      | 'statement'
      | 'hours'
      | 'expires'
      | 'criteria'
      | 'relationships'
      | 'commercialSupport'
      | 'jointProviders'
      | 'outcomes'
      | 'go',
      string
    >
  >;
  /** @param day the last day on which hours were given, in words. */
  readonly expired: (day: string) => string;
  readonly contactHours: (hours: number) => string;
  /** A day in words, of an ISO 8601 date. */
  readonly day: (iso: string) => string;

  readonly certificate: Readonly<
    Record<
      | 'title'
      | 'given'
      | 'completed'
      | 'onDay'
      | 'printedOnDay'
      | 'print'
      | 'notYet'
      | 'evaluateFirst'
      | 'noName'
      | 'course'
      | 'courseUnknown'
      | 'courseHidden'
      | 'done'
      | 'notKnown',
      string
    >
  >;

  readonly evaluation: {
    readonly title: string;
    readonly lead: Readonly<Record<'record' | 'print', string>>;
    readonly required: string;
    readonly send: string;
    readonly print: string;
    readonly thanks: string;
    readonly empty: string;
    /** Disagreement to agreement, in five steps. */
    readonly scale: readonly [string, string, string, string, string];
    /** What is asked where the site names nothing. */
    readonly items: Readonly<Record<'outcomes' | 'relevance' | 'balance' | 'change' | 'comments', string>>;
  };

  readonly comeBack: {
    readonly title: string;
    readonly offer: string;
    readonly yes: string;
    /** @param days the days of the three visits, in words. */
    readonly kept: (days: readonly string[]) => string;
    readonly forget: string;
    readonly forgotten: string;
    readonly due: (count: number) => string;
    readonly open: string;
    readonly notNow: string;
  };
}
