import { createHash, randomUUID } from 'node:crypto';
import { at, brokenRule, same, verbOf, type Json, type Session } from './cmi5-rules.js';
import { brokenForm } from './xapi-rules.js';
import { FaultyServer, type Reply, type StoreRequest } from './faulty-server.js';

export type { StoreFault } from './faulty-server.js';

export interface StoreOptions {
  readonly mode?: Session['mode'];
  readonly mastery?: number;
  readonly returnURL?: string;
  readonly name?: string;
  /** False: a plain record store without cmi5's rules, which takes `token` as it is. */
  readonly cmi5?: boolean;
  readonly token?: string;
  /** Leaves the ETag out of the answers to writes, as some stores do. */
  readonly etagOnlyOnGet?: boolean;
}

interface StoredDocument {
  readonly body: string;
  readonly etag: string;
}

/**
 * The smallest strict record store over HTTP, with an LMS that launches by cmi5 in front of it. It refuses what the
 * standards refuse, and keeps every breach of a rule in `violations`.
 */
export class StrictRecordStore extends FaultyServer {
  readonly violations: string[] = [];
  /** Stored statements in the order in which they came. */
  readonly statements: Json[] = [];
  readonly documents = new Map<string, StoredDocument>();
  registration = randomUUID() as string;
  readonly activity = 'https://lms.example/activities/42';
  readonly actor: Json;
  options: StoreOptions;
  readonly #sessions = new Map<string, Session>();
  /** Sessions whose token was not fetched yet, by the address to fetch it from. */
  readonly #unfetched = new Map<string, string>();
  readonly #held = new Set<string>();

  constructor(options: StoreOptions = {}) {
    super();
    this.options = { cmi5: true, ...options };
    const name = options.name ?? 'Jane Doe';
    this.actor = {
      objectType: 'Agent',
      name,
      account: { homePage: 'https://lms.example', name: 'patient-4711' },
    };
  }

  get endpoint(): string {
    return `${this.origin}/xapi`;
  }

