import type { Verdict } from '../case.js';
import { FakeDevice } from '../../reporting/fake-page.js';
import { steps } from '../module.js';
import { runHttpCase, undisturbed, type HttpCase, type HttpScene, type Undisturbed } from './case.js';
import { beginnings, endOf, httpPlan } from './plan.js';
import { httpWorlds } from './worlds.js';

/** A launch that begins after so many steps, and how it goes undisturbed. */
interface Beginning {
  readonly scene: HttpScene;
  readonly ideal: Undisturbed;
  /** The same where the device gives back nothing that never leaves it. */
  readonly blocked: Undisturbed;
}

/** Runs the cases of one standard over HTTP, with what they have in common made once. */
export class HttpHarness {
  readonly #lms: string;
  #beginnings: ReadonlyMap<number, Beginning> | undefined;

  constructor(lms: string) {
    if (!httpWorlds[lms]) throw new RangeError(`There is no standard ${lms} in test/faults/http/worlds.ts`);
    this.#lms = lms;
  }

  /** All cases, in an order of their own. */
  async cases(): Promise<readonly HttpCase[]> {
    const made = await this.#prepare();
    return [...httpPlan(this.#lms, before => made.get(before)?.ideal.requests ?? [])];
  }

  async run(one: HttpCase): Promise<Verdict> {
    const { scene, ideal, blocked } = (await this.#prepare()).get(one.before)!;
    return await runHttpCase(one, scene, one.storage === 'blocked' ? blocked : ideal);
  }

  async #prepare(): Promise<ReadonlyMap<number, Beginning>> {
    if (this.#beginnings) return this.#beginnings;
    const made = new Map<number, Beginning>();
    let scene: HttpScene = { world: httpWorlds[this.#lms]!(), device: new FakeDevice() };
    for (const [n, from] of beginnings.entries()) {
      const part = [from, endOf(from)] as const;
      const ideal = await undisturbed(scene, part);
      made.set(from, { scene, ideal, blocked: await undisturbed(scene, part, true) });
      scene = (await undisturbed(scene, [from, beginnings[n + 1] ?? steps.length])).end;
    }
    return (this.#beginnings = made);
  }
}

/** A case in words. */
export function describeHttpCase({
  lms,
  storage,
  before,
  fault,
  lasts,
  request,
  kill,
  step,
}: HttpCase): string {
  const failing = fault ? `"${fault}" ${lasts === 'on' ? 'from' : 'at'} request ${request}` : 'no fault';
  const after = steps[step]?.name ?? '';
  return `${lms}, storage ${storage}, ${before} steps before: ${failing}, ${kill} after step ${step} (${after})`;
}
