import type { Scorm12API } from 'scorm-again';
import type { Course } from './course.js';
import type { CmiJson, CourseRecord } from './record.js';
import { scorm12, type Api, type Standard } from './standards.js';

/** One commit as the LMS received it. */
export interface Commit {
  readonly at: Date;
  readonly finish: boolean;
  /** Characters of `suspend_data`. */
  readonly state: number;
}

/** What outlives a launch: the data of the attempt and how often they were committed. */
interface Stored {
  readonly cmi: CmiJson;
  readonly commits: number;
}

const keyOf = (course: Course, { name }: Standard): string => `teachback-practice-lms:${name}:${course.id}`;

/** Forgets the attempt, so that the next launch begins anew. */
export const forget = (course: Course, storage: Storage, standard: Standard = scorm12): void =>
  storage.removeItem(keyOf(course, standard));

/**
 * One launch of a course: an API by scorm-again whose commits are stored in this browser. Stores only what was
 * committed, as an LMS does.
 */
export class Attempt<A extends Api = Scorm12API> {
  readonly api: A;
  readonly commits: Commit[] = [];
  /** Commits of this attempt in all launches. */
  commitCount: number;
  state: 'waiting' | 'running' | 'finished' = 'waiting';
  readonly #standard: Standard<A>;
  readonly #before: CmiJson | undefined;

  constructor(course: Course, storage: Storage, changed: () => unknown, standard: Standard<A>) {
    const key = keyOf(course, standard);
    const stored = read(key, storage);
    this.#standard = standard;
    this.#before = stored?.cmi;
    this.commitCount = stored?.commits ?? 0;
    this.api = standard.create(
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
          const cmi = standard.committed((params as { cmi: CmiJson }).cmi, this.#before);
          this.commitCount += 1;
          this.commits.unshift({ at: new Date(), finish, state: standard.record(cmi).state.length });
          return save(key, storage, { cmi, commits: this.commitCount });
        },
      },
    );
    this.api.loadFromJSON({ cmi: standard.launchData(course, this.#before) }, '');
    const { initialize, set, commit, finish } = standard.names;
    const on = (event: string, then: () => void): void =>
      this.api.on(event, () => {
        then();
        changed();
      });
    on(initialize, () => (this.state = 'running'));
    on(set, () => undefined);
    on(commit, () => undefined);
    on(finish, () => (this.state = 'finished'));
  }

  /** What the course has told, committed or not. */
  get record(): CourseRecord {
    const cmi = JSON.parse(JSON.stringify(this.api.cmi)) as CmiJson;
    return this.#standard.record(this.#standard.committed(cmi, this.#before));
  }
}

function read(key: string, storage: Storage): Stored | undefined {
  const text = storage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as Stored);
}

function save(key: string, storage: Storage, stored: Stored): { result: string; errorCode: number } {
  try {
    storage.setItem(key, JSON.stringify(stored));
    return { result: 'true', errorCode: 0 };
  } catch {
    return { result: 'false', errorCode: 101 };
  }
}
