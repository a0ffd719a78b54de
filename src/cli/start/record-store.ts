import { randomUUID } from 'node:crypto';

export type Json = Readonly<Record<string, unknown>>;

/** A request to the record store, and what is answered. */
export interface Asked {
  readonly method: string;
  /** Path below the store. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly etag?: string;
}

interface Document {
  readonly text: string;
  readonly etag: string;
}

const VERB = /[^/]*$/;
/** Far above what any attempt needs; keeps a stuck sender from filling the memory. */
const MOST_STATEMENTS = 10_000;

/**
 * One attempt at a course as an LMS with cmi5 records it (cmi5 §8, §10; xAPI 1.0.3, part three): launches, statements,
 * and documents of the state, which are only replaced by whoever knows what is there. Kept in memory.
 */
export class Registration {
  readonly id = randomUUID();
  readonly #activity: string;
  readonly #mastery: number | undefined;
  readonly #statements: Json[] = [];
  readonly #documents = new Map<string, Document>();
  readonly #tokens = new Set<string>();
  /** Sessions whose token was not fetched yet. */
  readonly #unfetched = new Set<string>();

  /**
   * @param activity the course's id, an IRI.
   * @param mastery pass mark, 0–1.
   */
  constructor(activity: string, mastery: number | undefined) {
    this.#activity = activity;
    this.#mastery = mastery;
  }

  /** A new session: the parameters of its launch (cmi5 §8.1). `base`: address of the store. */
  launch(base: string): URLSearchParams {
    const session = randomUUID();
    this.#unfetched.add(session);
    this.#put('LMS.LaunchData', {
      contextTemplate: {
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session },
      },
      launchMode: 'Normal',
      moveOn: this.#mastery === undefined ? 'Completed' : 'CompletedAndPassed',
      ...(this.#mastery !== undefined && { masteryScore: this.#mastery }),
    });
    return new URLSearchParams({
      endpoint: `${base}${this.id}/xapi`,
      fetch: `${base}${this.id}/fetch/${session}`,
      registration: this.id,
      activityId: this.#activity,
      actor: JSON.stringify({
        objectType: 'Agent',
        name: 'Practice Learner',
        account: { homePage: 'https://practice.example', name: 'practice-learner' },
      }),
    });
  }

  /** Everything that it holds, for people to look at. */
  get record(): {
    readonly statements: readonly Json[];
    readonly documents: readonly (readonly [string, string])[];
  } {
    const documents = [...this.#documents].map(([id, { text }]) => [id, text] as const);
    return { statements: this.#statements, documents };
  }

  answer(asked: Asked): Answer {
    const { method, path, headers } = asked;
    if (path.startsWith('fetch/')) return this.#token(method, path.slice('fetch/'.length));
    if (!/^1\.0\.\d$/.test(String(headers['x-experience-api-version']))) return { status: 400 };
    if (!this.#tokens.has(String(headers['authorization']))) return { status: 401 };
    if (path === 'xapi/statements') return method === 'GET' ? this.#find(asked) : this.#take(asked);
    if (path === 'xapi/activities/state') return this.#document(asked);
    return { status: 404 };
  }

  /** The token is given once (cmi5 §8.2). */
  #token(method: string, session: string): Answer {
    if (method !== 'POST') return { status: 405 };
    if (!this.#unfetched.delete(session))
      return { status: 403, body: { 'error-code': '1', 'error-text': 'Already in use' } };
    this.#tokens.add(`Basic ${session}`);
    return { status: 200, body: { 'auth-token': session } };
  }

  #find({ query }: Asked): Answer {
    const found = this.#statements.find(({ id }) => id === query.get('statementId'));
    return found ? { status: 200, body: found } : { status: 404 };
  }

  /** Takes all statements of a request or none. */
  #take({ body }: Asked): Answer {
    const parsed = JSON.parse(body) as Json | readonly Json[];
    const all = Array.isArray(parsed) ? (parsed as readonly Json[]) : [parsed as Json];
    const known = new Set(this.#statements.map(({ id }) => id));
    if (all.some(({ id }) => known.has(id))) return { status: 409 };
    if (known.size + all.length > MOST_STATEMENTS) return { status: 413 };
    this.#statements.push(...all);
    return { status: 200, body: all.map(({ id }) => id) };
  }

  #document({ method, query, headers, body }: Asked): Answer {
    const id = query.get('stateId') ?? '';
    const stored = this.#documents.get(id);
    if (method === 'GET')
      return stored
        ? { status: 200, body: JSON.parse(stored.text) as unknown, etag: stored.etag }
        : { status: 404 };
    const match = headers['if-match'];
    if (id === 'LMS.LaunchData') return { status: 403 };
    if (match !== undefined && match !== stored?.etag) return { status: 412 };
    if (headers['if-none-match'] === '*' && stored) return { status: 412 };
    return { status: 204, etag: this.#put(id, JSON.parse(body) as unknown) };
  }

  #put(id: string, value: unknown): string {
    const document = { text: JSON.stringify(value), etag: `"${randomUUID()}"` };
    this.#documents.set(id, document);
    return document.etag;
  }
}

/** A request in words, such as `POST statements (answered, completed)`. */
export function inWords({ method, path, query, body }: Asked): string {
  const name = path
    .split('/')
    .slice(path.startsWith('xapi') ? 1 : 0, 2)
    .join('/')
    .replace(/^fetch.*/, 'token');
  const state = query.get('stateId');
  return [method, name, state, method === 'GET' ? '' : told(body)].filter(Boolean).join(' ');
}

function told(body: string): string {
  try {
    const parsed = JSON.parse(body) as Json | readonly Json[];
    const verbs = (Array.isArray(parsed) ? (parsed as readonly Json[]) : [parsed as Json])
      .map(({ verb }) => VERB.exec(String((verb as Json | undefined)?.['id'] ?? ''))?.[0])
      .filter(Boolean);
    return verbs.length > 0 ? `(${verbs.join(', ')})` : `(${body.length} characters)`;
  } catch {
    return '';
  }
}
