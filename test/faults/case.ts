import type { Progress } from '../../src/engine/progress.js';
import { Calls } from '../../src/reporting/scorm/calls.js';
import { unmarkState } from '../../src/reporting/scorm/state.js';
import type { Scorm12Api } from '../../src/reporting/scorm12/calls.js';
import type { Scorm2004Api } from '../../src/reporting/scorm2004/calls.js';
import { FakeDevice, FakePage } from '../reporting/fake-page.js';
import { FaultyApi, forgets, type Fault } from './faults.js';
import type { World } from './lms.js';
import { outline, steps } from './module.js';
import { partOf, seenOf, stable, stateOf } from './seen.js';
import { Visit } from './visit.js';

/** How the page ends. */
export const kills = ['at once', 'after paint', 'hidden', 'closed', 'reloaded', 'crashed, reloaded'] as const;
export type Kill = (typeof kills)[number];

/** What the device's storage does in the launch that fails; `full` becomes so with the first step. */
export const storages = ['working', 'blocked', 'full'] as const;
export type StorageState = (typeof storages)[number];

export interface Case {
  readonly lms: string;
  readonly storage: StorageState;
  /** Steps done in an earlier launch, in which nothing fails. */
  readonly before: number;
  readonly fault: Fault | undefined;
  /** The call that fails, counted from 1 in the launch that fails. */
  readonly call: number;
  readonly kill: Kill;
  /** The step after which the page is killed, counted from 0. */
  readonly step: number;
}

/**
 * `equal`: after the next launch the learner is where they were, and in the end the LMS holds what it would hold
 * had nothing failed. `told`: not so, but before leaving, the line said that just this could not be kept. `lost`: else.
 */
export interface Verdict {
  readonly kind: 'equal' | 'told' | 'lost';
  readonly missing?: Missing;
  /** What the LMS holds in the end. */
  readonly held: string;
  /** Interactions that the LMS holds more than once. */
  readonly doubles: number;
  /** Calls in the launch that fails, at the end of each step from its first. */
  readonly calls: readonly number[];
}

/** Everything outside the page at a moment. */
export interface Scene {
  readonly world: World;
  readonly device: FakeDevice;
}

/** What a run is measured by: one in which nothing fails and nobody leaves. */
export interface Ideal {
  /** What the learner sees after each step; before the first under -1. */
  readonly seen: ReadonlyMap<number, string>;
  /** What the LMS holds after each step. */
  readonly heldAfter: ReadonlyMap<number, string>;
  /** An LMS that opens finished attempts for review only holds less, depending on when the page was killed. */
  readonly held: readonly string[];
}

/** What the LMS holds, an interaction that it got twice counted once. */
function heldBy(world: World): string {
  const { tracks } = world;
  const value = (element: string): string | number | undefined => {
    const text = tracks.get(element);
    return text !== undefined && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  };
  return stable({
    told: world.standard.compared.map(element => [element, value(element)]),
    state: stateOf(unmarkState(tracks.get('cmi.suspend_data') ?? '')),
    answers: answersIn(world),
  });
}

/** The interactions that the LMS holds. One that it got twice, the first time only in part, counts once. */
function answersIn(world: World): readonly string[] {
  const records = world.interactions();
  const isPart = (record: Answer): boolean =>
    [world.standard.response, 'result'].some(
      member =>
        !record[member] && records.some(other => other['id'] === record['id'] && Boolean(other[member])),
    );
  return [...new Set(records.filter(record => !isPart(record)).map(named))].sort();
}

type Answer = Readonly<Record<string, string>>;

const named = (record: Answer): string =>
  [record['id'], record['student_response'] ?? record['learner_response'], record['result']].join(' ');

/** A launch of the module by what the page sees of an LMS. */
function visitOf({ standard: { record } }: World, device: FakeDevice, api: object): Visit {
  const page = new FakePage(device);
  if (record === 'scorm2004') page.API_1484_11 = api as Scorm2004Api;
  else page.API = api as Scorm12Api;
  return new Visit(outline, page, { record });
}

export const copyOf = ({ world, device }: Scene): Scene => ({ world: world.copy(), device: device.copy() });

/** The learner goes through the module undisturbed. */
export async function idealRun(world: World): Promise<Ideal> {
  const visit = visitOf(world, new FakeDevice(), world.launch());
  await visit.open();
  const seen = new Map([[-1, seenOf(visit.progress)]]);
  const heldAfter = new Map<number, string>();
  for (const [n, step] of steps.entries()) {
    await visit.act(step);
    await visit.paint();
    seen.set(n, seenOf(visit.progress));
    heldAfter.set(n, heldBy(world));
  }
  visit.close(1);
  await visit.paint();
  return { seen, heldAfter, held: [heldBy(world)] };
}

/** Some steps in one launch that ends well, as the beginning of many cases. */
export async function beginning(world: World, count: number): Promise<Scene> {
  const device = new FakeDevice();
  if (count === 0) return { world, device };
  const visit = visitOf(world, device, world.launch());
  await visit.open();
  for (const step of steps.slice(0, count)) {
    await visit.act(step);
    await visit.paint();
  }
  visit.close();
  visit.page.crash();
  await device.clock.pass(10_000);
  return { world, device };
}

