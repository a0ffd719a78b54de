import type { Diagnostic } from '../../content/diagnostic.js';
import type { Files } from '../../content/files.js';
import { CLAIMS_FILE, readClaims, type Claim } from './claims.js';
import { GLOSSARY_FILE, glossarySchema, type Glossary } from '../../content/glossary.js';
import { PHRASES_FILE, phrasesSchema, type Phrases } from './phrases.js';
import { readData, type DataFile } from './read-data.js';
import { REVIEW_POINTS_FILE, reviewPointsSchema, type ReviewPoint } from './review-points.js';
import { readSourceRuns, SOURCE_RUNS_FILE, type SourceRuns } from './source-runs.js';

/** The data of a course that rules need, beside its modules. What a course does not have is absent. */
export interface CourseData {
  readonly claims?: readonly Claim[];
  readonly glossary?: DataFile<Glossary>;
  readonly phrases?: DataFile<Phrases>;
  readonly sourceRuns?: SourceRuns;
  readonly reviewPoints?: DataFile<{ points: ReviewPoint[] }>;
}

/** Where each part of the data stands. */
export const dataFiles: Readonly<Record<keyof CourseData, string>> = {
  claims: CLAIMS_FILE,
  glossary: GLOSSARY_FILE,
  phrases: PHRASES_FILE,
  sourceRuns: SOURCE_RUNS_FILE,
  reviewPoints: REVIEW_POINTS_FILE,
};

/** Reads what there is; mistakes are added to `into`. */
export function readCourseData(files: Files, into: Diagnostic[]): CourseData {
  const claims = readClaims(files, into);
  const glossary = readData(files, GLOSSARY_FILE, glossarySchema, into);
  const phrases = readData(files, PHRASES_FILE, phrasesSchema, into);
  const sourceRuns = readSourceRuns(files, into);
  const reviewPoints = readData(files, REVIEW_POINTS_FILE, reviewPointsSchema, into);
  return {
    ...(claims && { claims }),
    ...(glossary && { glossary }),
    ...(phrases && { phrases }),
    ...(sourceRuns && { sourceRuns }),
    ...(reviewPoints && { reviewPoints }),
  };
}
