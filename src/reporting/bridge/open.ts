import { readHeader } from '../../engine/codec.js';
import { base64url } from '../base64url.js';
import { randomBytes } from '../nonce.js';
import type { Reporter } from '../port.js';
import type { ReporterOptions } from '../reporter.js';
import { openStorage } from '../storage.js';
import { BridgeReporter } from './reporter.js';

/** The reporter of a page that an LMS frames from another origin; `nonce` is absent where no such page does. */
export function openBridge(options: ReporterOptions, window: Window, nonce = ''): Reporter {
  const { moduleId, bridge = [], sharedDevice = false } = options;
  return new BridgeReporter({
    moduleId,
    window,
    nonce,
    // Without a nonce nobody can prove to be the page that frames this one.
    origins: nonce === '' ? [] : bridge,
    journalStorage: known => openStorage(window, known && !sharedDevice ? 'localStorage' : 'sessionStorage'),
    now: options.now ?? Date.now,
    readHeader: options.readHeader ?? readHeader,
    newId: () => base64url(options.random?.() ?? randomBytes(16, window.crypto)),
  });
}
