import type { Format } from './format.js';
import { gift } from './gift/index.js';
import { moodle } from './moodle/index.js';
import { qti } from './qti/index.js';

/** Every format that questions are exchanged in, by the name that the commands take. */
export const formats: Readonly<Record<string, Format>> = {
  [gift.name]: gift,
  [moodle.name]: moodle,
  [qti.name]: qti,
};
