import type { Mode } from '../../engine/events.js';
import type { Launch } from '../adapter.js';
import type { OpenSession } from './adapter.js';
import { learnerOf } from './learner.js';
import { ProgressDocument } from './progress-document.js';
import { inWords, type Message, type RecordStore } from './record-store.js';
import { courseStatementId, type Course, type CourseVerb } from './statement.js';

/** Characters of state that are written, so that a page that goes away can still send them with the rest. */
export const STATE_LIMIT = 20_000;

export interface SessionInput {
  readonly store: RecordStore;
  readonly course: Course;
  readonly mode: Mode;
  readonly again: boolean;
  readonly exit?: string | undefined;
  ended?(): void;
}

/** Reads what the store holds of the registration; a launch that says why not where it cannot be read. */
export async function openSession(input: SessionInput): Promise<OpenSession | Launch> {
  const { store, course, mode, exit } = input;
  const learner = ownerOf(course);
  const document = new ProgressDocument(store, course);
  const [read, completed, passed] = await Promise.all([
    document.open(),
    holds(store, course, 'completed'),
    holds(store, course, 'passed'),
  ]);
  for (const result of [read, completed, passed])
    if ('trouble' in result) return unreachable(result.trouble, learner);
  const state = 'state' in read ? read.state : undefined;
  const found = (result: typeof completed): boolean => 'found' in result && result.found;
  const { name } = course.actor;
  return {
    ...input,
    document,
    completed: found(completed),
    passed: found(passed),
    launch: {
      link: 'connected',
      mode,
      credit: mode === 'normal',
      authority: 'record',
      limit: STATE_LIMIT,
      learner,
      complete: found(completed),
      ...(state && { state }),
      ...(typeof name === 'string' && { learnerName: name }),
      ...(course.mastery !== undefined && { mastery: course.mastery }),
      ...(exit !== undefined && { exit }),
    },
  };
}

/** Names the journal. The registration is the attempt: what is kept of another one is not this one's. */
export const ownerOf = ({ actor, registration }: Pick<Course, 'actor' | 'registration'>): string =>
  `${learnerOf(actor)} ${registration}`;

/** No page says where a record store is. */
export const absent = (detail: string): Launch => ({
  ...nothing,
  link: 'absent',
  authority: 'record',
  detail,
});

/** The store does not answer as it should; the learner goes on from what this device knows. */
export const unreachable = (detail: string, learner: string): Launch => ({
  ...nothing,
  link: 'unreachable',
  authority: 'device',
  learner,
  detail,
});

const nothing = { mode: 'normal', credit: false, limit: STATE_LIMIT } as const;

/** Whether the store holds a statement of this registration, by the id that it would have. */
async function holds(store: RecordStore, course: Course, verb: CourseVerb) {
  const message: Message = {
    method: 'GET',
    resource: 'statements',
    query: { statementId: courseStatementId(course, verb) },
  };
  const answer = await store.insist(message);
  if (answer.status === 200 || answer.status === 404) return { found: answer.status === 200 };
  return { trouble: inWords(message, answer) };
}

/** Language of the page, for the texts in statements; "und" where the page does not say. */
export const languageOf = ({ document }: Window): string =>
  (document as Partial<Document>).documentElement?.lang || 'und';
