import type { IncomingMessage, ServerResponse } from 'node:http';
import { storeFaultOf, type StoreFaultName, type StoreReport } from '../../practice-lms/store.js';
import type { Handler } from '../serve.js';
import { inWords, Registration, type Answer, type Asked } from './record-store.js';

/** Where the store is, below the practice LMS. */
const BASE = 'practice-lms/store/';
/** Far above any request of a course; keeps a stuck sender from filling the memory. */
const LIMIT = 1_000_000;
const SLOW = 5_000;
/** Requests that are remembered. */
const MOST_CALLS = 2_000;

interface Kept {
  readonly registration: Registration;
  readonly calls: { readonly at: string; readonly words: string }[];
  fault: StoreFaultName;
}

/**
 * The record store of the practice LMS: `launch` begins a session and says how to open the course, `<registration>/`
 * is what a course is told to talk to, `<registration>/record` shows what came of it, and `<registration>/fault` makes
 * it fail. Kept in memory only.
 */
export function storeEndpoint(): Handler {
  const kept = new Map<string, Kept>();
  return (request, response, path) => {
    if (!path.startsWith(BASE)) return false;
    void serve(request, response, path.slice(BASE.length), kept).catch(() => response.destroy());
    return true;
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  kept: Map<string, Kept>,
): Promise<void> {
  const body = await bodyOf(request);
  if (body === undefined) return send(response, { status: 413 });
  // A page of another origin may neither launch nor look.
  const { host, origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return send(response, { status: 403 });
  const url = new URL(request.url ?? '/', `http://${host}`);
  if (path === 'launch' && request.method === 'POST')
    return send(response, launch(JSON.parse(body) as Wanted, `${url.origin}/${BASE}`, kept));
  const [id = '', ...rest] = path.split('/');
  const store = kept.get(id);
  if (!store) return send(response, { status: 404 });
  const resource = rest.join('/');
  if (resource === 'record') return send(response, { status: 200, body: reportOf(store) });
  if (resource === 'fault' && request.method === 'POST') {
    store.fault = storeFaultOf(body);
    return send(response, { status: 204 });
  }
  const { method = '', headers } = request;
  await answer({ method, headers, body, path: resource, query: url.searchParams }, response, store);
}

interface Wanted {
  readonly course: string;
  readonly mastery?: number;
  /** The attempt that goes on; a new one begins where it is left out or unknown. */
  readonly registration?: string;
}

function launch({ course, mastery, registration }: Wanted, base: string, kept: Map<string, Kept>): Answer {
  let store = kept.get(registration ?? '');
  if (!store) {
    const activity = `https://practice.example/${encodeURIComponent(course)}`;
    store = { registration: new Registration(activity, mastery), calls: [], fault: 'none' };
    kept.set(store.registration.id, store);
  }
  const parameters = store.registration.launch(base).toString();
  return { status: 200, body: { registration: store.registration.id, parameters } };
}

const reportOf = ({ registration, calls }: Kept): StoreReport => ({ ...registration.record, calls });

/** Answers a request of the course, or fails as the store is told to. */
async function answer(
  asked: Asked,
  response: ServerResponse,
  { registration, fault, calls }: Kept,
): Promise<void> {
  const note = (what: string): void => {
    calls.push({ at: new Date().toISOString(), words: `${inWords(asked)} → ${what}` });
    if (calls.length > MOST_CALLS) calls.shift();
  };
  if (fault === 'resets') {
    note('the connection was reset');
    return void response.destroy();
  }
  if (fault === 'stalls') return note('no answer');
  const status = Number(/^\d+$/.exec(fault)?.[0]);
  const isKept = fault !== 'forgets' || asked.method === 'GET';
  const given: Answer = status ? { status } : isKept ? registration.answer(asked) : { status: 200, body: [] };
  if (fault === 'slow') await new Promise(resolve => setTimeout(resolve, SLOW));
  note(`${given.status}${isKept ? '' : ', and kept nothing'}`);
  send(response, given);
}

function send(response: ServerResponse, { status, body, etag }: Answer): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    ...(etag !== undefined && { ETag: etag }),
    ...(status === 429 && { 'Retry-After': '2' }),
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > LIMIT) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
