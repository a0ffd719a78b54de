/** The values that SCORM 2004 allows (4th ed. RTE §4) as far as Moodle takes them too; anything else cannot be set. */

const DECIMAL = /^-?\d{1,5}(\.\d{1,18})?$/;
const DURATION = /^PT\d+H[0-5]?\dM[0-5]?\d(\.\d{1,2})?S$/;
const TIMESTAMP =
  /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{1,2}Z$/;
/** A URI reference that needs no escape; LMSs refuse URNs in some places. */
const ID = /^[\w.~-]{1,250}$/;
const isText = (text: string, limit: number): boolean =>
  text.length > 0 &&
  text.length <= limit &&
  !/[\p{Cc}\p{Zl}\p{Zp}]|^\{|[\ud800-\udbff](?![\udc00-\udfff])/u.test(text);
const between = (text: string, low: number, high: number): boolean =>
  DECIMAL.test(text) && Number(text) >= low && Number(text) <= high;
const digits = (text: string): number => text.replace(/^-?0*\.?|\D/g, '').length;
const isShare = (value: string): boolean => between(value, 0, 1) && digits(value) <= 7;

/** Element (with `n` for numbers) → whether a value may be written. */
export const writable: Readonly<Record<string, (value: string) => boolean>> = {
  'cmi.location': value => isText(value, 1000),
  'cmi.completion_status': value => /^(completed|incomplete)$/.test(value),
  'cmi.success_status': value => /^(passed|failed)$/.test(value),
  // "normal" would begin a new attempt at the next launch, "logout" ends the whole LMS session.
  'cmi.exit': value => value === 'suspend',
  'cmi.session_time': value => DURATION.test(value),
  'cmi.score.scaled': isShare,
  'cmi.score.raw': value => between(value, 0, 100),
  'cmi.score.min': value => value === '0',
  'cmi.score.max': value => value === '100',
  'cmi.progress_measure': isShare,
  'cmi.suspend_data': value => /^[\w-]{1,64000}$/.test(value),
  'cmi.objectives.n.id': value => ID.test(value),
  'cmi.objectives.n.completion_status': value => /^(completed|incomplete)$/.test(value),
  'cmi.objectives.n.success_status': value => /^(passed|failed)$/.test(value),
  'cmi.objectives.n.score.scaled': isShare,
  'cmi.interactions.n.id': value => ID.test(value),
  'cmi.interactions.n.type': value => value in responses,
  'cmi.interactions.n.objectives.n.id': value => ID.test(value),
  'cmi.interactions.n.timestamp': value => TIMESTAMP.test(value),
  'cmi.interactions.n.correct_responses.n.pattern': value => value.length > 0,
  'cmi.interactions.n.weighting': value => DECIMAL.test(value),
  'cmi.interactions.n.learner_response': value => value.length > 0,
  'cmi.interactions.n.result': value =>
    /^(correct|incorrect|unanticipated|neutral)$/.test(value) || DECIMAL.test(value),
  'cmi.interactions.n.latency': value => DURATION.test(value),
  'cmi.interactions.n.description': value => isText(value, 250),
  'adl.nav.request': value => /^(suspendAll|exitAll)$/.test(value),
};

const isSet = (value: string): boolean => {
  const parts = value.split('[,]');
  return parts.length <= 36 && parts.every(part => ID.test(part)) && new Set(parts).size === parts.length;
};
const isPairs = (value: string): boolean => {
  const pairs = value.split('[,]').map(pair => pair.split('[.]'));
  return pairs.length <= 36 && pairs.every(pair => pair.length === 2 && pair.every(part => ID.test(part)));
};

/** Interaction type → whether a response is one of it (RTE §4.2.9.1). */
export const responses: Readonly<Record<string, (value: string) => boolean>> = {
  'true-false': value => /^(true|false)$/.test(value),
  choice: isSet,
  'fill-in': value => value.split('[,]').length <= 10 && value.split('[,]').every(part => isText(part, 250)),
  'long-fill-in': value => isText(value, 4000),
  matching: isPairs,
  sequencing: isSet,
  likert: value => ID.test(value),
  numeric: value => DECIMAL.test(value),
  other: value => isText(value, 4000),
};

/** Interaction type → whether a pattern is one of it, where patterns are not written as responses are. */
export const patterns: Readonly<Record<string, (value: string) => boolean>> = {
  ...responses,
  numeric: value => {
    const [low = '', high = '', ...rest] = value.split('[:]');
    return rest.length === 0 && DECIMAL.test(low) && DECIMAL.test(high) && Number(low) <= Number(high);
  },
};

/** What may not be read back. */
export const writeOnly = /^cmi\.(exit|session_time)$/;

/** What only a credited, normal launch may change. */
export const credited =
  /^cmi\.(completion_status|success_status|progress_measure|suspend_data|score\..*|objectives\..*|interactions\..*)$/;

/** Element (with `n` for numbers) → its values from lowest to highest; what is stored never goes down. */
export const order: Readonly<Record<string, readonly string[]>> = {
  'cmi.completion_status': ['unknown', 'not attempted', 'incomplete', 'completed'],
  'cmi.success_status': ['unknown', 'failed', 'passed'],
  'cmi.objectives.n.completion_status': ['incomplete', 'completed'],
  'cmi.objectives.n.success_status': ['failed', 'passed'],
};
