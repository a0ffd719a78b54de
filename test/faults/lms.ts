import type { Scorm12Api } from '../../src/reporting/scorm12/calls.js';
import { interactionsOf, MoodleScorm12, type Tracks } from '../lms/moodle-scorm12.js';
import { PlainScorm12 } from '../lms/plain-scorm12.js';

const STATE = 'cmi.suspend_data';

/** An LMS through all its launches. */
export interface World {
  /** A launch; of the same attempt, once there is one. */
  launch(): Scorm12Api & { closing: boolean };
  readonly tracks: Tracks;
  /** Interactions as recorded, doubles included. */
  interactions(): readonly Readonly<Record<string, string>>[];
  /** A copy that goes its own way. */
  copy(): World;
  /** Keeps only so many characters of every state from now on; 0 ends that. */
  cut: number;
}

/** Tracks that may keep less than they are given. */
class CutTracks extends Map<string, string> {
  cut = 0;
  override set(element: string, value: string): this {
    return super.set(element, element === STATE && this.cut > 0 ? value.slice(0, this.cut) : value);
  }
}

class MoodleWorld implements World {
  readonly tracks: CutTracks;
  readonly #reviews: boolean;
  constructor(reviews: boolean, tracks = new CutTracks()) {
    this.#reviews = reviews;
    this.tracks = tracks;
  }
  launch(): MoodleScorm12 {
    return new MoodleScorm12({ tracks: this.tracks, mastery: 80, reviews: this.#reviews });
  }
  interactions() {
    return interactionsOf(this.tracks);
  }
  copy(): World {
    return new MoodleWorld(this.#reviews, new CutTracks(this.tracks));
  }
  get cut(): number {
    return this.tracks.cut;
  }
  set cut(length: number) {
    this.tracks.cut = length;
  }
}

class PlainWorld implements World {
  readonly tracks: CutTracks;
  readonly #log: Map<string, Map<string, string>>;
  constructor(tracks = new CutTracks(), log = new Map<string, Map<string, string>>()) {
    this.tracks = tracks;
    this.#log = log;
  }
  launch(): PlainScorm12 {
    return new PlainScorm12(this.tracks, this.#log);
  }
  interactions() {
    return [...this.#log.values()].flatMap(session => interactionsOf(session));
  }
  copy(): World {
    return new PlainWorld(
      new CutTracks(this.tracks),
      new Map([...this.#log].map(([session, answers]) => [session, new Map(answers)])),
    );
  }
  get cut(): number {
    return this.tracks.cut;
  }
  set cut(length: number) {
    this.tracks.cut = length;
  }
}

/** The LMSs that are made to fail. */
export const worlds: Readonly<Record<string, () => World>> = {
  plain: () => new PlainWorld(),
  moodle: () => new MoodleWorld(false),
  'moodle, review': () => new MoodleWorld(true),
};
