/** The words of the reading help, one file a language; they come once the page can be read. */
export interface ReadingMessages {
  /** Opens and names the panel. */
  readonly title: string;
  readonly size: string;
  readonly percent: (size: number) => string;
  readonly leading: string;
  /** From the page's own to the widest. */
  readonly leadings: readonly [string, string, string];
  readonly face: string;
  readonly faces: Readonly<Record<'page' | 'legible', string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<'page' | 'light' | 'dark' | 'contrast', string>>;
  readonly reset: string;
  /** Where the choices are kept. */
  readonly kept: string;
  readonly keptInTab: string;
  readonly close: string;

  /** Shows only the main message, the summary and the step to take. */
  readonly short: string;
  readonly shortIsOn: string;
  readonly whole: string;

  readonly aloud: Readonly<
    Record<
      'title' | 'start' | 'noVoice' | 'bar' | 'play' | 'pause' | 'stop' | 'next' | 'previous' | 'rate',
      string
    >
  >;
  /** @param rate 1 is the voice's own. */
  readonly times: (rate: number) => string;
}
