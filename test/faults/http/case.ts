import type { StoreFault } from '../../lms/faulty-server.js';
import type { FakeDevice } from '../../reporting/fake-page.js';
import type { StorePage } from '../../reporting/xapi/store-page.js';
import { contains, type Missing, type StorageState, type Verdict } from '../case.js';
import { steps } from '../module.js';
import { partOf, seenOf } from '../seen.js';
import type { HttpVisit } from './visit.js';
import type { HttpWorld } from './worlds.js';

/** How the page ends; a request in flight goes with it, unless it was made to outlive the page. */
export const httpKills = ['left', 'hidden, crashed', 'crashed', 'loaded again'] as const;
export type HttpKill = (typeof httpKills)[number];

export interface HttpCase {
  readonly lms: string;
  readonly storage: StorageState;
  /** Steps done in an earlier launch, in which nothing fails. */
  readonly before: number;
  readonly fault: StoreFault | undefined;
  /** Only that request, or every one until the page is opened again. */
  readonly lasts: 'once' | 'on';
  /** The request that fails, counted from 1 in the launch that fails. */
  readonly request: number;
  readonly kill: HttpKill;
  /** The step after which the page ends, counted from 0. */
  readonly step: number;
}

/** Everything outside the page at a moment. */
export interface HttpScene {
  readonly world: HttpWorld;
  readonly device: FakeDevice;
}

/** A launch in which nothing fails: what the learner sees, and the server holds, after each step and before the first. */
export interface Undisturbed {
  readonly seen: ReadonlyMap<number, string>;
  readonly held: ReadonlyMap<number, string>;
  /** Requests made until the end of each step, the first entry after the first step. */
  readonly requests: readonly number[];
  /** Everything after the launch. */
  readonly end: HttpScene;
}

/** The learner does some steps undisturbed, on a device whose storage may be blocked. */
export async function undisturbed(
  scene: HttpScene,
  [from, until]: readonly [number, number],
  blocked = false,
): Promise<Undisturbed> {
  const [world, device] = [scene.world.copy(), scene.device.copy()];
  await world.server.listen();
  device.local.blocked = blocked;
  const visit = open(world, device);
  visit.page.session.blocked = blocked;
  await visit.open();
  const seen = new Map([[from - 1, seenOf(visit.progress)]]);
  const held = new Map([[from - 1, world.held()]]);
  const requests: number[] = [];
  for (let n = from; n < until; n++) {
    await visit.act(steps[n]!);
    await visit.paint();
    seen.set(n, seenOf(visit.progress));
    held.set(n, world.held());
    requests.push(world.server.requests.length);
  }
  await visit.leave();
  await world.server.close();
  device.local.blocked = false;
  return { seen, held, requests, end: { world: world.copy(), device: device.copy() } };
}

/** A launch on a page that knows which of its requests are never answered. */
function open(world: HttpWorld, device: FakeDevice, before?: StorePage): HttpVisit {
  const visit = world.launch(device, before);
  visit.page.store = world.server;
  return visit;
}

/** One launch that goes wrong, and the next in which nothing does: the learner opens the module, and leaves it. */
export async function runHttpCase(one: HttpCase, scene: HttpScene, ideal: Undisturbed): Promise<Verdict> {
  const world = scene.world.copy();
  const device = scene.device.copy();
  const { server } = world;
  await server.listen();
  try {
    device.local.blocked = one.storage === 'blocked';
    server.fault = n =>
      n === one.request || (one.lasts === 'on' && n > one.request) ? one.fault : undefined;
    const first = open(world, device);
    first.page.session.blocked = one.storage === 'blocked';
    await first.open();
    device.local.full = first.page.session.full = one.storage === 'full';
    const calls: number[] = [];
    for (let n = one.before; n <= one.step; n++) {
      await first.act(steps[n]!);
      await first.paint();
      calls.push(server.requests.length);
    }
    const { line } = first;
    if (one.kill === 'hidden, crashed') first.hide();
    if (one.kill === 'left') await first.leave();
    first.page.crash();
    await device.clock.pass(10_000);

    server.fault = () => undefined;
    server.stalled = 0;
    device.local.full = device.local.blocked = false;
    let next = open(world, device, one.kill === 'loaded again' ? first.page : undefined);
    next.page.session.blocked = next.page.session.full = false;
    await next.open();
    if (next.line === 'unrecorded') {
      // Told so, the learner opens the module from the LMS again.
      await next.leave();
      await device.clock.pass(10_000);
      next = open(world, device);
      await next.open();
    }
    const seen = seenOf(next.progress);
    await next.page.pass(3_000);
    // Some time has passed, which is told, with what an earlier page owes.
    await next.leave(1);
    const held = world.held();
    const missing = missingOf(one, { seen, held }, world.restores, ideal);
    const broken = world.violations.join('; ');
    const wrong: Missing | undefined =
      broken === '' ? missing : { where: 'before', is: broken, ideal: 'no rule is broken' };
    const kind = wrong === undefined ? 'equal' : isTold(wrong, line) ? 'told' : 'lost';
    return { kind, calls, held, doubles: 0, ...(wrong && { missing: wrong }) };
  } finally {
    await server.close();
  }
}

function missingOf(
  { before, step }: HttpCase,
  { seen, held }: { readonly seen: string; readonly held: string },
  restores: boolean,
  ideal: Undisturbed,
): Missing | undefined {
  const [wanted, whole] = [ideal.seen.get(step) ?? '', ideal.held.get(step) ?? ''];
  const kept = ideal.seen.get(before - 1);
  if (restores && kept !== undefined && !contains(seen, partOf(kept)))
    return { where: 'before', is: seen, ideal: kept };
  if (held !== whole) return { where: 'lms', is: held, ideal: whole };
  if (seen === wanted) return undefined;
  const isPart = !restores || partOf(seen) === partOf(wanted);
  return { where: isPart ? 'device' : 'learner', is: seen, ideal: wanted };
}

/** The line that says that the device keeps no copy excuses only what the server was not to hold. */
function isTold({ where }: Missing, line: string | undefined): boolean {
  if (where === 'before') return false;
  if (line === 'lost' || line === 'unrecorded') return true;
  return where === 'device' && line === 'unkept';
}
