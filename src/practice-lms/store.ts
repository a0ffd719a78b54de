/** What the record store can be made to do wrong, by name, with what the page calls it. */
export const storeFaults = {
  none: 'Nothing',
  resets: 'Resets every connection',
  stalls: 'Answers nothing',
  slow: 'Answers after 5 seconds',
  forgets: 'Says that it has kept what it has not',
  '401': 'Refuses the token (401)',
  '409': 'Says that there is another one (409)',
  '429': 'Has no time (429)',
  '500': 'Is out of order (500)',
} as const;
export type StoreFaultName = keyof typeof storeFaults;

/** The fault of a name; none for any other. */
export const storeFaultOf = (name: string): StoreFaultName =>
  Object.hasOwn(storeFaults, name) ? (name as StoreFaultName) : 'none';

/** What the record store holds of an attempt, and what it was asked. */
export interface StoreReport {
  readonly statements: readonly Readonly<Record<string, unknown>>[];
  /** Documents of the activity's state, by id. */
  readonly documents: readonly (readonly [id: string, text: string])[];
  readonly calls: readonly { readonly at: string; readonly words: string }[];
}
