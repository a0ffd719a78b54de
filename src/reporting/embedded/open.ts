/** Everything that a page without an LMS needs at once; scorm-again itself comes later. */
export { EmbeddedAdapter } from './adapter.js';
export { loadParts } from './load.js';
export { postCommit } from './post.js';
export { CmiStore } from './store.js';
