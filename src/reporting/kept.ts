import { parseEntry, untilOf } from './entry.js';
import { ERASED, watchErasure } from './erasure.js';
import { holdersOf, type Kept, type KeptKind } from './holders.js';
import { openStorage, PREFIX, SALT } from './storage.js';

export type { Kept } from './holders.js';

/**
 * What stands after the prefix in keys that are no hash, and what is kept there. Whatever begins with the prefix is
 * listed and erased; a name that is missing here is only not called by its kind.
 */
const KEPT_NAMES: Readonly<Record<string, KeptKind>> = {
  salt: 'number',
  lms: 'record',
  cmi5: 'launch',
  settings: 'settings',
  language: 'settings',
  bridge: 'progress',
  notes: 'review',
};

/** How long other tabs may take to hear of an erasure and stop writing, in milliseconds. */
const SETTLE = 400;

/** Offline copies are in caches of this prefix, made by a worker of this name (`portal/offline`). */
const CACHE_PREFIX = 'teachback-';
const WORKER = /\/teachback-sw\.js$/;

/** Everything that is kept in this browser for this page now, by whom ever; an empty list is nothing at all. */
export async function listKept(window: Window): Promise<readonly Kept[]> {
  const around = await Promise.all(holdersOf(window).map(holder => holder.list()));
  return [...(await listHere(window)), ...around.flat()];
}

/** What is kept in this browser for this site. */
async function listHere(window: Window): Promise<Kept[]> {
  const kept = [...inStorage(window, 'localStorage'), ...inStorage(window, 'sessionStorage')];
  const caches = await offlineCaches(window);
  const count = await Promise.all(
    caches.map(async name => (await (await window.caches.open(name)).keys()).length),
  );
  const files = count.reduce((sum, each) => sum + each, 0);
  return files > 0 ? [...kept, { kind: 'offline', place: 'device', count: files }] : kept;
}

/**
 * Removes everything that `listKept` lists. From then on nothing more is kept until the page is loaded again, here and
 * in every other tab of this site, so that a module that is still open does not bring back what was erased.
 *
 * @returns whether nothing is left.
 */
export async function eraseKept(window: Window): Promise<boolean> {
  const around = Promise.all(holdersOf(window).map(holder => holder.erase()));
  watchErasure(window);
  // Other tabs hear of it by this key, also where no module was opened yet.
  openStorage(window, 'localStorage').set(SALT, '-');
  window.dispatchEvent(new Event(ERASED));
  const workers = await registrations(window);
  await Promise.all(workers.map(worker => worker.unregister()));
  for (let sweep = 0; sweep < 2; sweep++) {
    for (const kind of ['localStorage', 'sessionStorage'] as const) removeAll(window, kind);
    for (const name of await offlineCaches(window)) await window.caches.delete(name);
    // Another tab may have written in the moment in which it heard of it.
    await new Promise(resolve => window.setTimeout(resolve, SETTLE));
  }
  return [...(await listHere(window)), ...(await around).flat()].length === 0;
}

function inStorage(window: Window, area: 'localStorage' | 'sessionStorage'): Kept[] {
  const storage = openStorage(window, area);
  const place = area === 'localStorage' ? 'device' : 'tab';
  const found = new Map<KeptKind, Kept>();
  for (const key of storage.keys()) {
    if (!key.startsWith(PREFIX)) continue;
    const kind = keptKindOf(key, storage.get(key));
    const before = found.get(kind);
    const until = Math.max(before?.until ?? 0, untilOf(storage.get(key)) || 0);
    found.set(kind, { kind, place, count: (before?.count ?? 0) + 1, ...(until > 0 && { until }) });
  }
  return [...found.values()];
}

/** What is kept under a key that this product wrote, with the value that is there. */
export function keptKindOf(key: string, value: string | undefined): KeptKind {
  if (parseEntry(value)) return 'progress';
  if (key.endsWith(':writer')) return 'other';
  const [name = ''] = key.slice(PREFIX.length).split(':');
  return Object.hasOwn(KEPT_NAMES, name) ? KEPT_NAMES[name]! : 'other';
}

function removeAll(window: Window, area: 'localStorage' | 'sessionStorage'): void {
  const storage = openStorage(window, area);
  for (const key of storage.keys()) if (key.startsWith(PREFIX)) storage.remove(key);
}

/** Missing on plain-HTTP pages; forbidden in some frames. */
async function offlineCaches(window: Window): Promise<string[]> {
  try {
    return (await window.caches.keys()).filter(name => name.startsWith(CACHE_PREFIX));
  } catch {
    return [];
  }
}

async function registrations(window: Window): Promise<ServiceWorkerRegistration[]> {
  try {
    const all = await window.navigator.serviceWorker.getRegistrations();
    return all.filter(({ active, waiting, installing }) =>
      WORKER.test((active ?? waiting ?? installing)?.scriptURL ?? ''),
    );
  } catch {
    return [];
  }
}
