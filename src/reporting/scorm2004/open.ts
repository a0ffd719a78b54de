import type { Adapter } from '../adapter.js';
import { Scorm2004Adapter } from './adapter.js';
import { findApi } from './discovery.js';

/** The adapter for the SCORM 2004 LMS around a page. */
export function openAdapter(window: Window, scoreMayFall: boolean): Adapter {
  return new Scorm2004Adapter({
    find: () => findApi(window),
    isOnline: () => window.navigator.onLine !== false,
    scoreMayFall,
  });
}
