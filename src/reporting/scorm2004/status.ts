import type { Standing } from '../../engine/facts.js';

/** `completion_status` (SCORM 2004 4th ed. RTE §4.2.4), from lowest to highest. */
const COMPLETION = ['unknown', 'not attempted', 'incomplete', 'completed'] as const;
export type Completion = (typeof COMPLETION)[number];

/** `success_status` (RTE §4.2.23), from lowest to highest: who failed may pass later. */
const SUCCESS = ['unknown', 'failed', 'passed'] as const;
export type Success = (typeof SUCCESS)[number];

/** Reads a status as an LMS gives it; what is none of the vocabulary is unknown. */
export const readCompletion = (text: string): Completion =>
  COMPLETION.find(status => status === text.toLowerCase()) ?? 'unknown';
export const readSuccess = (text: string): Success =>
  SUCCESS.find(status => status === text.toLowerCase()) ?? 'unknown';

export const completionOf = ({ complete }: Pick<Standing, 'complete'>): Completion =>
  complete ? 'completed' : 'incomplete';

/** Only a complete module is passed or failed. */
export const successOf = ({ complete, success }: Standing): Success => (complete ? success : 'unknown');

/** The higher of two: neither status is ever lowered. */
export const higherCompletion = (one: Completion, other: Completion): Completion =>
  COMPLETION.indexOf(one) >= COMPLETION.indexOf(other) ? one : other;
export const higherSuccess = (one: Success, other: Success): Success =>
  SUCCESS.indexOf(one) >= SUCCESS.indexOf(other) ? one : other;
