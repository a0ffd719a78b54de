import { kills, storages, type Verdict } from './case.js';
import { faults } from './faults.js';
import { describeCase, Harness } from './harness.js';
import { httpKills } from './http/case.js';
import { describeHttpCase, HttpHarness } from './http/harness.js';
import { httpFaults } from './http/plan.js';
import { httpWorlds } from './http/worlds.js';
import { worlds } from './lms.js';

/** One case, ready to be run. */
export interface Runnable {
  /** Fault and how long it lasts, the device's storage, and how the page ended. */
  readonly key: string;
  readonly words: string;
  run(): Promise<Verdict>;
}

/** All cases of one LMS, or of one standard over HTTP. */
export interface Suite {
  readonly faults: readonly { readonly name: string; readonly lasts: 'once' | 'on' }[];
  readonly kills: readonly string[];
  /** In an order of their own: any n-th of them are a fair sample. */
  cases(): Promise<readonly Runnable[]>;
}

export const keyOf = (...parts: readonly (string | undefined)[]): string => parts.join('|');

const scorm = (lms: string): Suite => ({
  faults,
  kills,
  async cases() {
    const harness = new Harness(lms);
    return (await harness.cases()).map(one => ({
      key: keyOf(one.fault?.name, one.fault?.lasts, one.storage, one.kill),
      words: describeCase(one),
      run: () => harness.run(one),
    }));
  },
});

const http = (lms: string): Suite => ({
  faults: httpFaults,
  kills: httpKills,
  async cases() {
    const harness = new HttpHarness(lms);
    return (await harness.cases()).map(one => ({
      key: keyOf(one.fault, one.lasts, one.storage, one.kill),
      words: describeHttpCase(one),
      run: () => harness.run(one),
    }));
  },
});

export const suites: Readonly<Record<string, Suite>> = {
  ...Object.fromEntries(Object.keys(worlds).map(lms => [lms, scorm(lms)])),
  ...Object.fromEntries(Object.keys(httpWorlds).map(lms => [lms, http(lms)])),
};

export { storages };
