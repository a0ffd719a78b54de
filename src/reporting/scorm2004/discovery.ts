import { findApi as find } from '../scorm/discovery.js';
import type { Scorm2004Api } from './calls.js';

/** Finds the SCORM 2004 API of the LMS around a page. */
export const findApi = (window: Window): Scorm2004Api | undefined =>
  find<Scorm2004Api>(window, 'API_1484_11', 'Initialize');
