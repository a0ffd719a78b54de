// A file of its own, so that a page that needs it loads this one of the package's functions.
export { sha256 } from '@noble/hashes/sha2.js';
