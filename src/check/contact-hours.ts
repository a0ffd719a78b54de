import type { Place, Report } from '../content/diagnostic.js';
import type { ModuleOutline, Site } from '../content/model.js';
import { hoursOf } from '../content/mergener.js';
import type { YamlFile } from '../content/yaml.js';
import type { TimeFigures } from './time.js';

/** Another unit than a contact hour, and one that nobody here may give (standards of nursing education). */
const CEU =
  /(?<![\p{L}\p{N}])(?:C\.?E\.?U(?:\.|['’]?s)?|continuing\s+education\s+units?|unidad(?:es)?\s+de\s+educaci[oó]n\s+continua)(?![\p{L}\p{N}])/giu;

/** Words that promise credit for learning, as providers write them. */
const HOURS =
  /(?<![\p{L}\p{N}])(?:contact[\s-]+hours?|(?:CE|CNE|CME|CPD|NCPD)[\s-]+(?:credits?|hours?|points?)|continuing[\s-]+(?:nursing[\s-]+|professional[\s-]+)?(?:education|development)[\s-]+(?:credits?|hours?)|credit[\s-]+hours?|horas?[\s-]+de[\s-]+contacto|cr[eé]ditos?\s+de\s+educaci[oó]n\s+continua|ساعات?\s+(?:ال)?(?:اتصال|تواصل))(?![\p{L}\p{N}])/giu;

/** A word in a text that may not stand there, and what to do about it. */
export interface ClaimFound {
  readonly index: number;
  readonly code: 'L30-ceu' | 'L30-contact-hours';
  readonly message: string;
}

/**
 * Where a text says "CEU", or promises contact hours.
 *
 * @param provided a provider statement is configured, so that contact hours may be spoken of.
 */
export function claimsIn(text: string, provided: boolean): readonly ClaimFound[] {
  const found = (pattern: RegExp, code: ClaimFound['code'], advice: string): ClaimFound[] =>
    [...text.matchAll(pattern)].map(match => ({
      index: match.index,
      code,
      message: `"${match[0].replace(/\s+/g, ' ')}" ${advice}`,
    }));
  return [
    ...found(CEU, 'L30-ceu', 'is another unit; write "contact hours", in the site\'s configuration only'),
    ...(provided
      ? []
      : found(
          HOURS,
          'L30-contact-hours',
          'may stand here only where the site configures a provider statement (contactHours in teachback.yaml); delete it',
        )),
  ].sort((a, b) => a.index - b.index);
}

/** Line and column of a place in a text. */
export function placeIn(text: string, index: number): Place {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Looks for such words in every text of a site's configuration. */
export function checkSiteWords(yaml: YamlFile, report: Report): void {
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  const provided = isObject(yaml.value) && 'contactHours' in yaml.value;
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string')
      for (const { code, message } of claimsIn(value, provided)) report(code, yaml.locate(path), message);
    else if (isObject(value))
      for (const [key, each] of Object.entries(value))
        walk(each, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(yaml.value, []);
}

/** A module or a course of modules, and how long it takes. */
export interface Offered {
  readonly outline: Pick<ModuleOutline, 'id' | 'track'>;
  readonly time: Pick<TimeFigures, 'minutes' | 'by'>;
}

/** Whether the contact hours of a site are for something that can have them, and no more than its time carries. */
export function checkOffers(
  site: Site,
  known: readonly Offered[],
  locate: YamlFile['locate'],
  report: Report,
): void {
  for (const [id, hours] of Object.entries(site.contactHours?.hours ?? {})) {
    const place = locate(['contactHours', 'hours', id]);
    const found = known.find(({ outline }) => outline.id === id);
    if (!found) report('L30-contact-hours', place, `there is no module or course "${id}" here`, 'warning');
    else if (found.outline.track === 'patient')
      report('L30-contact-hours', place, `"${id}" is for patients; contact hours are for staff`);
    else if (hours > hoursOf(found.time.minutes))
      report(
        'L30-contact-hours',
        place,
        `${hours} hours are more than the time carries: ${Math.floor(found.time.minutes)} minutes by ` +
          `${found.time.by === 'pilot' ? 'the pilot test' : 'the Mergener formula'}, ` +
          `which are ${hoursOf(found.time.minutes)}`,
        'warning',
      );
  }
}
