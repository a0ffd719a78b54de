/** Forms of one phrase by CLDR plural category; `#` stands for the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** How one language writes numbers, days and counted things. */
export interface Wording {
  readonly number: (value: number) => string;
  /** A day, from its ISO 8601 date; what is not a date stays as it is. */
  readonly date: (iso: string) => string;
  /** The form that goes with a number, by the language's plural rules (CLDR), with the number in it. */
  readonly count: (n: number, forms: Forms) => string;
  /**
   * Keeps a name that may be of another direction from reordering the words around it: first strong isolate and its
   * end (Unicode UAX #9 §2.4), where the name's letters call for it.
   */
  readonly isolate: (name: string) => string;
}

/** Without groups of thousands: what one language groups by is what another writes before decimals. */
const plain = { useGrouping: false, maximumFractionDigits: 12 } as const;

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/**
 * @param language BCP 47.
 * @param direction of its script; what is written from left to right here has Latin digits.
 */
export function wordingOf(language: string, direction: 'ltr' | 'rtl' = 'ltr'): Wording {
  // Made when first needed: on a slow phone each takes as long as drawing a page.
  let formats: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  const number = (value: number): string =>
    direction === 'ltr' && Number.isInteger(value) && value >= 0 && value < 1000
      ? String(value)
      : (formats ??= new Intl.NumberFormat(language, plain)).format(value);
  const category = (n: number): Intl.LDMLPluralRule => (plurals ??= new Intl.PluralRules(language)).select(n);
  return {
    number,
    date(iso) {
      const day = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(iso) : undefined;
      if (!day || Number.isNaN(day.getTime())) return iso;
      return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
    },
    count: (n, forms) => (forms[category(n)] ?? forms.other).replace('#', number(n)),
    isolate: name => (direction === 'rtl' || rightToLeft.test(name) ? `\u2068${name}\u2069` : name),
  };
}
