/** The values that SCORM 1.2 allows (RTE §3.4), stricter than any LMS; an element that is not here cannot be set. */

const DECIMAL = /^-?\d+(\.\d+)?$/;
const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const ID = /^[!-~]{1,255}$/;
const between = (text: string, low: number, high: number): boolean =>
  DECIMAL.test(text) && Number(text) >= low && Number(text) <= high;

/** Element (with `n` for numbers) → whether a value may be written. */
export const writable: Readonly<Record<string, (value: string) => boolean>> = {
  'cmi.core.lesson_location': value => value.length > 0 && value.length <= 255,
  'cmi.core.lesson_status': value => /^(passed|completed|failed|incomplete|browsed)$/.test(value),
  // "logout" is allowed, but logs the learner out of the whole LMS.
  'cmi.core.exit': value => /^(time-out|suspend|)$/.test(value),
  'cmi.core.session_time': value => TIMESPAN.test(value),
  'cmi.core.score.raw': value => between(value, 0, 100),
  'cmi.core.score.min': value => between(value, 0, 100),
  'cmi.core.score.max': value => between(value, 0, 100),
  'cmi.suspend_data': value => /^[\w-]{1,4096}$/.test(value),
  'cmi.interactions.n.id': value => ID.test(value),
  'cmi.interactions.n.objectives.n.id': value => ID.test(value),
  'cmi.interactions.n.time': value => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value),
  'cmi.interactions.n.type': value =>
    /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/.test(value),
  'cmi.interactions.n.correct_responses.n.pattern': value => value.length > 0 && value.length <= 255,
  'cmi.interactions.n.weighting': value => between(value, -100, 100),
  'cmi.interactions.n.student_response': value => value.length > 0 && value.length <= 255,
  'cmi.interactions.n.result': value =>
    /^(correct|wrong|unanticipated|neutral)$/.test(value) || DECIMAL.test(value),
  'cmi.interactions.n.latency': value => TIMESPAN.test(value),
};

/** Interaction type → its responses and patterns (RTE §3.4.2.7). */
export const responses: Readonly<Record<string, RegExp>> = {
  'true-false': /^[tf01]$/,
  choice: /^[0-9a-z](,[0-9a-z])*$/,
  'fill-in': /^[^\p{Cc}]{1,255}$/u,
  matching: /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/,
  sequencing: /^[0-9a-z](,[0-9a-z])*$/,
  likert: /^[0-9a-z]$/,
  numeric: DECIMAL,
};

/** What may not be read back. */
export const writeOnly = /^cmi\.(core\.(exit|session_time)|interactions\.\d+\..*)$/;

/** What only a credited, normal launch may change. */
export const credited = /^cmi\.(core\.(lesson_status|score\..*)|interactions\..*|suspend_data)$/;

export const statusOrder = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'];
