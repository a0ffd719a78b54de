/** One file of the site: its path from the scope, and the SHA-256 of its bytes in base64. */
export type OfflineFile = readonly [path: string, sha256: string];

/** What a version of the site consists of, as the build lists it. */
export interface OfflineFiles {
  /** Kept under their hashes, and never mixed with those of another version. */
  readonly files: readonly OfflineFile[];
  /** Paths of files that an administrator may edit after the build: asked for first, and kept for when that fails. */
  readonly live: readonly string[];
}

/** Every cache of ours begins so; the scope follows. */
export const CACHE_PREFIX = 'teachback-offline ';

/** Requests at a time. */
const AT_ONCE = 6;
/** How long an edited file may take before the kept one answers, in milliseconds. */
const PATIENCE = 3_000;

type Fetch = (request: Request) => Promise<Response>;

/**
 * The site's files kept on the device. A file is kept under its hash and checked against it by the browser (Subresource
 * Integrity), so that what was fetched while the server changed is refused, an update fetches only what changed, and a
 * page of one version never gets a file of another.
 */
export class Precache {
  readonly #scope: URL;
  readonly #caches: CacheStorage;
  readonly #fetch: Fetch;
  readonly #files: ReadonlyMap<string, string>;
  readonly #live: ReadonlySet<string>;

  /** @param scope URL of the site's folder; ends with `/`. */
  constructor(scope: URL, { files, live }: OfflineFiles, caches: CacheStorage, fetch: Fetch) {
    this.#scope = scope;
    this.#caches = caches;
    this.#fetch = fetch;
    this.#files = new Map(files);
    this.#live = new Set(live);
  }

  get #name(): string {
    return CACHE_PREFIX + this.#scope.pathname;
  }

  /** Fetches what is not here yet; asked again after a failure, it goes on where it stopped. Rejects with the first fault. */
  async install(onProgress: (done: number, total: number) => void = () => undefined): Promise<void> {
    const cache = await this.#caches.open(this.#name);
    const held = new Set((await cache.keys()).map(({ url }) => url));
    const missing = [...this.#files].filter(([path, hash]) => !held.has(this.#key(path, hash)));
    const total = this.#files.size;
    let done = total - missing.length;
    onProgress(done, total);
    const waiting = missing.values();
    let isOver = false;
    const work = async (): Promise<void> => {
      for (const [path, hash] of waiting) {
        const request = new Request(new URL(path, this.#scope), {
          cache: 'no-cache',
          credentials: 'same-origin',
          integrity: `sha256-${hash}`,
        });
        await cache.put(this.#key(path, hash), await whole(await this.#fetch(request)));
        // What small files still fit after a large one did not is of no use, and no news.
        if (isOver) return;
        onProgress(++done, total);
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } finally {
      isOver = true;
    }
    for (const path of this.#live) await this.#refresh(path).catch(() => undefined);
  }

  /** Removes what only other versions used. */
  async removeOld(): Promise<void> {
    const cache = await this.#caches.open(this.#name);
    const wanted = new Set([...this.#files].map(([path, hash]) => this.#key(path, hash)));
    for (const path of this.#live) wanted.add(this.#key(path));
    for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
  }

  /** The path of a file of the site that answers this address; undefined where the site has none. */
  pathOf(url: URL): string | undefined {
    if (url.origin !== this.#scope.origin || !url.pathname.startsWith(this.#scope.pathname)) return undefined;
    const path = decoded(url.pathname.slice(this.#scope.pathname.length));
    if (path === undefined) return undefined;
    const has = (name: string): boolean => this.#files.has(name) || this.#live.has(name);
    // Some servers leave out the ending of a page.
    return [path === '' || path.endsWith('/') ? `${path}index.html` : path, `${path}.html`].find(has);
  }

  /** The answer to a request for a file of the site: the kept one, or the server's where it is gone. */
  async answer(path: string, request: Request): Promise<Response> {
    if (this.#live.has(path)) return await this.#liveAnswer(path, request);
    const kept = await this.#caches.match(this.#key(path, this.#files.get(path)), { cacheName: this.#name });
    return kept ?? (await this.#fetch(request));
  }

  async #liveAnswer(path: string, request: Request): Promise<Response> {
    try {
      return await this.#refresh(path);
    } catch {
      const kept = await this.#caches.match(this.#key(path), { cacheName: this.#name });
      return kept ?? (await this.#fetch(request));
    }
  }

  async #refresh(path: string): Promise<Response> {
    const signal = AbortSignal.timeout(PATIENCE);
    const url = new URL(path, this.#scope);
    const response = await whole(await this.#fetch(new Request(url, { cache: 'no-cache', signal })));
    // Whoever erased what is kept here does not get it back by this.
    if (await this.#caches.has(this.#name))
      await (await this.#caches.open(this.#name)).put(this.#key(path), response.clone());
    return response;
  }

  #key(path: string, hash = 'live'): string {
    const url = new URL(path, this.#scope);
    url.search = new URLSearchParams({ teachback: hash }).toString();
    return url.href;
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A good answer that may stand for any address: one that was redirected may not answer a navigation (Fetch §4.3). */
async function whole(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: the server answered ${response.status}`);
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}
