import { findApi as find } from '../scorm/discovery.js';
import type { Scorm12Api } from './calls.js';

/** Finds the SCORM 1.2 API of the LMS around a page. */
export const findApi = (window: Window): Scorm12Api | undefined =>
  find<Scorm12Api>(window, 'API', 'LMSInitialize');
