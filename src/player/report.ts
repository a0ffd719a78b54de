import type { ModuleOutline } from '../content/model.js';
import { encodeProgress } from '../engine/codec.js';
import { standing } from '../engine/completion.js';
import { lessonStandings } from '../engine/lesson-standing.js';
import { lmsPart } from '../engine/lms-part.js';
import type { Progress } from '../engine/progress.js';
import type { Report } from '../reporting/port.js';

/** What the report needs to know of this session. */
export interface SessionFacts {
  /** Pass mark given by the record system, 0–1. */
  readonly mastery: number | undefined;
  /** Characters that the record system keeps of the progress. */
  readonly limit: number | undefined;
  readonly seconds: number;
  readonly urgent: boolean;
}

/** Everything the record system and this device may know of the progress, each filtered as it must be. */
export function reportOf(outline: ModuleOutline, progress: Progress, session: SessionFacts): Report {
  const part = lmsPart(outline, progress);
  const { position } = part;
  const last = outline.lessons.findLast(({ sensitive }) => !sensitive);
  return {
    standing: standing(outline, progress, session.mastery),
    scored: outline.policy.score !== 'none',
    lessons: lessonStandings(outline, part, session.mastery),
    location: position.at === 'end' ? (last?.id ?? '') : position.lesson,
    lms: encodeProgress(part, outline.ledger, session.limit),
    device: encodeProgress(progress, outline.ledger, Number.POSITIVE_INFINITY),
    seconds: session.seconds,
    urgent: session.urgent,
  };
}

/** Whether the policy lets this answer leave the device: exactly when the LMS part of the progress holds it. */
export const maySend = (outline: ModuleOutline, progress: Progress, question: string): boolean =>
  Object.hasOwn(lmsPart(outline, progress).answers, question);
