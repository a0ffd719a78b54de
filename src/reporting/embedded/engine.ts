import type { Scorm12API } from 'scorm-again';
import type { Scorm12Api } from '../scorm12/calls.js';
import { forResume, type Cmi } from './cmi.js';

/** The class that plays the LMS. */
export type Scorm12Class = typeof Scorm12API;

/** One commit of scorm-again: the CMI data and what it makes of them. */
export type Commit = { readonly runtimeData: { readonly cmi: Cmi } } & Readonly<Record<string, unknown>>;

export interface EngineOptions {
  readonly moduleId: string;
  readonly learner?: string;
  /** The data of an earlier session. */
  readonly stored?: Cmi;
  /** Keeps a commit; false when it could not be kept. */
  keep(commit: Commit): boolean;
}

/**
 * scorm-again as the LMS of a page that has none. It validates and holds the SCORM 1.2 data; its own network and
 * offline code is replaced by `keep`, since its termination answers "true" whatever the server said.
 */
export function createEngine(Scorm12: Scorm12Class, options: EngineOptions): Scorm12Api {
  const api = new Scorm12(
    {
      autocommit: false,
      // Without an address it stores nothing; this one is never fetched.
      lmsCommitUrl: 'embedded',
      dataCommitFormat: 'json',
      renderCommonCommitFields: true,
      alwaysSendTotalTime: true,
      mastery_override: false,
      autoPopulateCommitMetadata: true,
      courseId: options.moduleId,
      logLevel: 'NONE',
    },
    {
      updateSettings: () => undefined,
      processHttpRequest: (_url, commit) =>
        options.keep(commit as Commit)
          ? { result: 'true', errorCode: 0 }
          : {
              result: 'false',
              errorCode: 101,
              errorMessage: 'The storage of this device is full or blocked.',
            },
    },
  );
  api.loadFromJSON(forResume(options.stored, options.learner), '');
  return api;
}
