import type { Kept } from '../holders.js';
import type { Interaction, Report, Restored, Sync } from '../port.js';
import { isInteraction, isKept, isRecord, isReport, isRestored } from './shapes.js';

/** Longest message in characters; what is longer is none of ours. */
export const LONGEST = 1_000_000;

/** What the content says. The shim answers each `id` once it has done what was asked, as often as it is asked. */
export type ToShim =
  | { readonly type: 'hello'; readonly id: number; readonly module: string }
  | {
      readonly type: 'batch';
      readonly id: number;
      readonly report: Report;
      /** Every answer that the shim has not acknowledged, the first of them being the `from`th of this session. */
      readonly answers: readonly Interaction[];
      readonly from: number;
    }
  | { readonly type: 'claim'; readonly id: number; readonly yes: boolean }
  /** The learner wants to see what the shim's page keeps, or to erase it. */
  | { readonly type: 'kept' | 'erase'; readonly id: number }
  /** `exit`: the learner pressed Exit; a page that only goes away may come back, and says `suspend`. */
  | { readonly type: 'flush' | 'suspend' | 'exit'; readonly id: number };

/** What the shim says. `count` orders its words, since messages may overtake each other. */
export type ToContent =
  /** It was heard; the LMS has not answered yet. */
  | { readonly type: 'wait'; readonly id: number }
  | Answer
  | { readonly type: 'sync'; readonly count: number; readonly sync: Sync };

export interface Answer {
  readonly type: 'answer';
  readonly id: number;
  readonly count: number;
  readonly sync?: Sync;
  /** The snapshot: what is known of the progress now. */
  readonly restored?: Restored;
  /** With the snapshot: names the learner by a salted hash; absent where the LMS names nobody. */
  readonly owner?: string;
  /** What the shim's page keeps now, where that was asked or it was to be erased. */
  readonly kept?: readonly Kept[];
  /** Why the shim will not record this content. */
  readonly refused?: string;
}

/** One message as it was received from the page that it must come from. */
export interface Received<Body> {
  /** Names one opening of the content: a reloaded one is another. */
  readonly session: string;
  readonly body: Body;
}

/** A message as it is posted: text, so that its size is known before anything of it is looked at. */
export function seal(nonce: string, session: string, body: ToShim | ToContent): string {
  return JSON.stringify({ teachback: 1, nonce, session, body });
}

/** Reads a message to the shim; undefined for anything that is not one of this frame's. */
export const openToShim = (data: unknown, nonce: string): Received<ToShim> | undefined =>
  open(data, nonce, isToShim);

/** Reads a message to the content; undefined for anything that is not one of this page's shim. */
export const openToContent = (data: unknown, nonce: string): Received<ToContent> | undefined =>
  open(data, nonce, isToContent);

function open<Body>(
  data: unknown,
  nonce: string,
  is: (body: unknown) => body is Body,
): Received<Body> | undefined {
  if (typeof data !== 'string' || data.length > LONGEST) return undefined;
  try {
    const value: unknown = JSON.parse(data);
    if (!isRecord(value) || value['teachback'] !== 1 || value['nonce'] !== nonce) return undefined;
    const { session, body } = value;
    return typeof session === 'string' && is(body) ? { session, body } : undefined;
  } catch {
    return undefined;
  }
}

function isToShim(body: unknown): body is ToShim {
  if (!isRecord(body) || !isCount(body['id'])) return false;
  const { type, answers } = body;
  if (type === 'hello') return typeof body['module'] === 'string';
  if (type === 'claim') return typeof body['yes'] === 'boolean';
  if (['flush', 'suspend', 'exit', 'kept', 'erase'].includes(String(type))) return true;
  if (type !== 'batch' || !isCount(body['from']) || !isReport(body['report'])) return false;
  return Array.isArray(answers) && answers.every(isInteraction);
}

function isToContent(body: unknown): body is ToContent {
  if (!isRecord(body)) return false;
  const { type, restored, kept } = body;
  if (type === 'wait') return isCount(body['id']);
  if (!isCount(body['count'])) return false;
  // The package may be older or newer than the content: a line that one of them does not know voids no answer.
  if (type === 'sync') return true;
  return (
    type === 'answer' &&
    isCount(body['id']) &&
    (restored === undefined || isRestored(restored)) &&
    (kept === undefined || isKept(kept)) &&
    ['owner', 'refused'].every(name => body[name] === undefined || typeof body[name] === 'string')
  );
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
