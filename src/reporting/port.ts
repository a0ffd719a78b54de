import type { Standing } from '../engine/facts.js';
import type { Mode } from '../engine/events.js';
import type { InteractionValue } from '../engine/interaction.js';
import type { LessonStanding } from '../engine/lesson-standing.js';
import type { Result } from '../engine/progress.js';

/**
 * The one port between the player and whoever is told. Everything that crosses it was already filtered by the
 * module's policy, except `device`, which only the journal on this device sees.
 */
export interface Reporter {
  /** Finds the LMS (or stands in for it) and reads what is stored. Never throws: a missing LMS is a state. */
  connect(): Promise<Restored>;
  /** Journals at once and synchronously; sends later, after the next paint. */
  apply(report: Report): void;
  /** Queues an answered question for the LMS; journaled with the next `apply`. */
  record(interaction: Interaction): void;
  /** Sends what waits, now. Resolves when it was handed over or has failed. */
  flush(): Promise<void>;
  /** The page was hidden: time, state, commit. It may come back. */
  suspend(): void;
  /**
   * The page goes away, or the learner pressed Exit: finish once, whatever the commit said.
   *
   * @param exit the learner pressed Exit: a record system that can is asked to close the module.
   */
  close(exit?: boolean): void;
  /** Takes over writing from another tab, or answers "are these yours?". */
  claim(yes: boolean): Promise<Restored>;
  /**
   * Notes that the page keeps on this device for the learner, apart from the record; undefined where none may outlive the
   * tab: on a shared device, for a learner without a name, where storage is blocked. Ask once connected.
   *
   * @param scope what they are about, such as the id of a module.
   */
  notes?(scope: string): Promise<Notes | undefined>;
  /** Calls back on every change of what is known about the record; returns the function that stops it. */
  on(listener: (sync: Sync) => void): () => void;
}

/** Small values that stay on this device. Nothing throws. */
export interface Notes {
  /** What was written last, as plain data; undefined where there is none. */
  read(): unknown;
  /** False when it could not be kept. */
  write(value: object): boolean;
  clear(): void;
}

/** What the learner is told, one honest line. */
export interface Sync {
  /**
   * `sent`: handed over to the LMS. `unkept`: the same, but this device can keep no copy. `kept`: on this device,
   * not yet in the LMS. `unrecorded`: nobody records this. `local`: no LMS is meant to; kept on this device. `lost`:
   * cannot even be kept on this device. `elsewhere`: another tab writes, this one is read-only.
   */
  readonly state: 'sent' | 'unkept' | 'kept' | 'unrecorded' | 'local' | 'lost' | 'elsewhere';
  /** For people who look after the LMS: what happened, in words; never shown unasked. */
  readonly detail?: string;
}

export interface Restored {
  readonly mode: Mode;
  /** State read from the LMS (LMS part), as encoded by `engine/codec.ts`. */
  readonly lms?: string;
  /** State from this device's journal (device part), of the same attempt as `lms` where both exist. */
  readonly device?: string;
  /** The journal may be somebody else's: ask "are these yours?" and answer with `claim`. */
  readonly unclear?: boolean;
  /** True where another tab is writing: this one is read-only until `claim(true)`. */
  readonly elsewhere?: boolean;
  readonly learnerName?: string;
  /** Pass mark given by the LMS, 0–1. */
  readonly mastery?: number;
  /** A record system around the page opened the module, so that there is something to leave it for. */
  readonly launched?: boolean;
  /** Where to go when the learner leaves, http or https, where the record system says so. */
  readonly exit?: string;
  /** Characters that the record system keeps of `Report.lms`: encode the LMS part to no more. */
  readonly limit?: number;
}

/** Everything the LMS may know, whole, each time. Adapters send only what changed. */
export interface Report {
  readonly standing: Standing;
  /** Whether the module has a score at all, reached or not yet. */
  readonly scored?: boolean;
  /** Each lesson that may be told of, by itself; for standards that have a place for it. */
  readonly lessons?: readonly LessonStanding[];
  /** Neutral place in the module: a lesson id that is not sensitive. */
  readonly location: string;
  /** LMS part of the progress, encoded. */
  readonly lms: string;
  /** Device part of the progress, encoded; never leaves the device. */
  readonly device: string;
  /** Seconds spent in this session. */
  readonly seconds: number;
  /** Commit at once (completion), or with the next coalesced commit. */
  readonly urgent: boolean;
}

export interface Interaction {
  readonly id: string;
  readonly value: InteractionValue;
  readonly pattern: readonly InteractionValue[];
  readonly result: Result;
  readonly credit: number;
  readonly weighting: number;
  /** Seconds. */
  readonly latency: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly description: string;
  /** Lesson id, as the objective. */
  readonly objective: string;
}
