import { readHeader } from '../../engine/codec.js';
import { toBase64url } from '../../engine/base64url.js';
import { randomBytes } from '../nonce.js';
import type { Reporter } from '../port.js';
import type { ReporterOptions } from '../reporter.js';
import { openStorage } from '../storage.js';
import { BridgeReporter } from './reporter.js';

/** The reporter of a page that an LMS frames from another origin; `nonce` is absent where no such page does. */
export function openBridge(options: ReporterOptions, window: Window, nonce = ''): Reporter {
  const { moduleId, bridge = [], sharedDevice = false } = options;
  // Framed, the module is a part of the LMS's course, and the way to its own catalog would lead out of that.
  if (nonce) window.document?.querySelector('.tb-home')?.setAttribute('hidden', '');
  // Where the browser says who frames this page, one that may not is not even greeted.
  const [parent] = window.location.ancestorOrigins ?? [];
  const isAllowed = nonce !== '' && (parent === undefined || bridge.includes(parent));
  return new BridgeReporter({
    moduleId,
    window,
    nonce,
    origins: isAllowed ? bridge : [],
    journalStorage: known => openStorage(window, known && !sharedDevice ? 'localStorage' : 'sessionStorage'),
    now: options.now ?? Date.now,
    readHeader: options.readHeader ?? readHeader,
    newId: () => toBase64url(options.random?.() ?? randomBytes(16, window.crypto)),
  });
}
