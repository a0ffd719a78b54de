import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import type { RecordStoreSource } from '../../../src/reporting/xapi/source.js';
import { at } from '../../lms/cmi5-rules.js';
import { StrictRecordStore } from '../../lms/record-store.js';
import { FakeDevice } from '../fake-page.js';
import { answer, code, failed, passed, report } from '../learner.js';
import { StoreLearner, StorePage } from './store-page.js';

const stores: StrictRecordStore[] = [];
after(() => Promise.all(stores.map(store => store.close())));
afterEach(() => {
  const broken = stores.flatMap(({ violations }) => violations.splice(0));
  assert.deepEqual(broken, []);
});

async function recordStore(): Promise<StrictRecordStore> {
  const store = await new StrictRecordStore({ cmi5: false, token: 'Bearer good' }).listen();
  stores.push(store);
  return store;
}

function visit(store: StrictRecordStore, change: Partial<RecordStoreSource> = {}, device = new FakeDevice()) {
  const page = new StorePage(device, 'https://portal.example/course?endpoint=https://elsewhere.example/');
  const recordStore: RecordStoreSource = {
    endpoint: store.endpoint,
    activity: store.activity,
    actor: store.actor,
    authorization: () => 'Bearer good',
    ...change,
  };
  return new StoreLearner(page, { record: 'xapi', recordStore });
}

describe('a page with a record store of its own', () => {
  it('tells what happens with the same verbs, without the categories of cmi5', async () => {
    const store = await recordStore();
    const learner = visit(store);
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    await learner.step(report('a', 2, { standing: passed, urgent: true }));
    assert.equal(learner.line, 'sent');
    await learner.leave();
    assert.deepEqual(store.verbs, ['initialized', 'answered', 'completed', 'passed', 'terminated']);
    for (const statement of store.statements)
      assert.equal(at(statement, 'context', 'contextActivities', 'category'), undefined);
  });

  it('goes on where the learner left, on any device, without telling anything twice', async () => {
    const store = await recordStore();
    const first = visit(store);
    await first.open();
    await first.step(report('a', 1, { standing: passed }), answer('q1'));
    await first.leave();
    const second = visit(store);
    assert.equal((await second.open()).lms, code('a', 1));
    await second.step(report('a', 2, { standing: failed }));
    await second.leave();
    assert.deepEqual(
      ['initialized', 'completed', 'passed', 'failed', 'terminated'].map(verb => store.ofVerb(verb).length),
      [2, 1, 1, 0, 2],
    );
    const registrations = new Set(
      store.statements.map(statement => at(statement, 'context', 'registration')),
    );
    assert.equal(registrations.size, 1, 'made from learner and module, so that it is the same again');
  });

  it('keeps registrations of the portal apart', async () => {
    const store = await recordStore();
    const device = new FakeDevice();
    const one = visit(store, { registration: '5a0a9a52-4b9d-4f39-9f7c-5f3f1f2a7f01' }, device);
    await one.open();
    await one.step(report('a', 1));
    await one.leave();
    const other = visit(store, { registration: '5a0a9a52-4b9d-4f39-9f7c-5f3f1f2a7f02' }, device);
    const restored = await other.open();
    assert.equal(restored.lms, undefined);
    assert.equal(restored.device, undefined);
    await other.leave();
  });

  it('asks the page for a new authorization when the store no longer takes the old one', async () => {
    const store = await recordStore();
    const given = ['Bearer good', 'Bearer better'];
    let asked = 0;
    const learner = visit(store, { authorization: async () => given[asked++] ?? 'Bearer none' });
    await learner.open();
    store.options = { ...store.options, token: 'Bearer better' };
    await learner.step(report('a', 1), answer('q1'));
    assert.equal(learner.line, 'sent');
    assert.equal(asked, 2);
    assert.equal(store.ofVerb('answered').length, 1);
    await learner.leave();
  });

  it('says that nothing is recorded where the page names no store or gives no authorization', async () => {
    const store = await recordStore();
    const nowhere = new StoreLearner(new StorePage(new FakeDevice(), 'https://portal.example/'), {
      record: 'xapi',
    });
    await nowhere.open();
    assert.equal(nowhere.line, 'unrecorded');
    const locked = visit(store, { authorization: () => Promise.reject(new Error('signed out')) });
    await locked.open();
    assert.equal(locked.line, 'unrecorded');
    assert.match(locked.detail ?? '', /signed out/);
    assert.deepEqual(store.requests, []);
  });

  it('says in words what the store answered, without the authorization', async () => {
    const store = await recordStore();
    const learner = visit(store);
    await learner.open();
    store.fault = () => '500';
    await learner.step(report('a', 1), answer('q1'));
    assert.equal(learner.line, 'kept');
    assert.match(learner.detail ?? '', /^POST statements: status 500/);
    assert.doesNotMatch(JSON.stringify(learner.syncs), /Bearer/);
    store.fault = () => undefined;
    await learner.page.pass(3_000);
    assert.equal(learner.line, 'sent');
    await learner.leave();
  });

  it('leaves a store alone for as long as it asks', async () => {
    const store = await recordStore();
    const learner = visit(store);
    await learner.open();
    const before = store.requests.length;
    store.fault = n => (n === before + 1 ? '429' : undefined);
    await learner.step(report('a', 1), answer('q1'));
    await learner.page.pass(1_500);
    assert.equal(store.requests.length, before + 1);
    await learner.page.pass(4_000);
    assert.equal(learner.line, 'sent');
    await learner.leave();
  });

  it('sends the rest although the store refuses one statement for good', async () => {
    const store = await recordStore();
    const learner = visit(store);
    await learner.open();
    store.fault = (_n, { body, method }) => (method === 'POST' && body.includes('/q2"') ? '409' : undefined);
    await learner.step(report('a', 1), answer('q1'), answer('q2'), answer('q3'));
    assert.equal(store.ofVerb('answered').length, 2);
    assert.equal(store.documents.size > 0, true, 'and the state');
    assert.equal(learner.line, 'kept');
    await learner.leave();
  });

  it('sends what fits into the last request of a page, and the rest at the next visit', async () => {
    const store = await recordStore();
    const device = new FakeDevice();
    const learner = visit(store, {}, device);
    await learner.open();
    const text = 'ü'.repeat(4_000);
    for (let n = 1; n <= 6; n++)
      learner.reporter.record(
        answer(`q${n}`, { value: { type: 'long-fill-in', text }, pattern: [], at: device.clock.time }),
      );
    learner.reporter.apply(report('a', 1));
    await learner.leave();
    const { body } = store.requests.filter(({ resource }) => resource === '/xapi/statements').at(-1)!;
    assert.ok(Buffer.byteLength(body) < 32_000, `${Buffer.byteLength(body)} bytes`);
    assert.equal(store.verbs.at(-1), 'terminated');
    await device.clock.pass(10_000);
    const again = visit(store, {}, device);
    await again.open();
    await again.step(report('a', 2));
    await again.leave();
    assert.equal(store.ofVerb('answered').length, 6);
  });
});
