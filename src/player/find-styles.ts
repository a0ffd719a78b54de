import { TeachBackElement } from './teach-back.js';

// The style sheet stands beside the bundle. Loaded before the tags are defined, since elements that are already in
// the page begin as soon as they are.
const here = import.meta.url;
TeachBackElement.stylesheet = new URL('player.css', here).href;
