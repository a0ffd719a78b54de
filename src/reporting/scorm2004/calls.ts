import type { Dialect } from '../scorm/calls.js';

/** The API object of an LMS (SCORM 2004 4th ed. RTE §3.1); what real ones return is anything. */
export interface Scorm2004Api {
  Initialize(argument: string): unknown;
  Terminate(argument: string): unknown;
  GetValue(element: string): unknown;
  SetValue(element: string, value: string): unknown;
  Commit(argument: string): unknown;
  GetLastError(): unknown;
  GetErrorString(code: string): unknown;
  GetDiagnostic(code: string): unknown;
}

export const dialect: Dialect = {
  initialize: 'Initialize',
  finish: 'Terminate',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  lastError: 'GetLastError',
  errorString: 'GetErrorString',
  alreadyBegun: 103,
  // SCORM 2004 4th ed. RTE §3.1.7.6: undefined, and unimplemented, data model element.
  unsupported: [401, 402],
};