  /** A new launch of the same registration: the address of the page with its parameters. */
  launch(change: Partial<StoreOptions> = {}, page = 'https://content.example/index.html'): string {
    this.options = { ...this.options, ...change };
    const { mode = 'Normal', mastery, returnURL } = this.options;
    const id = randomUUID();
    const template = {
      contextActivities: { grouping: [{ id: 'urn:publisher:understanding', objectType: 'Activity' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': id },
    };
    this.#sessions.set(`Basic ${id}`, {
      id,
      actor: this.actor,
      registration: this.registration,
      activity: this.activity,
      template,
      mode,
      ...(mastery !== undefined && { mastery }),
      preferences: false,
      verbs: new Set(),
    });
    this.#unfetched.set(`/fetch/${id}`, id);
    this.#put(this.#key('LMS.LaunchData'), {
      contextTemplate: template,
      launchMode: mode,
      moveOn: mastery === undefined ? 'Completed' : 'Passed',
      ...(mastery !== undefined && { masteryScore: mastery }),
      ...(returnURL !== undefined && { returnURL }),
    });
    const address = new URL(page);
    address.search = new URLSearchParams({
      registration: this.registration,
      endpoint: this.endpoint,
      fetch: `${this.origin}/fetch/${id}`,
      actor: JSON.stringify(this.actor),
      activityId: this.activity,
    }).toString();
    return address.href;
  }

  /** Verbs of the stored statements. */
  get verbs(): string[] {
    return this.statements.map(verbOf);
  }

  ofVerb(verb: string): Json[] {
    return this.statements.filter(statement => verbOf(statement) === verb);
  }

  /** The learner's state as stored. */
  get state(): unknown {
    const document = this.documents.get(this.#key('teachback.progress'));
    return document && at(JSON.parse(document.body), 'state');
  }

  /** Stores a state as another device would. */
  set state(value: unknown) {
    this.#put(this.#key('teachback.progress'), { state: value });
  }

  /** A store that holds the same and goes its own way; it is not listening yet. */
  copy(): StrictRecordStore {
    const copy = new StrictRecordStore(this.options);
    copy.registration = this.registration;
    copy.statements.push(...this.statements);
    for (const [key, document] of this.documents) copy.documents.set(key, document);
    for (const verb of this.#held) copy.#held.add(verb);
    return copy;
  }

  /** Answers one request as the store would, without any fault. */
  handle(request: StoreRequest): Reply {
    const { method, resource, headers } = request;
    if (resource.startsWith('/fetch/')) return this.#token(request);
    if (!resource.startsWith('/xapi/')) return { status: 404 };
    if (!/^1\.0\.\d$/.test(headers['x-experience-api-version'] ?? ''))
      return this.#no(400, 'no xAPI version');
    const session = this.#sessions.get(headers['authorization'] ?? '');
    if (this.options.cmi5 ? !session : headers['authorization'] !== this.options.token)
      return { status: 401 };
    if (method !== 'GET' && !headers['content-type']?.startsWith('application/json'))
      return this.#no(400, 'the body is not said to be JSON');
    if (resource === '/xapi/statements')
      return method === 'GET' ? this.#find(request) : this.#take(request, session);
    if (resource === '/xapi/activities/state') return this.#document(request);
    if (resource === '/xapi/agents/profile') {
      if (method !== 'GET') return this.#no(403, 'the preferences belong to the LMS');
      if (session) session.preferences = true;
      return { status: 404 };
    }
    return { status: 404 };
  }

  #token({ method, resource }: StoreRequest): Reply {
    if (method !== 'POST') return this.#no(405, 'the token is fetched by POST');
    const id = this.#unfetched.get(resource);
    this.#unfetched.delete(resource);
    if (id) return { status: 200, body: { 'auth-token': id } };
    this.violations.push('8.2 the token is fetched once');
    return { status: 403, body: { 'error-code': '1', 'error-text': 'Already in use' } };
  }

  #find({ query }: StoreRequest): Reply {
    const found = this.statements.find(({ id }) => id === query.get('statementId'));
    return found ? { status: 200, body: found } : { status: 404 };
  }

  /** Takes all statements of a request or none (xAPI 1.0.3, part three, §2.1.2). */
  #take({ body, method }: StoreRequest, session: Session | undefined): Reply {
    const parsed = JSON.parse(body) as Json | Json[];
    const all = Array.isArray(parsed) ? parsed : [parsed];
    if (method === 'PUT' && all.length !== 1) return this.#no(400, 'a PUT carries one statement');
    const fresh: Json[] = [];
    const verbs = new Set(session?.verbs);
    const held = new Set(this.#held);
    // Whether the session had begun and ended is judged by what was stored before the request.
    for (const statement of all) {
      const known = this.statements.find(({ id }) => id === statement['id']);
      if (known)
        return same(known, statement) && !session ? { status: 204 } : { status: session ? 403 : 409 };
      const verb = verbOf(statement);
      const malformed = brokenForm(statement);
      if (malformed) return this.#no(400, malformed);
      if (session) {
        const before = new Set([...verbs].filter(name => countsAtOnce(name) || session.verbs.has(name)));
        const broken = brokenRule(statement, { ...session, verbs: before }, held);
        if (broken) return this.#no(403, broken);
      }
      verbs.add(verb);
      held.add(verb);
      fresh.push(statement);
    }
    this.statements.push(...fresh);
    for (const statement of fresh) {
      const verb = verbOf(statement);
      this.#held.add(verb);
      session?.verbs.add(verb);
    }
    return { status: 200, body: fresh.map(({ id }) => id) };
  }

  #document({ method, query, headers, body }: StoreRequest): Reply {
    const stateId = query.get('stateId') ?? '';
    const isOurs =
      query.get('activityId') === this.activity &&
      same(JSON.parse(query.get('agent') ?? 'null'), this.actor) &&
      (!this.options.cmi5 || query.get('registration') === this.registration);
    if (!isOurs) return this.#no(403, 'a document of somebody else');
    const key = this.options.cmi5 ? this.#key(stateId) : `${stateId} ${query.get('registration')}`;
    const stored = this.documents.get(key);
    if (method === 'GET')
      return stored
        ? { status: 200, body: JSON.parse(stored.body), headers: { ETag: stored.etag } }
        : { status: 404 };
    if (stateId === 'LMS.LaunchData') return this.#no(403, '10.2.1 the launch data belong to the LMS');
    const match = headers['if-match'];
    if (match !== undefined && match !== stored?.etag) return { status: 412 };
    if (headers['if-none-match'] === '*' && stored) return { status: 412 };
    const etag = this.#put(key, JSON.parse(body) as unknown);
    return { status: 204, ...(!this.options.etagOnlyOnGet && { headers: { ETag: etag } }) };
  }

  #key(stateId: string): string {
    return `${stateId} ${this.registration}`;
  }

  #put(key: string, value: unknown): string {
    const body = JSON.stringify(value);
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
    this.documents.set(key, { body, etag });
    return etag;
  }

  #no(status: number, rule: string): Reply {
    this.violations.push(rule);
    return { status, body: { error: rule } };
  }
}

/** Whether a verb that came earlier in the same request already counts for the ones after it. */
const countsAtOnce = (verb: string): boolean => verb !== 'initialized';
