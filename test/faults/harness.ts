import {
  beginning,
  copyOf,
  idealRun,
  runCase,
  type Case,
  type Ideal,
  type Scene,
  type Verdict,
} from './case.js';
import { worlds, type World } from './lms.js';
import { steps } from './module.js';
import { beginnings, plan, type CallCounts } from './plan.js';

/** Runs the cases of one LMS, with what they have in common made once. */
export class Harness {
  readonly #lms: string;
  readonly #make: () => World;
  readonly #scenes = new Map<number, Scene>();
  readonly #counts = new Map<number, CallCounts>();
  /** What the LMS holds after a kill without a fault, by kill and step. */
  readonly #undisturbed = new Map<string, string>();
  #ideal: Ideal | undefined;

  constructor(lms: string) {
    const make = worlds[lms];
    if (!make) throw new RangeError(`There is no LMS ${lms} in test/faults/lms.ts`);
    this.#lms = lms;
    this.#make = make;
  }

  /** All cases, in an order of their own: any n-th of them are a fair sample. */
  async cases(): Promise<readonly Case[]> {
    await this.#prepare();
    return [...plan(this.#lms, before => this.#counts.get(before) ?? [])];
  }

  async run(one: Case): Promise<Verdict> {
    const ideal = await this.#prepare();
    const scene = copyOf(this.#scenes.get(one.before)!);
    if (!this.#lms.includes('review')) return await runCase(one, scene, ideal);
    const undisturbed = await this.#withoutFault(one, ideal);
    return await runCase(one, scene, { ...ideal, held: [...ideal.held, undisturbed] });
  }

  async #withoutFault(one: Case, ideal: Ideal): Promise<string> {
    const key = [one.before, one.kill, one.step].join();
    const known = this.#undisturbed.get(key);
    if (known !== undefined) return known;
    const alone: Case = { ...one, storage: 'working', fault: undefined, call: 0 };
    const { held } = await runCase(alone, copyOf(this.#scenes.get(one.before)!), ideal);
    this.#undisturbed.set(key, held);
    return held;
  }

  async #prepare(): Promise<Ideal> {
    if (this.#ideal) return this.#ideal;
    const ideal = (this.#ideal = await idealRun(this.#make()));
    for (const before of beginnings) {
      const scene = await beginning(this.#make(), before);
      this.#scenes.set(before, scene);
      const last = steps.length - 1;
      const whole = { lms: this.#lms, before, step: last, fault: undefined, call: 0 } as const;
      const { calls } = await runCase({ ...whole, storage: 'working', kill: 'closed' }, copyOf(scene), ideal);
      this.#counts.set(before, calls);
    }
    return ideal;
  }
}

/** A case in words. */
export function describeCase({ lms, storage, before, fault, call, kill, step }: Case): string {
  const failing = fault ? `"${fault.name}" ${fault.lasts === 'on' ? 'from' : 'at'} call ${call}` : 'no fault';
  const after = steps[step]?.name ?? '';
  return `${lms}, storage ${storage}, ${before} steps before: ${failing}, ${kill} after step ${step} (${after})`;
}
