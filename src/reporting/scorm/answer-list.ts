import type { PlacedInteraction } from '../adapter.js';
import type { Interaction } from '../port.js';
import type { Shadow } from './shadow.js';

/** Element and value of one `cmi.interactions.n` record, in the order in which they are set. */
export type Field = readonly [element: string, value: string];
/** What one answer is in a standard. */
export type FieldsOf = (answer: Interaction) => readonly [id: Field, ...rest: Field[]];

/** Answers on their way into `cmi.interactions`, one record each, in their order. */
export class AnswerList {
  readonly #shadow: Shadow;
  readonly #fieldsOf: FieldsOf;
  #waiting: PlacedInteraction[] = [];
  /** Place of the next answer that comes without one. */
  #next: number;

  /** @param count records that the LMS holds already. */
  constructor(shadow: Shadow, count: number, fieldsOf: FieldsOf) {
    this.#shadow = shadow;
    this.#next = count;
    this.#fieldsOf = fieldsOf;
  }

  /** Sets these answers, after those that the LMS has not taken yet; a record whose id is refused waits. */
  write(answers: readonly PlacedInteraction[]): void {
    this.#waiting.push(...answers);
    for (let answer = this.#waiting[0]; answer; answer = this.#waiting[0]) {
      const place = answer.place ?? this.#next;
      const [id, ...rest] = this.#fieldsOf(answer);
      const record = `cmi.interactions.${place}`;
      if (!this.#shadow.set(`${record}.${id[0]}`, id[1])) return;
      for (const [element, value] of rest) this.#shadow.set(`${record}.${element}`, value);
      this.#waiting.shift();
      this.#next = Math.max(this.#next, place + 1);
    }
  }
}
