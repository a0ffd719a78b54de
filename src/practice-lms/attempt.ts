import { Scorm12API } from 'scorm-again';
import { addTimes, launchData, type Cmi, type Course } from './cmi.js';

/** One commit as the LMS received it. */
export interface Commit {
  readonly at: Date;
  readonly finish: boolean;
  readonly status: string;
  readonly suspendLength: number;
}

/** What outlives a launch: the data of the attempt and how often it was opened. */
interface Stored {
  readonly cmi: Cmi;
  readonly commits: number;
}

const keyOf = (course: Course): string => `teachback-practice-lms:${course.id}`;

/** Forgets the attempt, so that the next launch begins anew. */
export const forget = (course: Course, storage: Storage): void => storage.removeItem(keyOf(course));

/**
 * One launch of a course: a SCORM 1.2 API by scorm-again whose commits are stored in this browser. Stores only what
 * was committed, as an LMS does.
 */
export class Attempt {
  readonly api: Scorm12API;
  readonly commits: Commit[] = [];
  /** Commits of this attempt in all launches. */
  commitCount: number;
  state: 'waiting' | 'running' | 'finished' = 'waiting';
  readonly #timeBefore: string;

  constructor(course: Course, storage: Storage, changed: () => unknown) {
    const stored = read(course, storage);
    this.commitCount = stored?.commits ?? 0;
    this.#timeBefore = stored?.cmi.core.total_time ?? '';
    this.api = new Scorm12API(
      {
        autocommit: false,
        logLevel: 'NONE',
        // Without an address scorm-again stores nothing; ours is never fetched.
        lmsCommitUrl: 'practice-lms',
        dataCommitFormat: 'json',
        sendFullCommit: true,
        mastery_override: course.mastery !== undefined,
      },
      {
        updateSettings: () => undefined,
        processHttpRequest: (_url, params, finish) => {
          const cmi = this.#withTotal((params as { cmi: Cmi }).cmi);
          this.commitCount += 1;
          this.commits.unshift({
            at: new Date(),
            finish,
            status: cmi.core.lesson_status,
            suspendLength: cmi.suspend_data.length,
          });
          return save(course, storage, { cmi, commits: this.commitCount });
        },
      },
    );
    this.api.loadFromJSON(launchData(course, stored?.cmi), '');
    const on = (event: string, then: () => void): void =>
      this.api.on(event, () => {
        then();
        changed();
      });
    on('LMSInitialize', () => (this.state = 'running'));
    on('LMSSetValue', () => undefined);
    on('LMSCommit', () => undefined);
    on('LMSFinish', () => (this.state = 'finished'));
  }

  /** The data as they stand now, committed or not. */
  get cmi(): Cmi {
    return this.#withTotal(JSON.parse(JSON.stringify(this.api.cmi)) as Cmi);
  }

  #withTotal(cmi: Cmi): Cmi {
    return { ...cmi, core: { ...cmi.core, total_time: addTimes(this.#timeBefore, cmi.core.session_time) } };
  }
}

function read(course: Course, storage: Storage): Stored | undefined {
  const text = storage.getItem(keyOf(course));
  return text === null ? undefined : (JSON.parse(text) as Stored);
}

function save(course: Course, storage: Storage, stored: Stored): { result: string; errorCode: number } {
  try {
    storage.setItem(keyOf(course), JSON.stringify(stored));
    return { result: 'true', errorCode: 0 };
  } catch {
    return { result: 'false', errorCode: 101 };
  }
}
