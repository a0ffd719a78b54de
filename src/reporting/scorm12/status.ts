import type { Standing } from '../../engine/facts.js';

/** `cmi.core.lesson_status` (SCORM 1.2 RTE §3.4.2.1.4), from lowest to highest. */
const ORDER = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'] as const;
export type Status = (typeof ORDER)[number];

/** Reads a status as an LMS gives it; what is none of the vocabulary counts as not attempted. */
export function readStatus(text: string): Status {
  const word = text.toLowerCase();
  return ORDER.find(status => status === word) ?? 'not attempted';
}

/** How a learner stands. Only a complete module is passed, failed or completed. */
export function statusOf(standing: Standing): Status {
  if (!standing.complete) return 'incomplete';
  return standing.success === 'unknown' ? 'completed' : standing.success;
}

/** The higher of two: a status is never lowered, and passed beats completed. */
export function higher(one: Status, other: Status): Status {
  return ORDER.indexOf(one) >= ORDER.indexOf(other) ? one : other;
}

/** Whether nothing more is needed; a failed learner may come back and pass. */
export function isDone(status: Status): boolean {
  return status === 'completed' || status === 'passed';
}
