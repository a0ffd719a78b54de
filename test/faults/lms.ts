import type { Dialect } from '../../src/reporting/scorm/calls.js';
import { dialect as dialect12 } from '../../src/reporting/scorm12/calls.js';
import { dialect as dialect2004 } from '../../src/reporting/scorm2004/calls.js';
import { interactionsOf, MoodleScorm12, type Tracks } from '../lms/moodle-scorm12.js';
import { MoodleScorm2004 } from '../lms/moodle-scorm2004.js';
import { PlainScorm12 } from '../lms/plain-scorm12.js';

const STATE = 'cmi.suspend_data';

/** A standard as far as the cases differ by it. */
export interface Standard {
  readonly record: 'scorm12' | 'scorm2004';
  readonly dialect: Dialect;
  /** Elements that are compared in the end, numbers as numbers. */
  readonly compared: readonly string[];
  readonly mode: string;
  readonly response: string;
  /** Whether interactions can be read back. */
  readonly readsAnswers: boolean;
}

const scorm12: Standard = {
  record: 'scorm12',
  dialect: dialect12,
  compared: ['cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.core.lesson_location'],
  mode: 'cmi.core.lesson_mode',
  response: 'student_response',
  readsAnswers: false,
};

const scorm2004: Standard = {
  record: 'scorm2004',
  dialect: dialect2004,
  compared: [
    'cmi.completion_status',
    'cmi.success_status',
    'cmi.score.raw',
    'cmi.score.scaled',
    'cmi.progress_measure',
    'cmi.location',
  ],
  mode: 'cmi.mode',
  response: 'learner_response',
  readsAnswers: true,
};

/** An LMS through all its launches. */
export interface World {
  readonly standard: Standard;
  /** A launch; of the same attempt, once there is one. */
  launch(): { closing: boolean };
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
  readonly standard = scorm12;
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
  readonly standard = scorm12;
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

class Moodle2004World implements World {
  readonly standard = scorm2004;
  readonly tracks: CutTracks;
  constructor(tracks = new CutTracks()) {
    this.tracks = tracks;
  }
  launch(): MoodleScorm2004 {
    return new MoodleScorm2004({ tracks: this.tracks, mastery: 80, reviews: false });
  }
  interactions() {
    return interactionsOf(this.tracks);
  }
  copy(): World {
    return new Moodle2004World(new CutTracks(this.tracks));
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
  'moodle, 2004': () => new Moodle2004World(),
};
