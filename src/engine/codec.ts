import type { Ledger } from '../content/model.js';
import { idOf, numberOf, readAnswer, writeAnswer } from './answer-code.js';
import { fromBase64url, toBase64url } from './base64url.js';
import { ByteReader, ByteWriter, checksum } from './bytes.js';
import { readEarlier, writeEarlier } from './earlier-code.js';
import { own } from './own.js';
import type { Answer, Position, Progress } from './progress.js';
import { NOWHERE } from './restore.js';
import { shorten } from './shorten.js';

/** Version of the stored format, the first character of every code. The second one has earlier attempts. */
const FIRST_ATTEMPT = 1;
const SEVERAL_ATTEMPTS = 2;
const PLACES = ['reading', 'question', 'result', 'end'] as const;

/** What stands at the front of a code in every version of the format. */
export interface CodeHeader {
  readonly attempt: string;
  readonly sequence: number;
  /** Version of the stored format. */
  readonly version: number;
}

type Answers = readonly (readonly [question: string, answer: Answer])[];

/**
 * Progress as a short text of base64url characters: version, checksum, then attempt, sequence, content version
 * and everything else by ledger number. What has no number is left out. Where the text would be longer than
 * `limit` characters (4,096 is what SCORM 1.2 stores, RTE §3.4.4), detail is cut and marked, see `shorten`.
 */
export function encodeProgress(progress: Progress, ledger: Ledger, limit = 4096): string {
  const encode = (answers: Answers): string =>
    seal(writeProgress(progress, answers, ledger), progress.earlier ? SEVERAL_ATTEMPTS : FIRST_ATTEMPT);
  const numbered = Object.entries(progress.answers).filter(([id]) => own(ledger.questions, id));
  return encode(shorten(numbered, answers => encode(answers).length <= limit));
}

/** Reads a code; `undefined` for anything damaged or of another version. Content that is gone is skipped. */
export function decodeProgress(code: string, ledger: Ledger): Progress | undefined {
  return unlessDamaged(() => {
    const { version, input } = open(code);
    return version === FIRST_ATTEMPT || version === SEVERAL_ATTEMPTS
      ? readProgress(input, ledger, version)
      : undefined;
  });
}

/** Reads only whose progress a code is and how new, of this and later versions; `undefined` when damaged. */
export function readHeader(code: string): CodeHeader | undefined {
  return unlessDamaged(() => {
    const { version, input } = open(code);
    return { attempt: input.text(), sequence: input.number(), version };
  });
}

function writeProgress(progress: Progress, answers: Answers, ledger: Ledger): readonly number[] {
  const { position } = progress;
  const lesson = (id: string): number | undefined => own(ledger.lessons, id);
  const question = (id: string): number | undefined => own(ledger.questions, id)?.number;
  const place = (number: number | undefined): number => (number === undefined ? 0 : number + 1);

  const out = new ByteWriter().text(progress.attempt).number(progress.sequence).text(progress.content);
  out.number(PLACES.indexOf(position.at) * 2 + Number(progress.completed)).number(progress.seconds);
  if (position.at !== 'end') out.number(place(lesson(position.lesson)));
  if (position.at === 'question') out.number(place(question(position.question)));
  out.numbers(progress.read.map(lesson).filter(number => number !== undefined));

  if (progress.earlier) writeEarlier(out, progress.earlier, lesson);

  const bare = answers.filter(([, { cut }]) => cut === 'result');
  out.number(bare.length);
  for (const [id, { revision, tries }] of bare) {
    const usual = revision === 1 && tries === 1;
    out.number((question(id) ?? 0) * 2 + Number(!usual));
    if (!usual) out.number(revision).number(tries);
  }
  for (const [id, answer] of answers) {
    const entry = own(ledger.questions, id);
    if (!entry || answer.cut === 'result') continue;
    out.number(entry.number);
    writeAnswer(out, answer, numberOf(entry));
  }
  return out.bytes;
}

function readProgress(input: ByteReader, ledger: Ledger, version: number): Progress {
  const lessons = new Map(Object.entries(ledger.lessons).map(([id, number]) => [number, id]));
  const questions = new Map(Object.entries(ledger.questions).map(([id, { number }]) => [number, id]));

  const head = { attempt: input.text(), sequence: input.number(), content: input.text() };
  const flags = input.number();
  const seconds = input.number();
  const at = PLACES[flags >> 1] ?? 'reading';
  const lesson = at === 'end' ? undefined : lessons.get(input.number() - 1);
  const question = at === 'question' ? questions.get(input.number() - 1) : undefined;
  const read = input.numbers().flatMap(number => lessons.get(number) ?? []);

  const earlier = version === SEVERAL_ATTEMPTS ? readEarlier(input, lessons) : undefined;

  const answers: [string, Answer][] = [];
  const keep = (number: number, answer: Answer): void => {
    const id = questions.get(number);
    if (id !== undefined) answers.push([id, answer]);
  };
  for (let count = input.number(); count > 0; count--) {
    const packed = input.number();
    const usual = packed % 2 === 0;
    const bare = { revision: usual ? 1 : input.number(), tries: usual ? 1 : input.number() };
    keep(Math.floor(packed / 2), { ...bare, result: 'none', credit: 0, first: 'none', cut: 'result' });
  }
  while (!input.done) {
    const number = input.number();
    const entry = own(ledger.questions, questions.get(number) ?? '');
    keep(number, readAnswer(input, idOf(entry)));
  }
  return {
    ...head,
    position: placeOf(at, lesson, question),
    read,
    answers: Object.fromEntries(answers),
    ...(earlier && { earlier }),
    seconds,
    completed: flags % 2 === 1,
  };
}

/** A place in a lesson that is gone is nowhere; at a question that is gone, the start of its lesson. */
function placeOf(at: Position['at'], lesson: string | undefined, question: string | undefined): Position {
  if (at === 'end') return { at };
  if (lesson === undefined) return NOWHERE;
  if (at !== 'question') return { at, lesson };
  return question === undefined ? { at: 'reading', lesson } : { at, lesson, question };
}

function seal(bytes: readonly number[], format: number): string {
  const version = format.toString(36);
  const body = toBase64url(bytes);
  return version + checksum(version + body) + body;
}

/** Throws a `RangeError` when the checksum does not match. */
function open(code: string): { version: number; input: ByteReader } {
  const version = code.slice(0, 1);
  const body = code.slice(7);
  if (code.slice(1, 7) !== checksum(version + body)) throw new RangeError('damaged');
  return { version: parseInt(version, 36), input: new ByteReader(fromBase64url(body)) };
}

function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
