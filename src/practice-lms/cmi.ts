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

/** The course as the practice LMS's list has it. */
export interface Course {
  readonly id: string;
  readonly title: string;
  /** URL of the launch page. */
  readonly launch: string;
  /** Pass mark from the manifest, 0–1. */
  readonly mastery?: number;
}

/**
 * What the API is loaded with before a launch: the stored data less what a session leaves behind, and with what the
 * LMS itself decides. `entry` is "resume" only after `exit` was "suspend" (SCORM 1.2 RTE §3.4.4).
 */
export function launchData(course: Course, stored: Cmi | undefined): { cmi: object } {
  const { session_time: _, exit, entry: __, ...core } = stored?.core ?? { exit: '' };
  return {
    cmi: {
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
    },
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
