import { readHeader } from '../engine/codec.js';
import type { Adapter } from '../reporting/adapter.js';
import { afterPaint } from '../reporting/after-paint.js';
import { toBase64url } from '../engine/base64url.js';
import { randomBytes } from '../reporting/nonce.js';
import { deviceSalt, storageKey } from '../reporting/keys.js';
import type { Reporter } from '../reporting/port.js';
import type { RecordName } from '../reporting/record.js';
import { Recorder } from '../reporting/recorder.js';
import { openStorage, PREFIX } from '../reporting/storage.js';

/** How long the journal is kept for a learner who does not come back, in milliseconds. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** The standard that the package speaks to the LMS. */
export interface Standard {
  readonly record: RecordName;
  readonly openAdapter: (window: Window, scoreMayFall: boolean) => Adapter;
}

export interface ShimRecord {
  readonly reporter: Reporter;
  /** Once connected: names the learner by a salted hash; undefined where the LMS names nobody. */
  owner(): Promise<string | undefined>;
}

/** The record of the shim's page: the same as in a package that holds the content itself. */
export function shimRecord(
  window: Window,
  { record, openAdapter }: Standard,
  { moduleId, scoreMayFall }: { readonly moduleId: string; readonly scoreMayFall: boolean },
  now: () => number = Date.now,
): ShimRecord {
  const shared = openStorage(window, 'localStorage');
  const session = openStorage(window, 'sessionStorage');
  const random = (): Uint8Array => randomBytes(16, window.crypto);
  let learner: string | undefined;
  const reporter = new Recorder({
    record,
    moduleId,
    adapter: async () => {
      const adapter = openAdapter(window, scoreMayFall);
      const connect = adapter.connect.bind(adapter);
      adapter.connect = async () => {
        const launch = await connect();
        learner = launch.learner;
        return launch;
      };
      return adapter;
    },
    server: false,
    shared,
    journalStorage: known => (known ? shared : session),
    lifetime: LIFETIME,
    window,
    now,
    random,
    afterPaint: action => afterPaint(window, action),
    readHeader,
    newId: () => toBase64url(random()),
  });
  const owner = async (): Promise<string | undefined> => {
    if (learner === undefined || !shared.durable) return undefined;
    const key = await storageKey(window.crypto, deviceSalt(shared, random), 'bridge', moduleId, learner);
    return key.slice(PREFIX.length);
  };
  return { reporter, owner };
}
