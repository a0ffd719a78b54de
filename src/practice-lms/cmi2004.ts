import type { Course } from './course.js';
import type { AnswerRow, CmiJson, CourseRecord } from './record.js';

/** The part of scorm-again's CMI JSON (SCORM 2004 4th ed. RTE §4.2) that the practice LMS shows or sets. */
interface Cmi {
  readonly completion_status: string;
  readonly success_status: string;
  readonly score: { readonly scaled: string; readonly raw: string };
  readonly progress_measure: string;
  readonly location: string;
  readonly entry: string;
  readonly exit: string;
  readonly session_time: string;
  readonly suspend_data: string;
  readonly interactions: Readonly<Record<string, Interaction>>;
}

interface Interaction {
  readonly id: string;
  readonly type: string;
  readonly learner_response: string;
  readonly result: string;
  readonly latency: string;
  readonly correct_responses: Readonly<Record<string, { readonly pattern: string }>>;
}

/**
 * What the API is loaded with before a launch. An attempt that was not suspended begins anew (RTE §4.2.1.1), as in
 * most LMSs; `exit` is what its last commit said.
 */
export function launchData2004({ mastery }: Course, stored: CmiJson | undefined): CmiJson {
  const resumes = stored?.['exit'] === 'suspend';
  const { session_time: _, exit: __, ...kept } = resumes ? stored : {};
  return {
    ...kept,
    learner_id: 'practice-learner',
    learner_name: 'Learner, Practice',
    credit: 'credit',
    mode: 'normal',
    entry: resumes ? 'resume' : 'ab-initio',
    ...(mastery !== undefined && { scaled_passing_score: String(mastery) }),
  };
}

export function record2004(json: CmiJson): CourseRecord {
  const cmi = json as unknown as Cmi;
  return {
    rows: [
      ['Completion', cmi.completion_status],
      ['Success', cmi.success_status],
      ['Score', cmi.score.scaled && `${cmi.score.scaled} (raw ${cmi.score.raw})`],
      ['Progress', cmi.progress_measure],
      ['Location', cmi.location],
      ['Entry', cmi.entry],
      ['Exit', cmi.exit],
      ['Session time', cmi.session_time],
    ],
    state: cmi.suspend_data,
    answers: Object.values(cmi.interactions).map((answer): AnswerRow => ({
      id: answer.id,
      type: answer.type,
      response: answer.learner_response,
      pattern: Object.values(answer.correct_responses)
        .map(({ pattern }) => pattern)
        .join(' or '),
      result: answer.result,
      latency: answer.latency,
    })),
  };
}
