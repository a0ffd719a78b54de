import type { ReadingMessages } from './reading-messages.js';

/**
 * How one language writes shares and multiples. The formats are made when first needed: on a slow phone those of one
 * language take as long as drawing a page.
 *
 * @param language BCP 47.
 */
export function numbersOf(language: string): Pick<ReadingMessages, 'percent' | 'times'> {
  let shares: Intl.NumberFormat | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return {
    percent: size => (shares ??= new Intl.NumberFormat(language, { style: 'percent' })).format(size / 100),
    times: rate => `${(numbers ??= new Intl.NumberFormat(language)).format(rate)}×`,
  };
}
