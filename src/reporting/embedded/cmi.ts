/** CMI data as scorm-again renders and loads them. */
export interface Cmi {
  readonly core?: Readonly<Record<string, unknown>>;
  readonly suspend_data?: unknown;
  readonly [member: string]: unknown;
}

/** CMI data as they may be stored: without the learner's id and name. */
export function forStorage(cmi: Cmi): Cmi {
  const { student_id: _id, student_name: _name, ...core } = cmi.core ?? {};
  return { ...cmi, core };
}

/**
 * Stored CMI data as scorm-again takes them at the next launch: time and exit of the old session are gone, all
 * values are strings (it skips a numeric 0), and entry and credit are set, which it does not do itself.
 */
export function forResume(cmi: Cmi | undefined, learner: string | undefined): { readonly cmi: Cmi } {
  const { session_time: _time, exit: _exit, lesson_status: status, ...core } = cmi?.core ?? {};
  return {
    cmi: strings({
      ...cmi,
      core: {
        ...core,
        ...(status !== 'not attempted' && { lesson_status: status }),
        ...(learner !== undefined && { student_id: learner }),
        credit: 'credit',
        lesson_mode: 'normal',
        entry: cmi?.suspend_data ? 'resume' : 'ab-initio',
      },
    }),
  };
}

function strings<T>(value: T): T;
function strings(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(item => strings<unknown>(item));
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, strings<unknown>(member)]));
}
