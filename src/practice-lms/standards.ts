import { Scorm12API, Scorm2004API } from 'scorm-again';
import { launchData12, record12, withTotal12 } from './cmi.js';
import { launchData2004, record2004 } from './cmi2004.js';
import type { Course } from './course.js';
import type { CmiJson, CourseRecord } from './record.js';

export type ScormName = 'scorm12' | 'scorm2004';
/** By what the practice LMS launches a course. */
export type StandardName = ScormName | 'cmi5';

export const titles: Readonly<Record<StandardName, string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
  cmi5: 'cmi5',
};

/** What the two standards call the same functions. */
export interface Names {
  readonly initialize: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly finish: string;
  readonly lastError: string;
  readonly errorString: string;
  readonly diagnostic: string;
}

/** scorm-again's API object as far as the practice LMS uses it. */
export interface Api {
  readonly cmi: object;
  loadFromJSON(json: object, element: string): void;
  on(event: string, then: () => void): void;
}

type Settings = ConstructorParameters<typeof Scorm12API>[0];
type HttpService = ConstructorParameters<typeof Scorm12API>[1];

/** What the practice LMS needs to know of a standard. */
export interface Standard<A extends Api = Api> {
  readonly name: ScormName;
  /** Where a course looks for its LMS. */
  readonly global: 'API' | 'API_1484_11';
  readonly names: Names;
  /** Characters that the standard allows in `suspend_data`. */
  readonly stateLimit: number;
  /** Error code of a commit that was refused. */
  readonly refused: string;
  create(settings: Settings, service: HttpService): A;
  launchData(course: Course, stored: CmiJson | undefined): CmiJson;
  /** What is stored of the data at a commit, `before` being what was stored when the course was launched. */
  committed(cmi: CmiJson, before: CmiJson | undefined): CmiJson;
  record(cmi: CmiJson): CourseRecord;
}

export const scorm12: Standard<Scorm12API> = {
  name: 'scorm12',
  global: 'API',
  names: {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic',
  },
  stateLimit: 4_096,
  refused: '101',
  create: (settings, service) => new Scorm12API(settings, service),
  launchData: launchData12,
  committed: withTotal12,
  record: record12,
};

export const scorm2004: Standard<Scorm2004API> = {
  name: 'scorm2004',
  global: 'API_1484_11',
  names: {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
    diagnostic: 'GetDiagnostic',
  },
  stateLimit: 64_000,
  refused: '391',
  create: (settings, service) => new Scorm2004API(settings, service),
  launchData: launchData2004,
  committed: cmi => cmi,
  record: record2004,
};

export const standards: Readonly<Record<ScormName, Standard>> = { scorm12, scorm2004 };

/** The one that an address names, or SCORM 1.2. */
export const standardOf = (name: string | null): StandardName =>
  name !== null && Object.hasOwn(titles, name) ? (name as StandardName) : 'scorm12';
