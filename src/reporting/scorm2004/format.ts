import { cutShare } from '../scorm/decimal.js';
import { MARK_LENGTH } from '../scorm/state.js';
import { lineOf } from '../scorm/text.js';

/** Longest `cmi.suspend_data` (SCORM 2004 3rd and 4th ed. RTE §4.2.22). */
export const LONGEST_STATE = 64_000;
/** Characters left for the state itself. */
export const STATE_LIMIT = LONGEST_STATE - MARK_LENGTH;
/** Longest short identifier, and description. */
export const SHORT = 250;
/** Longest `cmi.location`. */
export const LONGEST_LOCATION = 1_000;
/** Longest response in free text. */
export const LONGEST_TEXT = 4_000;

/** Hundredths of a second in 10,000 hours. */
const LONGEST_TIME = 10_000 * 360_000;
/** Years that LMSs take in a timestamp. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2038;

/** A duration (RTE §4.1.1.7) of seconds, with at most two decimals; what is no time counts as none. */
export function duration(seconds: number): string {
  const hundredths = Math.min(LONGEST_TIME, Math.max(0, Math.round((seconds || 0) * 100)));
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6_000) % 60;
  const rest = (hundredths % 6_000) / 100;
  return `PT${hours}H${minutes}M${Number(rest.toFixed(2))}S`;
}

/**
 * A point in time (RTE §4.1.1.6) of milliseconds since the epoch, in UTC with two decimals: a zone is legal only
 * after a fraction, and LMSs refuse three. "" for a time that no LMS takes.
 */
export function timestamp(at: number): string {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return '';
  return date.toISOString().replace(/\.(\d\d)\d*Z$/, '.$1Z');
}

/** An identifier that is a URI reference of unreserved characters (RFC 3986 §2.3). */
export function identifier(id: string): string {
  return id.replace(/[^\w.~-]/gu, '-').slice(0, SHORT) || '-';
}

/** An option's short identifier: its own id where that is one, else its place. Different for different options. */
export function optionId(id: string, all: readonly string[]): string {
  if (/^[\w.~-]{1,250}$/.test(id) && !id.startsWith('_')) return id;
  const place = all.indexOf(id);
  return place < 0 ? '' : `_${place}`;
}

/** Free text on one line. A brace at its start would be read as a parameter such as `{lang=en}`: a space goes before. */
export function freeText(text: string, limit: number): string {
  const line = lineOf(text, limit);
  return line.startsWith('{') ? ` ${lineOf(line, limit - 1)}` : line;
}

/** A scaled score from a share: seven digits are all that the data model holds. */
export const scaled = (share: number): string => cutShare(share, 1, 7);

/** A measure of progress, 0–1. */
export const measure = (fraction: number): string => cutShare(fraction, 1, 4);
