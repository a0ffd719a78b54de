import type { PlacedInteraction } from '../adapter.js';
import type { Interaction } from '../port.js';
import type { Shadow } from './shadow.js';

/** Element and value of one `cmi.interactions.n` record, in the order in which they are set. */
export type Field = readonly [element: string, value: string];

/** A record that is refused so often goes as far as it went. */
const MOST_TRIES = 4;

/** Answers on their way into `cmi.interactions`, one record each, in their order. */
export class AnswerList {
  readonly #shadow: Shadow;
  readonly #fieldsOf: (answer: Interaction) => readonly [id: Field, ...rest: Field[]];
  #waiting: PlacedInteraction[] = [];
  /** How often the first of them was refused, at least in part. */
  #tries = 0;
  /** The end of the LMS's list. */
  #next: number;
  readonly #isThere: (record: string, fields: readonly Field[]) => boolean;

  /**
   * @param next records that the LMS holds already.
   * @param isThere proves a record that was set, where the standard lets it be read back.
   */
  constructor(
    shadow: Shadow,
    next: number,
    fieldsOf: (answer: Interaction) => readonly [id: Field, ...rest: Field[]],
    isThere: (record: string, fields: readonly Field[]) => boolean = () => true,
  ) {
    this.#isThere = isThere;
    this.#shadow = shadow;
    this.#next = next;
    this.#fieldsOf = fieldsOf;
  }

  /** The end of the list, where the next new answer goes. */
  get next(): number {
    return this.#next;
  }

  /** What the LMS has not taken, in words; "" where it has everything. */
  get trouble(): string {
    const { length } = this.#waiting;
    return length === 0 ? '' : `The LMS has not taken all of the last ${length} answers.`;
  }

  /** Sets these answers, after those that the LMS has not taken yet; a record of which a part is refused waits. */
  write(answers: readonly PlacedInteraction[]): void {
    this.#waiting.push(...answers);
    for (let answer = this.#waiting[0]; answer; answer = this.#waiting[0]) {
      const place = answer.place ?? this.#next;
      // A list that is shorter than this device knows, as where each session has its own, goes on at its end.
      const isTaken = this.#set(answer, place) || (place > this.#next && this.#set(answer, this.#next));
      if (!isTaken && ++this.#tries < MOST_TRIES) return;
      this.#tries = 0;
      this.#waiting.shift();
    }
  }

  #set(answer: Interaction, place: number): boolean {
    const [id, ...rest] = this.#fieldsOf(answer);
    const record = `cmi.interactions.${place}`;
    if (!this.#shadow.set(`${record}.${id[0]}`, id[1])) return false;
    this.#next = Math.max(this.#next, place + 1);
    // Every part is tried, also after a refused one, and that one again: the state that follows vouches for all.
    const isTaken = rest
      .map(([element, value]) => [`${record}.${element}`, value] as const)
      .filter(([element, value]) => !this.#shadow.set(element, value))
      .every(([element, value]) => this.#shadow.set(element, value));
    return isTaken && this.#isThere(record, rest);
  }
}
