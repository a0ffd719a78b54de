import type { Mode } from '../../engine/events.js';
import type { Calls } from '../scorm/calls.js';
import { readCount, readEssential, readMode, readNumber } from '../scorm/read.js';
import { readCompletion, readSuccess, type Completion, type Success } from './status.js';

/** What an LMS tells when the module is opened. */
export interface Scorm2004Launch {
  readonly mode: Mode;
  readonly credit: boolean;
  /** `cmi.suspend_data` as stored. */
  readonly state: string;
  /** Why the LMS cannot be read, if so: to go on as if it held nothing would overwrite what it holds. */
  readonly trouble?: string;
  readonly completion: Completion;
  readonly success: Success;
  /** The score, 0–100, and `cmi.progress_measure`, 0–1, where there are any. */
  readonly score?: number;
  readonly progress?: number;
  /** Records stored in `cmi.interactions` and `cmi.objectives`, where the LMS tells. */
  readonly answers?: number;
  readonly objectives?: number;
  readonly learner?: string;
  readonly learnerName?: string;
  readonly mastery?: number;
}

/** Reads an LMS that has begun a session; whatever it does not know (mostly error 403) is left out. */
export function readLaunch(calls: Calls): Scorm2004Launch {
  const mode = readMode(calls.get('cmi.mode'));
  const { learner, status, state, trouble } = readEssential(calls, 'cmi.learner_id', 'cmi.completion_status');
  const learnerName = calls.get('cmi.learner_name');
  const upTo = (high: number, text: string): number | undefined => {
    const value = readNumber(text);
    return value === undefined || value < 0 || value > high ? undefined : value;
  };
  // Without it, a score would be told before all is answered, and judged.
  const mastery = upTo(1, calls.insist('cmi.scaled_passing_score') ?? '');
  // One of them may have been refused: the lower one is known to both.
  const scaled = upTo(1, calls.get('cmi.score.scaled')) ?? 1;
  const raw = upTo(100, calls.get('cmi.score.raw'));
  const score = raw === undefined ? undefined : Math.min(raw, scaled * 100);
  const progress = upTo(1, calls.get('cmi.progress_measure'));
  const answers = readCount(calls, 'interactions');
  const objectives = readCount(calls, 'objectives');
  return {
    mode,
    credit: mode === 'normal' && calls.get('cmi.credit').toLowerCase() !== 'no-credit',
    state,
    completion: readCompletion(status),
    success: readSuccess(calls.get('cmi.success_status')),
    ...(trouble !== undefined && { trouble }),
    ...(score !== undefined && { score }),
    ...(progress !== undefined && { progress }),
    ...(answers !== undefined && { answers }),
    ...(objectives !== undefined && { objectives }),
    ...(learner !== '' && { learner }),
    ...(learnerName !== '' && { learnerName }),
    ...(mastery !== undefined && { mastery }),
  };
}
