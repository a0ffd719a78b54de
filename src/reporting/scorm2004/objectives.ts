import type { LessonStanding } from '../../engine/lesson-standing.js';
import type { Calls } from '../scorm/calls.js';
import { readNumber } from '../scorm/read.js';
import type { Shadow } from '../scorm/shadow.js';
import { identifier, scaled } from './format.js';
import {
  completionOf,
  higherCompletion,
  higherSuccess,
  readCompletion,
  readSuccess,
  type Completion,
  type Success,
} from './status.js';

/** One lesson's objective as it stands in the LMS. */
interface Objective {
  readonly place: number;
  completion: Completion;
  success: Success;
  score: number | undefined;
}

/**
 * `cmi.objectives` (SCORM 2004 4th ed. RTE §4.2.17): one a lesson, made when the lesson is opened and found by its
 * id, since the manifest's own objective may come first and nothing promises an order.
 */
export class Objectives {
  readonly #calls: Calls;
  readonly #shadow: Shadow;
  /** Places in the LMS by id; read when first needed. */
  #places: Map<string, number> | undefined;
  #count: number;
  readonly #known = new Map<string, Objective>();
  readonly #scoreMayFall: boolean;

  /** @param count objectives that the LMS holds already. */
  constructor(calls: Calls, shadow: Shadow, count: number, scoreMayFall: boolean) {
    this.#calls = calls;
    this.#shadow = shadow;
    this.#count = count;
    this.#scoreMayFall = scoreMayFall;
  }

  /** Sets what changed of the lessons that were begun. Neither status is lowered. */
  write(lessons: readonly LessonStanding[]): void {
    for (const lesson of lessons) {
      if (!lesson.begun) continue;
      const objective = this.#objectiveOf(identifier(lesson.id));
      if (objective) this.#write(objective, lesson);
    }
  }

  #write(objective: Objective, { complete, success, score }: LessonStanding): void {
    const at = `cmi.objectives.${objective.place}`;
    const completion = higherCompletion(objective.completion, completionOf({ complete }));
    if (completion !== objective.completion && this.#shadow.set(`${at}.completion_status`, completion))
      objective.completion = completion;
    const rises = score !== undefined && (objective.score === undefined || score > objective.score);
    const falls = score !== undefined && this.#scoreMayFall && score !== objective.score;
    if ((rises || falls) && this.#shadow.set(`${at}.score.scaled`, scaled(score))) objective.score = score;
    const reached = higherSuccess(objective.success, complete ? success : 'unknown');
    if (reached !== objective.success && this.#shadow.set(`${at}.success_status`, reached))
      objective.success = reached;
  }

  /** Undefined where the LMS takes no such objective. */
  #objectiveOf(id: string): Objective | undefined {
    const known = this.#known.get(id);
    if (known) return known;
    const stored = this.#find(id);
    const place = stored ?? this.#count;
    if (stored === undefined) {
      if (!this.#shadow.set(`cmi.objectives.${place}.id`, id)) return undefined;
      this.#count++;
    }
    const read = (member: string): string =>
      stored === undefined ? '' : this.#calls.get(`cmi.objectives.${place}.${member}`);
    const objective: Objective = {
      place,
      completion: readCompletion(read('completion_status')),
      success: readSuccess(read('success_status')),
      score: readNumber(read('score.scaled')),
    };
    this.#known.set(id, objective);
    return objective;
  }

  #find(id: string): number | undefined {
    if (!this.#places) {
      this.#places = new Map();
      for (let place = 0; place < this.#count; place++)
        this.#places.set(this.#calls.get(`cmi.objectives.${place}.id`), place);
    }
    return this.#places.get(id);
  }
}
