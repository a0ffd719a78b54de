import type { Course } from './course.js';
import type { AnswerRow, CmiJson, CourseRecord } from './record.js';

/** The part of scorm-again's CMI JSON (SCORM 1.2 RTE §3.4) that the practice LMS shows or sets. All values are strings. */
export interface Cmi {
  readonly suspend_data: string;
  readonly core: {
    readonly lesson_status: string;
    readonly lesson_location: string;
    readonly entry: string;
    readonly exit: string;
    readonly session_time: string;
    readonly total_time?: string;
    readonly score: { readonly raw: string; readonly min: string; readonly max: string };
  };
  readonly interactions: Readonly<Record<string, CmiInteraction>>;
}

export interface CmiInteraction {
  readonly id: string;
  readonly type: string;
  readonly student_response: string;
  readonly result: string;
  readonly latency: string;
  readonly time: string;
  readonly correct_responses: Readonly<Record<string, { readonly pattern: string }>>;
}

/**
 * What the API is loaded with before a launch: the stored data less what a session leaves behind, and with what the
 * LMS itself decides. `entry` is "resume" only after `exit` was "suspend" (SCORM 1.2 RTE §3.4.4).
 */
export function launchData12(course: Course, json: CmiJson | undefined): CmiJson {
  const stored = json as Cmi | undefined;
  const { session_time: _, exit, entry: __, ...core } = stored?.core ?? { exit: '' };
  return {
    ...stored,
    core: {
      ...core,
      student_id: 'practice-learner',
      student_name: 'Learner, Practice',
      credit: 'credit',
      lesson_mode: 'normal',
      entry: stored === undefined ? 'ab-initio' : exit === 'suspend' ? 'resume' : '',
    },
    student_data: course.mastery === undefined ? {} : { mastery_score: String(course.mastery * 100) },
  };
}

/** The data with the time of all launches, which scorm-again leaves to the LMS. */
export function withTotal12(json: CmiJson, before: CmiJson | undefined): CmiJson {
  const { core } = json as unknown as Cmi;
  const total = addTimes((before as Cmi | undefined)?.core.total_time ?? '', core.session_time);
  return { ...json, core: { ...core, total_time: total } };
}

export function record12(json: CmiJson): CourseRecord {
  const { core, suspend_data: state, interactions } = json as unknown as Cmi;
  return {
    rows: [
      ['Status', core.lesson_status],
      ['Score', core.score.raw && `${core.score.raw} (${core.score.min}–${core.score.max})`],
      ['Location', core.lesson_location],
      ['Entry', core.entry],
      ['Exit', core.exit],
      ['Session time', core.session_time],
      ['Total time', core.total_time ?? ''],
    ],
    state,
    answers: Object.values(interactions).map((answer): AnswerRow => ({
      id: answer.id,
      type: answer.type,
      response: answer.student_response,
      pattern: Object.values(answer.correct_responses)
        .map(({ pattern }) => pattern)
        .join(' or '),
      result: answer.result,
      latency: answer.latency,
    })),
  };
}

/** Adds two CMI timespans, `HHHH:MM:SS.SS`; what is no timespan counts as none. */
export function addTimes(a: string, b: string): string {
  const hundredths = Math.round((seconds(a) + seconds(b)) * 100);
  const part = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const total = hundredths / 100;
  const rest = (hundredths % 100).toFixed(0).padStart(2, '0');
  return `${part(total / 3600).padStart(4, '0')}:${part((total / 60) % 60)}:${part(total % 60)}.${rest}`;
}

function seconds(time: string): number {
  const [, h, m, s] = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/.exec(time) ?? [];
  return h === undefined ? 0 : Number(h) * 3600 + Number(m) * 60 + Number(s);
}
