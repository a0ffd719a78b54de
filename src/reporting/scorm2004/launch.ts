import type { Mode } from '../../engine/events.js';
import type { Calls } from '../scorm/calls.js';
import { readMode, readNumber } from '../scorm/read.js';
import { STATE } from '../scorm/state.js';
import { readCompletion, readSuccess, type Completion, type Success } from './status.js';

/** What an LMS tells when the module is opened. */
export interface Scorm2004Launch {
  readonly mode: Mode;
  readonly credit: boolean;
  /** `cmi.suspend_data` as stored. */
  readonly state: string;
  readonly completion: Completion;
  readonly success: Success;
  /** `cmi.score.raw`, 0–100, and `cmi.progress_measure`, 0–1, where there are any. */
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
  const learner = calls.get('cmi.learner_id');
  const learnerName = calls.get('cmi.learner_name');
  const number = (element: string, low: number, high: number): number | undefined => {
    const value = readNumber(calls.get(element));
    return value === undefined || value < low || value > high ? undefined : value;
  };
  const mastery = number('cmi.scaled_passing_score', 0, 1);
  const score = number('cmi.score.raw', 0, 100);
  const progress = number('cmi.progress_measure', 0, 1);
  const answers = number('cmi.interactions._count', 0, Number.MAX_SAFE_INTEGER);
  const objectives = number('cmi.objectives._count', 0, Number.MAX_SAFE_INTEGER);
  return {
    mode,
    credit: mode === 'normal' && calls.get('cmi.credit').toLowerCase() !== 'no-credit',
    state: calls.get(STATE),
    completion: readCompletion(calls.get('cmi.completion_status')),
    success: readSuccess(calls.get('cmi.success_status')),
    ...(score !== undefined && { score }),
    ...(progress !== undefined && { progress }),
    ...(answers !== undefined && { answers }),
    ...(objectives !== undefined && { objectives }),
    ...(learner !== '' && { learner }),
    ...(learnerName !== '' && { learnerName }),
    ...(mastery !== undefined && { mastery }),
  };
}
