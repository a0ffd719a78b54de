import type { Grade, Response } from '../../engine/progress.js';
import { gradeOf } from '../common/grades.js';
import { asText } from '../common/responses.js';
import { neat, range, unitsOf, type Numeric } from './schema.js';

const grouped = /^([+-]?[1-9]\d{0,2})((?:[ ,'’]\d{3})+)(\.\d+)?$/;
const plain = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** Both ranges of Arabic digits (Unicode U+0660 and U+06F0) hold a digit's value in their last four bits. */
const latinDigits = (written: string): string =>
  written
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit => String(digit.charCodeAt(0) & 15))
    .replaceAll('\u066B', '.')
    .replaceAll('\u066C', ',');

/**
 * Reads a number as people write it: point or comma before the decimals, a unit after it. Groups of exactly three
 * digits after a comma, a space or an apostrophe are thousands (`1,500` is 1500), unless the number begins with 0
 * (`0,125` is 0.125). Arabic digits and their marks count as others do. Undefined when there is no one number.
 */
export function parseNumber(written: string, unit = ''): number | undefined {
  let words = latinDigits(written.normalize('NFKC')).replace(/[−–]/g, '-').trim();
  const known = unit.normalize('NFKC').trim();
  if (known && words.toLowerCase().endsWith(known.toLowerCase()))
    words = words.slice(0, -known.length).trim();
  const thousands = grouped.exec(words);
  if (thousands) return Number(thousands[1] + thousands[2]!.replace(/\D/g, '') + (thousands[3] ?? ''));
  return plain.test(words) ? Number(words.replace(',', '.')) : undefined;
}

/**
 * The number that was written, in the unit of the key: number × factor of the unit written after it. Without a unit
 * it is taken for the key's. Undefined when there is no one number, or another unit.
 */
export function numberIn(question: Numeric, written: string): number | undefined {
  const words = written.normalize('NFKC').trim().toLowerCase();
  // "5 ml" ends with "l" as well: the longest unit that fits is the one meant.
  const [unit] = unitsOf(question)
    .filter(each => words.endsWith(each.unit.normalize('NFKC').trim().toLowerCase()))
    .sort((a, b) => b.unit.length - a.unit.length);
  const value = parseNumber(written, unit?.unit);
  return value === undefined ? undefined : neat(value * (unit?.factor ?? 1));
}

/** Credit is all or nothing: the number lies in the range of the key, ends included, or it does not. */
export function grade(question: Numeric, response: Response): Grade {
  const { min, max } = range(question);
  const value = numberIn(question, asText(response));
  return gradeOf(value !== undefined && value >= min && value <= max ? 1 : 0);
}
