import type { Mode } from '../../engine/events.js';
import type { Calls } from '../scorm/calls.js';
import { readCount, readEssential, readMode, readNumber } from '../scorm/read.js';
import { markedPlace } from '../scorm/state.js';
import { readStatus, type Status } from './status.js';

/** What an LMS tells when the module is opened. */
export interface Scorm12Launch {
  readonly mode: Mode;
  readonly credit: boolean;
  /** `cmi.suspend_data` as stored. */
  readonly state: string;
  /** Why the LMS cannot be read, if so: to go on as if it held nothing would overwrite what it holds. */
  readonly trouble?: string;
  readonly status: Status;
  /** `cmi.core.score.raw` as stored; "" where there is no number. */
  readonly score: string;
  /** Interactions stored, where the LMS tells. */
  readonly answers?: number;
  /** Where it does not: the end of their list as an earlier page marked it. */
  readonly place?: number;
  readonly learner?: string;
  readonly learnerName?: string;
  readonly mastery?: number;
}

/** Reads an LMS that has begun a session; whatever it does not know is left out. */
export function readLaunch(calls: Calls): Scorm12Launch {
  const mode = readMode(calls.get('cmi.core.lesson_mode'));
  const { learner, status, state, trouble } = readEssential(
    calls,
    'cmi.core.student_id',
    'cmi.core.lesson_status',
  );
  const learnerName = calls.get('cmi.core.student_name');
  // Without it, a score would be told before all is answered, and judged.
  const mastery = readNumber(calls.insist('cmi.student_data.mastery_score') ?? '');
  const score = readNumber(calls.get('cmi.core.score.raw'));
  const answers = readCount(calls, 'interactions');
  const place = answers === undefined ? markedPlace(state) : undefined;
  return {
    mode,
    credit: mode === 'normal' && calls.get('cmi.core.credit').toLowerCase() !== 'no-credit',
    state,
    status: readStatus(status),
    ...(trouble !== undefined && { trouble }),
    score: score === undefined ? '' : String(score),
    ...(answers !== undefined && { answers }),
    ...(place !== undefined && { place }),
    ...(learner !== '' && { learner }),
    ...(learnerName !== '' && { learnerName }),
    ...(mastery !== undefined && mastery >= 0 && mastery <= 100 && { mastery: mastery / 100 }),
  };
}
