import type { Grade, Response } from '../../engine/progress.js';
import { gradeOf } from '../common/grades.js';
import { asText } from '../common/responses.js';
import { range, type Numeric } from './schema.js';

const grouped = /^([+-]?[1-9]\d{0,2})((?:[ ,'’]\d{3})+)(\.\d+)?$/;
const plain = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/**
 * Reads a number as people write it: point or comma before the decimals, a unit after it. Groups of exactly three
 * digits after a comma, a space or an apostrophe are thousands (`1,500` is 1500), unless the number begins with 0
 * (`0,125` is 0.125). Undefined when there is no one number.
 */
export function parseNumber(written: string, unit = ''): number | undefined {
  let words = written.normalize('NFKC').replace(/[−–]/g, '-').trim();
  if (unit && words.toLowerCase().endsWith(unit.toLowerCase())) words = words.slice(0, -unit.length).trim();
  const thousands = grouped.exec(words);
  if (thousands) return Number(thousands[1] + thousands[2]!.replace(/\D/g, '') + (thousands[3] ?? ''));
  return plain.test(words) ? Number(words.replace(',', '.')) : undefined;
}

/** Credit is all or nothing: the number lies in the range of the key, ends included, or it does not. */
export function grade(question: Numeric, response: Response): Grade {
  const { min, max } = range(question);
  const value = parseNumber(asText(response), question.unit);
  return gradeOf(value !== undefined && value >= min && value <= max ? 1 : 0);
}
