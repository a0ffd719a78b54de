import type { QuestionLedger } from '../content/model.js';
import type { ByteReader, ByteWriter } from './bytes.js';
import { roundCredit } from './credit.js';
import { own } from './own.js';
import type { Answer, Response, Result } from './progress.js';

/** The order is part of the stored format: append only. */
const RESULTS: readonly Result[] = ['match', 'partial', 'mismatch', 'none'];
const CUTS = [undefined, 'text', 'response', 'result'] as const;
const ABSENT = 0;
const IDS = 1;
const PAIRS = 2;
const TEXT = 3;

/** Tries from here on take a number of their own. */
const MANY = 7;

/** Number of an option by its id, and back. */
export type NumberOf = (id: string) => number | undefined;
export type IdOf = (number: number) => string | undefined;

export const numberOf =
  ({ options }: QuestionLedger): NumberOf =>
  id =>
    own(options, id);

export function idOf(ledger: QuestionLedger | undefined): IdOf {
  const ids = new Map(Object.entries(ledger?.options ?? {}).map(([id, number]) => [number, id]));
  return number => ids.get(number);
}

/**
 * Writes an answer: one byte for result, first result, cut and shape; one for revision, tries and whether the
 * credit differs from what the result says; then the response. A response that names an option without a number
 * is left out and marked.
 */
export function writeAnswer(out: ByteWriter, answer: Answer, number: NumberOf): void {
  const coded = codeResponse(answer.response, number);
  const lost = coded.shape === ABSENT && answer.response !== undefined;
  const cut = CUTS.indexOf(lost ? 'response' : answer.cut);
  const flags = [RESULTS.indexOf(answer.result), RESULTS.indexOf(answer.first), cut, coded.shape];
  const credit = roundCredit(answer.credit);
  const explicit = credit !== impliedCredit(answer.result);
  out.number(flags.reduce((byte, flag) => byte * 4 + flag));
  out.number(answer.revision * 16 + Math.min(answer.tries, MANY) * 2 + Number(explicit));
  if (answer.tries >= MANY) out.number(answer.tries - MANY);
  if (explicit) out.number(Math.round(credit * 240));
  if (coded.shape === TEXT) out.text(coded.text);
  else if (coded.shape !== ABSENT) out.numbers(coded.numbers);
}

export function readAnswer(input: ByteReader, id: IdOf): Answer {
  const flags = input.number();
  const flag = (place: number): number => (flags >> (2 * place)) & 3;
  const result = RESULTS[flag(3)] ?? 'none';
  const head = input.number();
  const few = (head >> 1) & MANY;
  const tries = few === MANY ? MANY + input.number() : few;
  const credit = head & 1 ? roundCredit(input.number() / 240) : impliedCredit(result);
  const response = readResponse(input, flag(0), id);
  const cut = response === undefined && flag(0) !== ABSENT ? 'response' : CUTS[flag(1)];
  return {
    revision: Math.floor(head / 16),
    ...(response === undefined ? {} : { response }),
    result,
    credit,
    first: RESULTS[flag(2)] ?? 'none',
    tries,
    ...(cut === undefined ? {} : { cut }),
  };
}

function impliedCredit(result: Result): number {
  return result === 'match' ? 1 : 0;
}

type Coded =
  | { readonly shape: typeof ABSENT }
  | { readonly shape: typeof IDS | typeof PAIRS; readonly numbers: readonly number[] }
  | { readonly shape: typeof TEXT; readonly text: string };

function codeResponse(response: Response | undefined, number: NumberOf): Coded {
  if (response === undefined) return { shape: ABSENT };
  if (typeof response === 'string') return { shape: TEXT, text: response };
  const ids = isList(response) ? response : Object.entries(response).flat();
  const numbers = ids.map(number);
  if (!numbers.every(each => each !== undefined)) return { shape: ABSENT };
  return { shape: isList(response) ? IDS : PAIRS, numbers };
}

/** `undefined` where there is none, or where it names an option that the ledger no longer has. */
function readResponse(input: ByteReader, shape: number, id: IdOf): Response | undefined {
  if (shape === ABSENT) return undefined;
  if (shape === TEXT) return input.text();
  const ids = input.numbers().map(id);
  if (!ids.every(each => each !== undefined)) return undefined;
  if (shape === IDS) return ids;
  return Object.fromEntries(ids.flatMap((item, i) => (i % 2 ? [] : [[item, ids[i + 1] ?? '']])));
}

function isList(response: Response): response is readonly string[] {
  return Array.isArray(response);
}
