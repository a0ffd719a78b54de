import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { at, type Json } from '../../lms/cmi5-rules.js';
import { StrictRecordStore, type StoreOptions } from '../../lms/record-store.js';
import { FakeDevice } from '../fake-page.js';
import { answer, code, completed, failed, passed, report } from '../learner.js';
import { StoreLearner, StorePage } from '../xapi/store-page.js';

const stores: StrictRecordStore[] = [];
after(() => Promise.all(stores.map(store => store.close())));
afterEach(() => {
  const broken = stores.flatMap(({ violations }) => violations.splice(0));
  assert.deepEqual(broken, []);
});

async function lms(options: StoreOptions = {}): Promise<StrictRecordStore> {
  const store = await new StrictRecordStore(options).listen();
  stores.push(store);
  return store;
}

function launch(store: StrictRecordStore, device = new FakeDevice(), change: Partial<StoreOptions> = {}) {
  return new StoreLearner(new StorePage(device, store.launch(change)));
}

describe('a module that an LMS launches by cmi5', () => {
  it('runs from launch to passed without breaking a rule', async () => {
    const store = await lms({ mastery: 0.8, returnURL: 'https://lms.example/back' });
    const learner = launch(store);
    const restored = await learner.open();
    assert.deepEqual(restored, {
      mode: 'normal',
      launched: true,
      mastery: 0.8,
      learnerName: 'Jane Doe',
      limit: 20_000,
      exit: 'https://lms.example/back',
    });
    assert.deepEqual(store.verbs, ['initialized']);
    await learner.step(report('a', 1));
    await learner.step(report('a', 2, { location: 'l2' }), answer('q1'));
    assert.deepEqual(store.verbs, ['initialized', 'answered']);
    await learner.step(report('a', 3, { standing: passed, urgent: true }), answer('q2', { result: 'match' }));
    assert.deepEqual(store.verbs, ['initialized', 'answered', 'answered', 'completed', 'passed']);
    assert.equal(learner.line, 'sent');
    await learner.leave();
    assert.equal(store.verbs.at(-1), 'terminated');
    assert.equal(store.state, code('a', 3));
    const verdict = store.ofVerb('passed')[0];
    assert.deepEqual(at(verdict, 'result'), {
      success: true,
      score: { scaled: 0.9, raw: 90, min: 0, max: 100 },
      duration: 'PT30S',
    });
  });

  it('tells a module without a score as completed, without any verdict', async () => {
    const store = await lms();
    const learner = launch(store);
    await learner.open();
    await learner.step(report('a', 1, { standing: completed, urgent: true }));
    await learner.leave();
    assert.deepEqual(store.verbs, ['initialized', 'completed', 'terminated']);
    assert.deepEqual(at(store.ofVerb('completed')[0], 'result'), { completion: true, duration: 'PT10S' });
  });

  it('tells once how a session ended that failed, so that it could still have passed', async () => {
    const store = await lms({ mastery: 0.8 });
    const learner = launch(store);
    await learner.open();
    await learner.step(report('a', 1, { standing: failed, urgent: true }));
    assert.deepEqual(store.verbs, ['initialized', 'completed']);
    await learner.leave();
    assert.deepEqual(store.verbs, ['initialized', 'completed', 'failed', 'terminated']);
  });

  it('passes after failing, in the same session and in another one, and never fails after passing', async () => {
    for (const sessions of [1, 2]) {
      const store = await lms({ mastery: 0.8 });
      const device = new FakeDevice();
      let learner = launch(store, device);
      await learner.open();
      await learner.step(report('a', 1, { standing: failed }));
      if (sessions === 2) {
        await learner.leave();
        learner = launch(store, device);
        await learner.open();
      }
      await learner.step(report('a', 2, { standing: passed }));
      await learner.step(report('a', 3, { standing: failed }));
      await learner.leave();
      assert.equal(store.ofVerb('passed').length, 1);
      assert.equal(store.ofVerb('failed').length, sessions - 1);
      assert.equal(store.ofVerb('completed').length, 1);
    }
  });

  it('tells no verdict that the pass mark of the launch contradicts', async () => {
    const store = await lms({ mastery: 0.95 });
    const learner = launch(store);
    await learner.open();
    await learner.step(report('a', 1, { standing: passed }));
    await learner.leave();
    assert.deepEqual(store.verbs, ['initialized', 'completed', 'terminated']);
  });

  it('resumes on another device from what the store holds', async () => {
    const store = await lms();
    const first = launch(store);
    await first.open();
    await first.step(report('a', 4), answer('q1'));
    await first.leave();
    const second = launch(store);
    const restored = await second.open();
    assert.equal(restored.lms, code('a', 4));
    assert.equal(restored.device, undefined);
    await second.step(report('a', 5, { standing: completed }));
    await second.leave();
    assert.equal(store.state, code('a', 5));
  });

  for (const mode of ['Review', 'Browse'] as const)
    it(`tells only beginning and end of a session in ${mode}`, async () => {
      const store = await lms();
      const first = launch(store);
      await first.open();
      await first.step(report('a', 2, { standing: completed }));
      await first.leave();
      const before = store.statements.length;
      const learner = launch(store, undefined, { mode });
      const restored = await learner.open();
      assert.equal(restored.mode, mode.toLowerCase());
      assert.equal(restored.lms, code('a', 2));
      await learner.step(report('a', 3, { standing: passed }), answer('q1'));
      await learner.leave();
      assert.deepEqual(store.verbs.slice(before), ['initialized', 'terminated']);
      assert.equal(store.state, code('a', 2));
    });

  it('goes on with the same session when the page is loaded again', async () => {
    const store = await lms();
    const device = new FakeDevice();
    const page = new StorePage(device, store.launch());
    const first = new StoreLearner(page);
    await first.open();
    await first.step(report('a', 1));
    page.dispatchEvent(Object.assign(new Event('keydown'), { key: 'r', metaKey: true }));
    await first.leave();
    assert.deepEqual(store.verbs, ['initialized']);
    const second = new StoreLearner(new StorePage(device, page.location.href, page));
    assert.equal((await second.open()).device, code('a', 1));
    await second.step(report('a', 2, { standing: completed }));
    assert.equal(second.line, 'sent');
    await second.leave();
    assert.deepEqual(store.verbs, ['initialized', 'completed', 'terminated']);
  });

  it('says that nothing is recorded when the page is loaded again after its session has ended', async () => {
    const store = await lms();
    const device = new FakeDevice();
    const page = new StorePage(device, store.launch());
    const first = new StoreLearner(page);
    await first.open();
    await first.step(report('a', 1));
    await first.leave();
    const second = new StoreLearner(new StorePage(device, page.location.href, page));
    await second.open();
    assert.equal(second.line, 'unrecorded');
    assert.match(second.detail ?? '', /session has ended/);
    assert.ok(page.session.text.includes('"token":""'), 'a dead token is not kept');
  });

  it('says that nothing is recorded when no LMS launched the page', async () => {
    const learner = new StoreLearner(new StorePage(new FakeDevice(), 'https://content.example/index.html'));
    await learner.open();
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'unrecorded');
    assert.match(learner.detail ?? '', /No record store is named/);
  });

  it('asks no other address than those of the launch, and nothing that could run', async () => {
    const store = await lms();
    for (const name of ['endpoint', 'fetch']) {
      const address = new URL(store.launch());
      address.searchParams.set(name, 'javascript:alert(1)');
      const learner = new StoreLearner(new StorePage(new FakeDevice(), address.href));
      await learner.open();
      assert.equal(learner.line, 'unrecorded');
    }
    assert.deepEqual(store.requests, []);
    const learner = launch(store, undefined, { returnURL: 'javascript:alert(1)' });
    assert.equal((await learner.open()).exit, undefined);
    await learner.leave();
  });

  it('is recorded without saying so where the LMS is on the page’s own origin, and nowhere else', async () => {
    const store = await lms();
    for (const [origin, verbs] of [
      ['https://elsewhere.example', []],
      [store.origin, ['initialized', 'terminated']],
    ] as const) {
      const address = store.launch({}, `${origin}/index.html`);
      const learner = new StoreLearner(new StorePage(new FakeDevice(), address), { record: 'embedded' });
      await learner.open();
      await learner.leave();
      assert.deepEqual(store.verbs, verbs);
    }
  });

  it('stores no name and no id of the learner on the device', async () => {
    const store = await lms();
    const device = new FakeDevice();
    const learner = launch(store, device);
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    const kept = device.local.text + learner.page.session.text;
    assert.doesNotMatch(kept, /4711|Jane|Doe/);
    await learner.leave();
  });

  it('never mixes two registrations of the same learner', async () => {
    const device = new FakeDevice();
    const first = await lms();
    first.fault = (_n, { resource, method }) =>
      resource === '/xapi/activities/state' && method === 'PUT' ? '500' : undefined;
    const learner = launch(first, device);
    await learner.open();
    await learner.step(report('a', 5, { standing: completed }));
    await learner.leave();
    const second = await lms();
    Object.assign(second, { actor: first.actor });
    const again = launch(second, device);
    const restored = await again.open();
    assert.equal(restored.device, undefined);
    await again.leave();
    assert.deepEqual(second.verbs, ['initialized', 'terminated']);
  });

  it('lets one of two tabs write', async () => {
    const store = await lms();
    const device = new FakeDevice();
    const first = launch(store, device);
    await first.open();
    const second = launch(store, device);
    assert.equal((await second.open()).elsewhere, true);
    await second.leave();
    assert.deepEqual(store.verbs, ['initialized']);
    await first.leave();
  });

  it('does not overwrite the state of another session that went on meanwhile', async () => {
    const store = await lms();
    const first = launch(store);
    await first.open();
    await first.step(report('a', 1));
    store.state = code('a', 9);
    await first.step(report('a', 2), answer('q1'));
    assert.equal(store.state, code('a', 9));
    assert.equal(first.line, 'kept');
    assert.match(first.detail ?? '', /another session/);
    assert.equal(store.ofVerb('answered').length, 1, 'what happened is told all the same');
    await first.leave();
  });

  it('saves again and again where a store tells the ETag only on reading', async () => {
    const store = await lms({ etagOnlyOnGet: true });
    const learner = launch(store);
    await learner.open();
    for (const sequence of [1, 2, 3]) await learner.step(report('a', sequence));
    assert.equal(store.state, code('a', 3));
    assert.equal(learner.line, 'sent');
    await learner.leave();
  });

  it('sends what was answered in the last moment with the end, in one request', async () => {
    const store = await lms();
    const learner = launch(store);
    await learner.open();
    learner.reporter.record(answer('q1', { at: learner.page.device.clock.time }));
    learner.reporter.apply(report('a', 1, { standing: completed, urgent: true }));
    await learner.leave();
    assert.deepEqual(store.verbs, ['initialized', 'answered', 'completed', 'terminated']);
    const last = store.requests.filter(({ resource }) => resource === '/xapi/statements').at(-1);
    assert.equal((JSON.parse(last?.body ?? '[]') as Json[]).length, 3);
  });

  it('never saves a state before the answers that it vouches for', async () => {
    const store = await lms();
    const learner = launch(store);
    await learner.open();
    const early: string[] = [];
    store.fault = (_n, { method, body }) => {
      const answered = store.ofVerb('answered').length;
      for (const sequence of [1, 2, 3])
        if (method === 'PUT' && body.includes(code('a', sequence)) && answered < sequence)
          early.push(`${sequence} after ${answered} answers`);
      return undefined;
    };
    for (const sequence of [1, 2, 3]) {
      learner.reporter.record(answer(`q${sequence}`));
      learner.reporter.apply(report('a', sequence));
      // The page paints and goes on before the store has answered.
      await learner.page.device.clock.pass(50);
    }
    await learner.page.settle();
    assert.deepEqual(early, []);
    assert.equal(store.state, code('a', 3));
    await learner.leave();
  });

  it('opens with few requests and sends an answer with two', async () => {
    const store = await lms();
    const learner = launch(store);
    await learner.open();
    assert.ok(store.requests.length <= 8, `${store.requests.length} requests`);
    const before = store.requests.length;
    await learner.step(report('a', 1), answer('q1'));
    assert.equal(store.requests.length, before + 2);
    await learner.leave();
  });
});
