/** What a course has told the LMS, the same for every standard, as the page shows it. */
export interface CourseRecord {
  readonly rows: readonly (readonly [name: string, value: string])[];
  readonly state: string;
  readonly answers: readonly AnswerRow[];
}

export interface AnswerRow {
  readonly id: string;
  readonly type: string;
  readonly response: string;
  readonly pattern: string;
  readonly result: string;
  readonly latency: string;
}

/** CMI data as scorm-again renders and loads them. */
export type CmiJson = Readonly<Record<string, unknown>>;
