import { readHeader } from '../engine/codec.js';
import type { Adapter } from './adapter.js';
import { afterPaint } from './after-paint.js';
import { toBase64url } from '../engine/base64url.js';
import { bridgeNonce } from './bridge/frame.js';
import { LazyReporter } from './bridge/lazy.js';
import { isOwnLaunch } from './cmi5/own-launch.js';
import type { EmbeddedParts } from './embedded/adapter.js';
import { deviceSalt, storageKey } from './keys.js';
import { randomBytes } from './nonce.js';
import { NothingAdapter } from './nothing.js';
import type { Reporter } from './port.js';
import type { RecordName } from './record.js';
import { Recorder } from './recorder.js';
import type { ReadHeader } from './reconcile.js';
import { memoryStorage, openStorage, PREFIX } from './storage.js';
import type { Trace } from './traced.js';
import type { RecordStoreSource } from './xapi/source.js';

type OwnRecord = Exclude<RecordName, 'bridge'>;

const DAY = 24 * 60 * 60 * 1000;
/** In an LMS the journal only bridges faults; without one it is all there is. */
const LIFETIME: Readonly<Record<OwnRecord, number>> = {
  scorm12: 30 * DAY,
  scorm2004: 30 * DAY,
  cmi5: 30 * DAY,
  xapi: 30 * DAY,
  embedded: 400 * DAY,
  none: DAY,
};

/** One chunk each, so that a package ships the one that it needs. */
const adapters = {
  scorm12: () => import('./scorm12/open.js'),
  scorm2004: () => import('./scorm2004/open.js'),
} as const;

export interface ReporterOptions {
  readonly record: RecordName;
  readonly moduleId: string;
  /** Names the journal on pages that know the learner; hashed, never stored. */
  readonly learner?: string | undefined;
  /** Where embedded scorm-again posts its commits; without it nothing leaves the device. */
  readonly commitUrl?: string | undefined;
  /** The record store of `xapi`, and whose record it is. */
  readonly recordStore?: RecordStoreSource | undefined;
  /** Origins of LMS pages that may frame this page and record it (`bridge`). */
  readonly bridge?: readonly string[] | undefined;
  /** Others use this device: nothing outlives the tab. */
  readonly sharedDevice?: boolean;
  /** The module lets the last try count, so that a score may fall. */
  readonly scoreMayFall?: boolean;
  readonly window?: Window;
  now?(): number;
  /** At least 16 random bytes. */
  random?(): Uint8Array;
  /** Loads scorm-again. */
  loadEmbedded?(): Promise<EmbeddedParts>;
  afterPaint?(action: () => void): void;
  /** Does what nothing waits for; by default at once. */
  afterwards?(action: () => void): void;
  readonly readHeader?: ReadHeader;
  /** Takes, line by line and in words, what is told and what comes of it. */
  readonly trace?: Trace | undefined;
}

/** A page that keeps its own record where it stands alone is recorded by the LMS that launched or frames it. */
function recordHere(record: RecordName, window: Window): RecordName {
  if (record !== 'embedded') return record;
  if (isOwnLaunch(window)) return 'cmi5';
  return bridgeNonce(window) === undefined ? record : 'bridge';
}

/** What a page without an LMS takes. */
async function embedded() {
  const { EmbeddedAdapter, CmiStore, loadParts, postCommit } = await import('./embedded/open.js');
  return { EmbeddedAdapter, CmiStore, loadParts, postCommit };
}

/** Asks for that before the module is known, which saves a bare tag one wait for the network; whoever wants it asks again. */
export function fetchEmbedded(record: RecordName): void {
  if (recordHere(record, window) === 'embedded') embedded().catch(() => undefined);
}

/** The reporter of one module on one page. */
export function createReporter(options: ReporterOptions): Reporter {
  const window = options.window ?? globalThis.window;
  const record = recordHere(options.record, window);
  if (record === 'bridge')
    return new LazyReporter(async () =>
      (await import('./bridge/open.js')).openBridge(options, window, bridgeNonce(window)),
    );
  return ownReporter({ ...options, record }, window);
}

/** The reporter of a page that finds, or is, the record system by itself. */
function ownReporter(options: ReporterOptions & { readonly record: OwnRecord }, window: Window): Reporter {
  const { record, moduleId, learner, scoreMayFall = false } = options;
  const now = options.now ?? Date.now;
  const random = options.random ?? (() => randomBytes(16, window.crypto));
  const newId = (): string => toBase64url(random());
  const shared = record === 'none' ? memoryStorage() : openStorage(window, 'localStorage');
  const session = record === 'none' ? memoryStorage() : openStorage(window, 'sessionStorage');
  const storageFor = (known: boolean) => (known && !options.sharedDevice ? shared : session);

  return new Recorder({
    record,
    moduleId,
    adapter: createAdapter,
    server: record === 'embedded' && options.commitUrl !== undefined,
    shared,
    journalStorage: storageFor,
    lifetime: LIFETIME[record],
    window,
    now,
    random,
    afterPaint: options.afterPaint ?? (action => afterPaint(window, action)),
    readHeader: options.readHeader ?? readHeader,
    newId,
    trace: options.trace,
    // A record store names the learner and the attempt by itself.
    ...(learner !== undefined && record !== 'cmi5' && record !== 'xapi' && { learner }),
  });

  /** A page loads only the adapter that it needs. */
  async function createAdapter(): Promise<Adapter> {
    try {
      if (record === 'none') return new NothingAdapter();
      if (record === 'embedded') return await createEmbedded();
      if (record === 'cmi5') return (await import('./cmi5/open.js')).openCmi5({ window, now });
      if (record === 'xapi')
        return (await import('./xapi/open.js')).openXapi(options.recordStore, { window, now, newId });
      const { openAdapter } = await adapters[record]();
      return openAdapter(window, scoreMayFall);
    } catch (error) {
      return new NothingAdapter(`The player is not complete: ${String(error)}`);
    }
  }

  async function createEmbedded(): Promise<Adapter> {
    const { EmbeddedAdapter, CmiStore, loadParts, postCommit } = await embedded();
    const storage = storageFor(true);
    const salt = deviceSalt(shared.durable ? shared : storage, random);
    const key = await storageKey(window.crypto, salt, moduleId, learner ?? '');
    const { commitUrl } = options;
    return new EmbeddedAdapter({
      moduleId,
      window,
      scoreMayFall,
      store: new CmiStore(storage, key.replace(PREFIX, `${PREFIX}lms:`), () => now() + LIFETIME[record]),
      load: options.loadEmbedded ?? loadParts,
      afterwards: options.afterwards,
      learner,
      ...(commitUrl !== undefined && { post: (commit: object) => postCommit(window, commitUrl, commit) }),
    });
  }
}
