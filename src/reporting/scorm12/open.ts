import type { Adapter } from '../adapter.js';
import { Scorm12Adapter } from './adapter.js';
import { findApi } from './discovery.js';

/** The adapter for the SCORM 1.2 LMS around a page. */
export function openAdapter(window: Window, scoreMayFall: boolean): Adapter {
  return new Scorm12Adapter({
    find: () => findApi(window),
    isOnline: () => window.navigator.onLine !== false,
    scoreMayFall,
  });
}