/** Runs one case from a scene, which it changes. */
export async function runCase(one: Case, { world, device }: Scene, ideal: Ideal): Promise<Verdict> {
  const api = world.launch();
  const block = (milliseconds: number): void => void (device.clock.time += milliseconds);
  const cutState = (length: number, shows: boolean): void => {
    if (!shows) world.cut = length;
    else faulty.cut = length;
  };
  const faulty = new FaultyApi(api, world.standard, {
    fault: one.fault,
    at: one.call,
    world: { block, cutState },
  });
  device.local.blocked = one.storage === 'blocked';
  const calls: number[] = [];
  const told = new Set<string | undefined>();

  let visit = visitOf(world, device, faulty.functions);
  await visit.open();
  device.local.full = one.storage === 'full';
  for (let n = one.before; n <= one.step; n++) {
    await visit.act(steps[n]!);
    if (n < one.step || one.kill !== 'at once') await visit.paint();
    calls.push(faulty.calls);
  }
  let done = one.step;
  told.add(visit.line);
  if (one.kill === 'hidden') visit.hide();
  if (one.kill === 'closed') api.closing = true;
  if (one.kill === 'closed' || one.kill === 'reloaded') visit.close();
  visit.page.crash();
  await device.clock.pass(10_000);

  if (one.kill.endsWith('reloaded')) {
    // The frame alone comes back; the LMS around it, and what fails in it, stays.
    visit = visitOf(world, device, faulty.functions);
    await visit.open();
    if (seenOf(visit.progress) === ideal.seen.get(done) && done + 1 < steps.length) {
      await visit.act(steps[++done]!);
      await visit.paint();
    }
    told.add(visit.line);
    visit.close();
    visit.page.crash();
    await device.clock.pass(10_000);
  }

  world.cut = 0;
  device.local.blocked = device.local.full = false;
  const kept = one.before === 0 ? undefined : ideal.seen.get(one.before - 1);
  const missing = await comeBack(done, { world, device }, ideal, kept);
  const names = world.interactions().map(named);
  const doubles = names.length - new Set(names).size;
  const kind = missing === undefined ? 'equal' : isTold(missing, told, one.fault) ? 'told' : 'lost';
  return { kind, calls, doubles, held: heldBy(world), ...(missing && { missing }) };
}

/** What is not as it would be had nothing failed. */
export interface Missing {
  /**
   * `before`: something that an earlier launch had kept, which nothing excuses. `device`: only what never leaves the
   * device; the LMS holds all that it may. `closed lms`: in an LMS that takes nothing any more.
   */
  readonly where: 'before' | 'device' | 'learner' | 'lms' | 'closed lms';
  readonly is: string;
  readonly ideal: string;
}

/**
 * Whether the learner knew, before leaving, that this might not be there again. "Not in the record system yet" excuses
 * what is not in the record system, where it takes nothing any more; but it promises that this device keeps it. "This
 * device keeps no copy" excuses what only this device could have kept, and an LMS that says "true" and forgets; it
 * excuses nothing that a working LMS should hold.
 */
function isTold(
  { where }: Missing,
  lines: ReadonlySet<string | undefined>,
  fault: Fault | undefined,
): boolean {
  if (where === 'before') return false;
  if (lines.has('lost') || lines.has('unrecorded')) return true;
  if (where === 'closed lms' && lines.has('kept')) return true;
  return lines.has('unkept') && (where === 'device' || (fault !== undefined && forgets(fault)));
}

/** The next launch, in which nothing fails and the learner goes on to the end: what is missing then. */
async function comeBack(
  done: number,
  { world, device }: Scene,
  ideal: Ideal,
  kept: string | undefined,
): Promise<Missing | undefined> {
  const api = world.launch();
  const visit = visitOf(world, device, api);
  await visit.open();
  const { dialect, mode } = world.standard;
  const isClosed = new Calls(api, dialect).get(mode) === 'review';
  const seen = seenOf(visit.progress);
  if (kept !== undefined && !contains(seen, kept)) return { where: 'before', is: seen, ideal: kept };
  const wanted = ideal.seen.get(done) ?? '';
  if (seen !== wanted) {
    visit.page.crash();
    if (partOf(seen) !== partOf(wanted)) return { where: 'learner', is: seen, ideal: wanted };
    const [held, whole] = [heldBy(world), ideal.heldAfter.get(done) ?? ''];
    if (held !== whole) return { where: 'lms', is: held, ideal: whole };
    return { where: 'device', is: seen, ideal: wanted };
  }
  for (const [n, step] of steps.slice(done + 1).entries()) {
    await visit.act(step);
    if (n % 4 === 0) await visit.paint();
  }
  visit.close(1);
  visit.page.crash();
  await device.clock.pass(10_000);
  const held = heldBy(world);
  if (ideal.held.includes(held)) return undefined;
  return { where: isClosed ? 'closed lms' : 'lms', is: held, ideal: ideal.held.join(' or ') };
}

/** Whether all answers and lessons read of an earlier moment are there. */
export function contains(now: string, before: string): boolean {
  const [is, was] = [now, before].map(text => JSON.parse(text) as Partial<Progress>);
  const answers = Object.keys(was?.answers ?? {}).every(id => is?.answers?.[id] !== undefined);
  return answers && (was?.read ?? []).every(id => is?.read?.includes(id));
}
