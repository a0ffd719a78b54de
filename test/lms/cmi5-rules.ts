/** Any JSON object. */
export type Json = Record<string, unknown>;

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/';
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

/** What an LMS knows of one session when a statement arrives. */
export interface Session {
  readonly id: string;
  readonly actor: Json;
  readonly registration: string;
  readonly activity: string;
  readonly template: Json;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  readonly mastery?: number;
  /** The learner's preferences were read. */
  preferences: boolean;
  /** Verbs that cmi5 defines, stored in this session. */
  readonly verbs: Set<string>;
}

export const verbOf = (statement: Json): string => String(at(statement, 'verb', 'id')).replace(VERBS, '');

/**
 * Which rule of cmi5 a statement breaks; undefined for a good one. Requirement numbers are those of the cmi5 LMS
 * test suite. `held`: verbs of the whole registration.
 */
export function brokenRule(statement: Json, session: Session, held: ReadonlySet<string>): string | undefined {
  const verb = verbOf(statement);
  const context = at(statement, 'context') as Json | undefined;
  const result = (at(statement, 'result') ?? {}) as Json;
  const categories = list(context, 'contextActivities', 'category').map(({ id }) => String(id));
  const isDefined = categories.includes(`${CMI5}categories/cmi5`);
  const moves = ['completed', 'passed', 'failed'].includes(verb);
  const judges = verb === 'passed' || verb === 'failed';
  const score = result['score'] as Json | undefined;
  const scaled = Number(score?.['scaled']);
  const mastery = at(context, 'extensions', `${CMI5}extensions/masteryscore`);

  const rules: readonly [rule: string, isBroken: boolean][] = [
    ['11.0.0.0-3 preferences are read before any statement', !session.preferences],
    ['9.1 the id is a UUID', !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(statement['id']))],
    ['9.7 the time is UTC', !/^\d{4}-.*Z$/.test(String(statement['timestamp']))],
    ['8.1.3 the actor is the one of the launch', !same(statement['actor'], session.actor)],
    ['10.2.1 the context keeps its template', !keeps(context, session.template)],
    ['9.6.1 the registration is the one of the launch', context?.['registration'] !== session.registration],
    ['9.6.3.1 the session id is there', at(context, 'extensions', SESSION_ID) !== session.id],
    ['9.3.0.0-4 initialized comes first', !session.verbs.has('initialized') && verb !== 'initialized'],
    ['9.3.0.0-5 terminated comes last', session.verbs.has('terminated')],
    ['9.6.2.1 what cmi5 defines has its category', DEFINED.includes(verb) !== isDefined],
    [
      '10.2.2 looking back tells nothing but beginning and end',
      session.mode !== 'Normal' && verb !== 'initialized' && verb !== 'terminated',
    ],
    [
      '9.6.2.2 moveon is on verdicts and completion',
      categories.includes(`${CMI5}categories/moveon`) !== moves,
    ],
    ['9.4 the object is the activity', isDefined && at(statement, 'object', 'id') !== session.activity],
    ['9.3.0.0-2 a verb comes once a session', isDefined && session.verbs.has(verb)],
    ['9.3.0.0-6 completed comes once a registration', verb === 'completed' && held.has(verb)],
    ['9.3.0.0-7 passed comes once a registration', verb === 'passed' && held.has(verb)],
    ['9.3 no failed after passed', verb === 'failed' && held.has('passed')],
    [
      '9.3.0.0-3 one verdict a session',
      judges && (session.verbs.has('passed') || session.verbs.has('failed')),
    ],
    ['9.5.2 success belongs to verdicts', isDefined && result['success'] !== verdict(verb)],
    [
      '9.5.3 completion belongs to completed',
      result['completion'] !== (verb === 'completed' ? true : undefined),
    ],
    ['9.5.1 a score belongs to verdicts', score !== undefined && !judges],
    ['9.5.1.0-3 raw needs min and max', score?.['raw'] !== undefined && !('min' in score && 'max' in score)],
    ['9.3.4 a passed score reaches the pass mark', verb === 'passed' && scaled < (session.mastery ?? 0)],
    ['9.3.6 a failed score is below it', verb === 'failed' && scaled >= (session.mastery ?? 2)],
    ['9.6.3.2 the pass mark is told with verdicts', judges && mastery !== session.mastery],
    [
      '9.5.4.1 a duration is told',
      (moves || verb === 'terminated') && !/^PT\d+(\.\d{1,2})?S$/.test(String(result['duration'])),
    ],
  ];
  return rules.find(([, isBroken]) => isBroken)?.[0];
}

const SESSION_ID = `${CMI5}extensions/sessionid`;

const verdict = (verb: string): boolean | undefined => ({ passed: true, failed: false })[verb];

/** What stands in an object under these names. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Json)[name] : undefined),
    value,
  );
}

function list(value: unknown, ...names: readonly string[]): readonly Json[] {
  const found = at(value, ...names);
  return Array.isArray(found) ? (found as Json[]) : [];
}

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether everything of the template stands in the context, in its place. */
function keeps(context: unknown, template: unknown): boolean {
  if (typeof template !== 'object' || template === null) return context === template;
  return Object.entries(template).every(([name, value]) => keeps(at(context, name), value));
}
