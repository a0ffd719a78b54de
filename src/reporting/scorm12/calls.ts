import type { Dialect } from '../scorm/calls.js';

/** The API object of an LMS (SCORM 1.2 RTE §3.3); what real ones return is anything. */
export interface Scorm12Api {
  LMSInitialize(argument: string): unknown;
  LMSFinish(argument: string): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(argument: string): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
  LMSGetDiagnostic(code: string): unknown;
}

export const dialect: Dialect = {
  initialize: 'LMSInitialize',
  finish: 'LMSFinish',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  lastError: 'LMSGetLastError',
  errorString: 'LMSGetErrorString',
  // General exception; what LMSs answer to a second LMSInitialize.
  alreadyBegun: 101,
  // SCORM 1.2 RTE §3.4.1: the optional element is not supported.
  unsupported: [401],
};
