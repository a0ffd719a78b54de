import type { Field } from '../scorm/answer-list.js';
import type { Calls } from '../scorm/calls.js';
import type { Shadow } from '../scorm/shadow.js';

/** Elements of an answer that are read back: what an answer is for. */
const proofs = ['learner_response', 'result'];
/** An LMS that so often has given nothing back, and never anything, proves nothing by it. */
const MOST_SILENCES = 4;

/** Reads answers back once they are set (SCORM 2004 4th ed. RTE §4.2.9): some LMSs say "true" and drop what they got. */
export class Proof {
  readonly #calls: Calls;
  readonly #shadow: Shadow;
  #silences = 0;
  #answers = false;

  constructor(calls: Calls, shadow: Shadow) {
    this.#calls = calls;
    this.#shadow = shadow;
  }

  /** Whether a record is there. What the LMS says not to have is set again the next time. */
  isThere(record: string, fields: readonly Field[]): boolean {
    if (!this.#answers && this.#silences >= MOST_SILENCES) return true;
    const set = fields
      .filter(([element]) => proofs.includes(element))
      .map(([element]) => `${record}.${element}`)
      .filter(element => this.#shadow.get(element) !== undefined);
    const gone = set.filter(element => this.#calls.insist(element) === '');
    for (const element of gone) this.#shadow.forget(element);
    this.#answers ||= gone.length < set.length;
    if (gone.length > 0) this.#silences++;
    return gone.length === 0;
  }
}
