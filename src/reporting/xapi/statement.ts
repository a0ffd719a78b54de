import type { Standing } from '../../engine/facts.js';
import { duration, timestamp } from './format.js';
import { objectOf, type Json } from './json.js';
import { namedUuid } from './named-uuid.js';

/** Where and for whom statements are made; the same for all of a session. */
export interface Course {
  /** Exactly as given (cmi5 §8.1.3). */
  readonly actor: Json;
  readonly registration: string;
  /** Id of the module's activity, an IRI. */
  readonly activity: string;
  /** Names the session, so that each of its statements has one id however often it is made. */
  readonly session: string;
  /** What every context begins with (cmi5 §10.2.1). */
  readonly template: Json;
  /** Pass mark of the launch, 0–1, exactly as given. */
  readonly mastery?: number;
  /** Language tag of texts. */
  readonly language: string;
  /** Adds the categories and extensions by which cmi5 knows its own statements (cmi5 §9.6). */
  readonly cmi5: boolean;
}

export interface Statement extends Json {
  readonly id: string;
}

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/';
const MODULE = 'http://adlnet.gov/expapi/activities/lesson';

export type CourseVerb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

/** At most once in a registration (cmi5 §9.3); the others at most once in a session. */
const ONCE: readonly CourseVerb[] = ['completed', 'passed'];

/**
 * The id of a statement about the whole module. It follows from what the statement is about, so that no failure, no
 * second tab and no other device can make a second one: the store already knows the id.
 */
export function courseStatementId({ registration, session }: Course, verb: CourseVerb): string {
  return namedUuid([registration, ONCE.includes(verb) ? '' : session, verb].join(' '));
}

/** The id of an answer's statement, from the question and the moment. */
export const answerStatementId = ({ registration }: Course, question: string, at: number): string =>
  namedUuid([registration, 'answered', question, at].join(' '));

/** A registration for pages that give none: the same for the same learner and module. */
export const derivedRegistration = (learner: string, activity: string): string =>
  namedUuid(JSON.stringify([learner, activity]));

export interface Moment {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Seconds since the session began. */
  readonly seconds: number;
}

/** A statement about the whole module (cmi5 §9.3–9.7). */
export function courseStatement(
  course: Course,
  verb: CourseVerb,
  { at, seconds }: Moment,
  score?: Standing['score'],
): Statement {
  const judges = verb === 'passed' || verb === 'failed';
  const moves = judges || verb === 'completed';
  const result = {
    ...(judges && { success: verb === 'passed' }),
    ...(verb === 'completed' && { completion: true }),
    ...(judges && score !== undefined && { score: scoreOf(score) }),
    ...(verb !== 'initialized' && { duration: duration(seconds) }),
  };
  const categories = course.cmi5 ? ['cmi5', ...(moves ? ['moveon'] : [])] : [];
  return {
    ...head(course, courseStatementId(course, verb), verb, at),
    // An LMS that launches by cmi5 has described it already.
    object: { id: course.activity, ...(!course.cmi5 && { definition: { type: MODULE } }) },
    ...(verb !== 'initialized' && { result }),
    context: contextOf(
      course,
      { category: categories.map(name => ({ id: `${CMI5}categories/${name}` })) },
      judges && course.mastery !== undefined ? { [`${CMI5}extensions/masteryscore`]: course.mastery } : {},
    ),
  };
}

/** What every statement begins with. */
export function head({ actor }: Course, id: string, verb: string, at: number) {
  return {
    id,
    actor,
    verb: { id: VERBS + verb, display: { en: verb } },
    timestamp: timestamp(at),
  };
}

/** The context template with what a statement adds; nothing of the template is changed (cmi5 §10.2.1). */
export function contextOf(
  { template, registration }: Course,
  lists: Readonly<Record<string, readonly Json[]>>,
  extensions: Json = {},
): Json {
  const activities = objectOf(template['contextActivities']);
  // One activity may stand without a list around it (xAPI 1.0.3, part two, §2.4.6.2).
  for (const [name, list] of Object.entries(lists))
    if (list.length > 0) activities[name] = [activities[name] ?? [], list].flat();
  return {
    ...template,
    registration,
    contextActivities: activities,
    extensions: { ...objectOf(template['extensions']), ...extensions },
  };
}

/** The session's id in a launch's context template (cmi5 §9.6.3.1). */
export const sessionIdOf = (template: Json): unknown =>
  objectOf(template['extensions'])[`${CMI5}extensions/sessionid`];

/** Not rounded: it must agree with the verdict wherever the pass mark lies (cmi5 §9.3.4, §9.3.5). */
const scoreOf = (score: number) => ({
  scaled: score,
  raw: Number((score * 100).toFixed(2)),
  min: 0,
  max: 100,
});
