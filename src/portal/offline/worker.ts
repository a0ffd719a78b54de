// The service worker of the catalog, and of nothing else: packages, bridges and embeds register none.
import { Precache, type OfflineFiles } from './precache.js';
import { TAKE_OVER, type FromWorker } from './protocol.js';

/** What of a service worker's global scope is used (Service Workers §4); the DOM library has no types for it. */
interface Scope {
  /** Written in front of this file when a site is built. */
  readonly teachbackFiles: OfflineFiles;
  readonly registration: { readonly scope: string; readonly installing: object | null };
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<Client | undefined>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Client[]>;
  };
  readonly caches: CacheStorage;
  fetch(request: Request): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetched) => void): void;
  addEventListener(type: 'message', listener: (event: Extendable & MessageEvent<unknown>) => void): void;
}
interface Client {
  readonly url: string;
  readonly frameType: string;
  postMessage(message: FromWorker, options: object): void;
}
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Extendable {
  readonly request: Request;
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}

const scope = self as unknown as Scope;
const { registration, clients } = scope;
const precache = new Precache(new URL(registration.scope), scope.teachbackFiles, scope.caches, request =>
  scope.fetch(request),
);

async function pages(): Promise<Client[]> {
  const all = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(registration.scope));
}

async function tell(message: FromWorker): Promise<void> {
  for (const page of await pages()) page.postMessage(message, {});
}

async function install(): Promise<void> {
  try {
    await precache.install((done, total) => void tell({ type: 'progress', done, total }));
  } catch (error) {
    const full = error instanceof Error && error.name === 'QuotaExceededError';
    await tell({ type: 'failed', full });
    throw error;
  }
}

async function activate(): Promise<void> {
  // What a still newer version has begun to fetch must stay.
  if (!registration.installing) await precache.removeOld();
  await clients.claim();
}

/** A page that is open keeps its version: the newer one takes over only where no other page is. */
async function takeOver(): Promise<void> {
  if ((await pages()).length > 1) await tell({ type: 'busy' });
  else await scope.skipWaiting();
}

/** A module that another page frames is that page's to load; it is not part of the catalog then. */
async function answer(path: string, { request, clientId }: Fetched): Promise<Response> {
  const client = clientId ? await clients.get(clientId) : undefined;
  return client?.frameType === 'nested' ? await scope.fetch(request) : await precache.answer(path, request);
}

scope.addEventListener('install', event => event.waitUntil(install()));
scope.addEventListener('activate', event => event.waitUntil(activate()));
scope.addEventListener('message', event => {
  if (event.data === TAKE_OVER) event.waitUntil(takeOver());
});
scope.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || /^i?frame$/.test(request.destination)) return;
  const path = precache.pathOf(new URL(request.url));
  if (path !== undefined) event.respondWith(answer(path, event));
});
