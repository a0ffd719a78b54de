/** Storage of this device as far as reporting uses it. Nothing throws. */
export interface KeyValue {
  /** False where nothing outlives this page. */
  readonly durable: boolean;
  get(key: string): string | undefined;
  /** False when it could not be kept: storage is full or was blocked meanwhile. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): string[];
}

/** Every key that the product writes begins so. */
export const PREFIX = 'teachback:';

/** The key of this device's salt. It goes when everything is erased, by which other tabs hear of that. */
export const SALT = `${PREFIX}salt`;

/** Windows in which nothing is kept any more until their page is loaded again (`erasure.ts`). */
export const quiet = new WeakSet<Window>();

/** Storage that lives as long as the page, for where the browser gives none. */
export function memoryStorage(): KeyValue {
  const values = new Map<string, string>();
  return {
    durable: false,
    get: key => values.get(key),
    set: (key, value) => {
      values.set(key, value);
      return false;
    },
    remove: key => void values.delete(key),
    keys: () => [...values.keys()],
  };
}

/**
 * Opens `localStorage` or `sessionStorage`. A blocked one (a policy, a third-party frame, a private window of
 * some browsers) throws on access, which gives storage in memory instead.
 */
export function openStorage(window: Window, kind: 'localStorage' | 'sessionStorage'): KeyValue {
  let storage: Storage;
  try {
    storage = window[kind];
    const probe = `${PREFIX}probe`;
    storage.setItem(probe, '1');
    storage.removeItem(probe);
  } catch {
    return memoryStorage();
  }
  return {
    durable: true,
    get: key => attempt(() => storage.getItem(key)) ?? undefined,
    set: (key, value) => !quiet.has(window) && (attempt(() => (storage.setItem(key, value), true)) ?? false),
    remove: key => void attempt(() => storage.removeItem(key)),
    keys: () => attempt(() => Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '')) ?? [],
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
