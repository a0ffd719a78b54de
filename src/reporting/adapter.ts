import type { Mode } from '../engine/events.js';
import type { Interaction, Report } from './port.js';

/** What came of handing something over. `refused`: the record system said no; `failed`: it could not be asked. */
export interface Outcome {
  readonly kind: 'ok' | 'refused' | 'failed';
  /** What happened, for people who look after the LMS. */
  readonly detail?: string;
}

/** An answer on its way to the record system. */
export interface PlacedInteraction extends Interaction {
  /**
   * Its number in the record system's list, from 0, where that is a list: an answer that goes again goes to the
   * same place, and is not there twice.
   */
  readonly place?: number;
}

/** What was read when the module was opened. */
export interface Launch {
  /** `absent`: no record system is there; `unreachable`: one is there and would not begin. */
  readonly link: 'connected' | 'absent' | 'unreachable';
  readonly detail?: string;
  readonly mode: Mode;
  /** False where the record system counts nothing (no-credit, review, browse). */
  readonly credit: boolean;
  /** Whose copy names the attempt: the record system's, or, where the page itself stands in for one, the device's. */
  readonly authority: 'record' | 'device';
  /** The state as stored there, a code of `engine/codec.ts`. */
  readonly state?: string;
  /** Names the journal; hashed, never stored. */
  readonly learner?: string;
  /** Shown, never stored. */
  readonly learnerName?: string;
  /** Pass mark, 0–1. */
  readonly mastery?: number;
  /** Whether the record system holds the module as done. */
  readonly complete?: boolean;
  /** How many interactions the record system already holds, where it tells. */
  readonly answers?: number;
  /** Where it does not tell: the end of their list, as marked with the state. */
  readonly place?: number;
  /** Where the learner goes on leaving, http or https, where the record system says so. */
  readonly exit?: string;
  /** Characters that the record system keeps for the state. */
  readonly limit: number;
}

/**
 * One record standard. No method throws or rejects. Where the standard is synchronous, the calls are made
 * before the method returns, so that they still happen while the page goes away.
 */
export interface Adapter {
  /** Finds the record system and reads from it; writes nothing. */
  connect(): Promise<Launch>;
  /** This page is the one that writes: marks the attempt as begun and saves that. Called once. */
  begin(): Promise<Outcome>;
  /** Sets what changed since the last call; `answers` are to be told now. Saves nothing yet. */
  write(report: Report, answers: readonly PlacedInteraction[]): void;
  /** Asks for everything set so far to be saved. */
  commit(): Promise<Outcome>;
  /** Ends the session, once, with what was set; `exit` where the learner pressed an exit control. */
  finish(exit?: boolean): Outcome;
}
