import { StrictRecordStore, type StoreFault } from '../../lms/record-store.js';
import { FakeDevice } from '../fake-page.js';
import { answer, code, passed, report } from '../learner.js';
import { StoreLearner, StorePage } from '../xapi/store-page.js';

const faults: readonly StoreFault[] = [
  'reset',
  'reset-after',
  'stall',
  'stall-after',
  '500',
  '500-after',
  '401',
  '409',
  '429',
];
/** How the page ends. A page that crashed and is loaded again goes on with its session. */
const kills = ['left', 'crashed', 'loaded again'] as const;
const storages = ['working', 'blocked', 'full'] as const;
/** More requests than a whole launch makes. */
export const MOST_REQUESTS = 17;

/** What the learner does. */
const steps = [
  { ...report('a', 1), answers: [] },
  { ...report('a', 2), answers: ['q1', 'q2'] },
  { ...report('a', 3, { standing: passed, urgent: true }), answers: ['q3'] },
];

export interface FaultCase {
  readonly fault: StoreFault;
  /** Only that request, or every one until the page is opened again. */
  readonly lasts: 'once' | 'on';
  /** The request that goes wrong, from 1. */
  readonly request: number;
  readonly kill: (typeof kills)[number];
  /** How many steps are done before the page ends. */
  readonly after: number;
  readonly storage: (typeof storages)[number];
}

/** `told`: something could not be kept, and the line had said so before the page ended. */
export interface FaultVerdict {
  readonly kind: 'equal' | 'told' | 'lost';
  readonly why?: string;
  /** Requests of the launch that goes wrong. */
  readonly requests: number;
}

/** Every fault at every request, crossed with how and when the page ends and with the device's storage. */
export function cases(): FaultCase[] {
  const all: FaultCase[] = [];
  for (const storage of storages)
    for (const kill of kills)
      for (let after = 1; after <= steps.length; after++)
        for (const fault of faults)
          for (const lasts of ['once', 'on'] as const)
            for (let request = 1; request <= MOST_REQUESTS; request++)
              all.push({ fault, lasts, request, kill, after, storage });
  return all;
}

/** A launch that goes wrong, then one in which nothing does and the learner does the rest. */
export async function run(one: FaultCase): Promise<FaultVerdict> {
  const store = await new StrictRecordStore({ mastery: 0.8 }).listen();
  try {
    const device = new FakeDevice();
    const page = new StorePage(device, store.launch());
    page.store = store;
    device.local.blocked = page.session.blocked = one.storage === 'blocked';
    device.local.full = page.session.full = one.storage === 'full';
    store.fault = n => (n === one.request || (one.lasts === 'on' && n > one.request) ? one.fault : undefined);
    const first = new StoreLearner(page);
    await first.open();
    for (const step of steps.slice(0, one.after)) await act(first, step);
    const line = first.line;
    if (one.kill === 'left') await first.leave();
    page.crash();
    const requests = store.requests.length;
    await device.clock.pass(10_000);

    store.fault = () => undefined;
    store.stalled = 0;
    device.local.full = device.local.blocked = false;
    const same = one.kill === 'loaded again';
    const second = new StoreLearner(
      new StorePage(device, same ? page.location.href : store.launch(), same ? page : undefined),
    );
    let learner = second;
    let restored = await second.open();
    if (second.line === 'unrecorded') {
      // Told so, the learner opens the module from the LMS again.
      await second.leave();
      await device.clock.pass(10_000);
      learner = new StoreLearner(new StorePage(device, store.launch()));
      restored = await learner.open();
    }
    const seen = [restored.lms, restored.device].includes(code('a', one.after));
    for (const step of steps.slice(one.after)) await act(learner, step);
    await learner.leave();
    const wrong = [...(seen ? [] : ['the learner is not where they were']), ...missing(store)];
    if (wrong.length === 0) return { kind: 'equal', requests };
    const wasTold = line === 'lost' || line === 'unrecorded';
    return { kind: wasTold ? 'told' : 'lost', why: wrong.join('; '), requests };
  } finally {
    await store.close();
  }
}

async function act(learner: StoreLearner, { answers, ...next }: (typeof steps)[number]): Promise<void> {
  await learner.step(next, ...answers.map(id => answer(id)));
}

/** What the store lacks, or has twice, in the end. */
function missing(store: StrictRecordStore): string[] {
  const wrong: string[] = [];
  for (const verb of ['completed', 'passed']) {
    const { length } = store.ofVerb(verb);
    if (length !== 1) wrong.push(`${verb} ${length} times`);
  }
  const asked = store.ofVerb('answered').map(({ object }) => (object as { id: string }).id.split('/').at(-1));
  for (const id of ['q1', 'q2', 'q3'])
    if (asked.filter(other => other === id).length !== 1) wrong.push(`${id} not once`);
  if (store.state !== code('a', steps.length)) wrong.push('the state is an old one');
  return wrong;
}
