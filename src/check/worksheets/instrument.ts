import type { ModuleView } from '../course-view.js';

/** `auto`: software decides. `part`: software says what it found, a person decides. `human`: a person alone. */
export type Decides = 'auto' | 'part' | 'human';

export type Rating = 'agree' | 'disagree' | 'not-applicable';

/** An item of an instrument, in our own short words; its number is the instrument's. */
export interface Item {
  readonly number: number;
  readonly short: string;
  readonly decides: Decides;
  /** Rules and codes of the check whose findings speak against it. */
  readonly rules: readonly string[];
  /** Whether it applies to a module at all; it does where this is left out. */
  readonly applies?: (module: ModuleView) => boolean;
  /** Whether a person may say that it does not apply. */
  readonly optional?: boolean;
  /** What stands in the module; without it the item is not met. Undefined where nothing is found. */
  readonly found?: (module: ModuleView) => string | undefined;
}

/** A set of items that make one score. */
export interface Scale {
  readonly name: string;
  readonly items: readonly Item[];
}

/** A published instrument that people rate material with. */
export interface Instrument {
  /** Name of its file of ratings in a module's folder, without `.yaml`. */
  readonly id: 'pemat' | 'cci';
  readonly title: string;
  readonly scales: readonly Scale[];
  /** Percent: under `least` a module is not released, and under `good` it is pointed out. */
  readonly least: number;
  readonly good: number;
}
