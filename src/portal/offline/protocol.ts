/** Name of the service worker's file in the site's folder; what is erased on request is known by it. */
export const WORKER_FILE = 'teachback-sw.js';

/** What the worker tells the pages. */
export type FromWorker =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  /** `full`: the device has no room for it. */
  | { readonly type: 'failed'; readonly full: boolean }
  /** Other pages of the site are open, so that the newer version has to wait. */
  | { readonly type: 'busy' };

/** What a page asks of a worker that waits: to take the place of the older one. */
export const TAKE_OVER = 'take-over';
