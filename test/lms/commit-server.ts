import { FaultyServer, type Reply, type StoreRequest } from './faulty-server.js';

type Json = Readonly<Record<string, unknown>>;

/** A site's own server that keeps what embedded scorm-again commits: the newest commit counts. */
export class CommitServer extends FaultyServer {
  #newest: Json = {};

  handle({ method, body }: StoreRequest): Reply {
    if (method !== 'POST') return { status: 405 };
    const commit = JSON.parse(body) as Json;
    const number = ({ commitSequence }: Json): number => Number(commitSequence ?? 0);
    if (number(commit) >= number(this.#newest)) this.#newest = commit;
    return { status: 200, body: { result: true } };
  }

  /** A server that holds the same and goes its own way; it is not listening yet. */
  copy(): CommitServer {
    const copy = new CommitServer();
    copy.#newest = this.#newest;
    return copy;
  }

  get #cmi(): Json {
    const data = this.#newest['runtimeData'] as Json | undefined;
    return (data?.['cmi'] ?? {}) as Json;
  }

  get core(): Json {
    return (this.#cmi['core'] ?? {}) as Json;
  }

  get state(): string {
    return String(this.#cmi['suspend_data'] ?? '');
  }

  /** The answers, in their order. */
  get answers(): readonly Json[] {
    return Object.values((this.#cmi['interactions'] ?? {}) as Json) as Json[];
  }
}
