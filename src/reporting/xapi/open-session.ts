import type { Mode } from '../../engine/events.js';
import { STATE_LIMIT, type OpenSession } from './adapter.js';
import { ProgressDocument } from './progress-document.js';
import type { RecordStore } from './record-store.js';
import { courseStatementId, type Course, type CourseVerb } from './statement.js';

export interface SessionInput {
  readonly store: RecordStore;
  readonly course: Course;
  readonly mode: Mode;
  readonly again: boolean;
  readonly exit?: string | undefined;
  ended?(): void;
}

/** Reads what the store holds of the registration. Rejects with an Error that says why where it cannot. */
export async function openSession(input: SessionInput): Promise<OpenSession> {
  const { store, course, mode, exit } = input;
  const document = new ProgressDocument(store, course);
  const holds = async (verb: CourseVerb): Promise<boolean> => {
    const query = { statementId: courseStatementId(course, verb) };
    return (await store.read({ resource: 'statements', query })).status === 200;
  };
  const [state, completed, passed] = await Promise.all([
    document.open(),
    holds('completed'),
    holds('passed'),
  ]);
  const { name } = course.actor;
  return {
    ...input,
    document,
    passed,
    launch: {
      link: 'connected',
      mode,
      credit: mode === 'normal',
      authority: 'record',
      limit: STATE_LIMIT,
      learner: ownerOf(course),
      complete: completed,
      ...(state && { state }),
      ...(typeof name === 'string' && { learnerName: name }),
      ...(course.mastery !== undefined && { mastery: course.mastery }),
      ...(exit !== undefined && { exit }),
    },
  };
}

/**
 * Names the journal: the agent without the agent's name, and the registration, which is the attempt: what is kept of
 * another one is not this one's.
 */
export function ownerOf({ actor, registration }: Pick<Course, 'actor' | 'registration'>): string {
  const { name: _, ...agent } = actor;
  return JSON.stringify([agent, registration]);
}

/** Language of the page, for the texts in statements; "und" where the page does not say. */
export const languageOf = ({ document }: Window): string =>
  (document as Partial<Document>).documentElement?.lang || 'und';
