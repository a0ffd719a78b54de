import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Scorm2004Api } from '../../../src/reporting/scorm2004/calls.js';
import { StrictScorm2004, type Call } from '../../lms/strict-scorm2004.js';
import type { Fault } from '../../lms/strict-scorm12.js';
import { FakeDevice, FakePage } from '../fake-page.js';
import { Learner, answer, code, completed, passed, report } from '../learner.js';
import { launch } from './launch.js';

const STATE = 'cmi.suspend_data';

const atCommits =
  (fault: Fault, ...numbers: number[]) =>
  ({ method }: Call, commits: number): Fault | undefined =>
    method === 'Commit' && numbers.includes(commits) ? fault : undefined;

/** A learner whose page has this API object and nothing else. */
function learnerAt(api: object): Learner {
  const page = new FakePage(new FakeDevice());
  page.API_1484_11 = api as Scorm2004Api;
  return new Learner(page, { record: 'scorm2004' });
}

const silent: Scorm2004Api = {
  Initialize: () => 'true',
  Terminate: () => 'true',
  GetValue: element => (element === 'cmi.learner_id' ? 's-1' : ''),
  SetValue: () => 'true',
  Commit: () => 'true',
  GetLastError: () => '0',
  GetErrorString: () => '',
  GetDiagnostic: () => '',
};

describe('a SCORM 2004 LMS that fails', () => {
  for (const fault of ['refuse', 'throw'] as const)
    it(`is told again, differently, until it takes it (${fault})`, async () => {
      const { lms, learner, device } = launch({ fault: atCommits(fault, 2, 3) });
      await learner.open();
      await learner.step(report('a', 1, { standing: passed }));
      assert.equal(learner.line, 'kept');
      assert.match(learner.syncs.at(-1)?.detail ?? '', /Commit/);
      assert.equal(lms.stored.get(STATE), '-');
      await device.clock.pass(5_000);
      assert.equal(learner.line, 'sent');
      const sent = (element: string): Set<unknown> =>
        new Set(
          lms.calls
            .filter(call => call.method === 'SetValue' && call.element === element)
            .map(call => call.value),
        );
      assert.equal(sent(STATE).size, 1 + 3, 'the state was different each time');
      assert.ok(sent('cmi.score.raw').size > 1, 'and so was the score');
      assert.equal(Number(lms.stored.get('cmi.score.raw')), 90);
      assert.equal(Number(lms.stored.get('cmi.score.scaled')), 0.9);
      await learner.leave();
      const again = launch(lms.relaunch(), device);
      assert.equal((await again.learner.open()).lms, code('a', 1));
      assert.deepEqual(lms.violations, []);
    });

  it('to save the beginning is told so again', async () => {
    const { lms, learner, device } = launch({ fault: atCommits('refuse', 1) });
    await learner.open();
    await device.clock.pass(2_000);
    assert.equal(lms.stored.get('cmi.exit'), 'suspend');
    assert.deepEqual(lms.violations, []);
  });

  it('is not believed while the device is offline', async () => {
    const { lms, learner, device } = launch();
    await learner.open();
    learner.page.navigator.onLine = false;
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'kept');
    learner.page.navigator.onLine = true;
    learner.page.dispatchEvent(new Event('online'));
    await device.clock.pass(0);
    assert.equal(learner.line, 'sent');
    assert.deepEqual(lms.violations, []);
  });

  it('that said "true" and stored nothing gets everything at the next launch', async () => {
    const saves = ({ method }: Call): Fault | undefined =>
      method === 'Commit' || method === 'Terminate' ? 'forget' : undefined;
    const { lms, learner, device } = launch({ fault: saves });
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    await learner.step(report('a', 2, { urgent: true, standing: passed }), answer('q2'));
    await learner.leave();
    assert.equal(lms.stored.size, 0);

    const again = launch(lms.relaunch({ fault: () => undefined }), device);
    assert.equal((await again.learner.open()).device, code('a', 2));
    assert.equal(again.lms.stored.get(STATE), code('a', 2));
    assert.equal(again.lms.stored.get('cmi.success_status'), 'passed');
    assert.deepEqual(
      again.lms.interactions.map(({ id }) => id),
      ['q1', 'q2'],
    );
    assert.equal(again.lms.stored.get('cmi.session_time'), 'PT0H0M0S', 'time is not counted twice');
    assert.deepEqual(again.lms.violations, []);
  });

  it('that lost the status but kept the state gets the status again', async () => {
    const { lms, learner, device } = launch();
    await learner.open();
    await learner.step(report('a', 1, { urgent: true, standing: completed }));
    await learner.leave();
    lms.stored.set('cmi.completion_status', 'incomplete');
    const again = launch(lms.relaunch(), device);
    await again.learner.open();
    assert.equal(again.lms.stored.get('cmi.completion_status'), 'completed');
  });

  it('that is already initialised (103) counts as connected', async () => {
    const { lms, learner } = launch({ stored: { 'cmi.exit': 'suspend', [STATE]: code('a', 1) } });
    lms.Initialize('');
    assert.equal((await learner.open()).lms, code('a', 1));
    await learner.step(report('a', 2));
    assert.equal(learner.line, 'sent');
    assert.deepEqual(lms.violations, []);
  });

  it('that has ended the session (104) is said not to record', async () => {
    const learner = learnerAt({ ...silent, Initialize: () => 'false', GetLastError: () => '104' });
    await learner.open();
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'unrecorded');
    assert.match(learner.syncs.at(-1)?.detail ?? '', /Initialize returned false, error 104/);
  });

  it('that answers 403 to all that was never set is a normal one', async () => {
    const learner = learnerAt({ ...silent, GetLastError: () => '403' });
    assert.deepEqual(await learner.open(), { mode: 'normal', launched: true, limit: 63_994 });
    assert.notEqual(learner.line, 'unrecorded');
  });

  for (const code of ['401', '402'])
    it(`that has no interactions (${code}) is not told any more of them`, async () => {
      const sets: string[] = [];
      let error = '0';
      const learner = learnerAt({
        ...silent,
        SetValue: (element: string) => {
          if (element.startsWith('cmi.interactions')) sets.push(element);
          error = element.startsWith('cmi.interactions') ? code : '0';
          return String(error === '0');
        },
        GetLastError: () => error,
      });
      await learner.open();
      await learner.step(report('a', 1), answer('q1'), answer('q2'));
      await learner.step(report('a', 2), answer('q3'));
      assert.equal(sets.length, 1);
    });

  it('that cuts the state is noticed', async () => {
    const lms = new StrictScorm2004();
    const learner = learnerAt({
      ...lms,
      GetValue: (name: string) => String(lms.GetValue(name)).slice(0, 10),
    });
    await learner.open();
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'kept');
    assert.match(learner.syncs.at(-1)?.detail ?? '', /gave back 10 of \d+ characters/);
  });

  it('is given a state as long as it can keep, and never a longer one', async () => {
    const { lms, learner, device } = launch();
    await learner.open();
    await learner.step(report('a', 1, { lms: 'A'.repeat(64_000) }));
    assert.equal(lms.stored.get(STATE)?.length, 64_000);
    await learner.step(report('a', 2, { lms: 'A'.repeat(64_001) }));
    assert.equal(learner.line, 'kept');
    await learner.step(report('a', 3));
    await device.clock.pass(2_000);
    assert.equal(learner.line, 'sent');
    assert.deepEqual(lms.violations, []);
  });

  it('that throws at every call harms nobody', async () => {
    const learner = learnerAt(
      new Proxy(silent, {
        get: () => () => {
          throw new Error('gone');
        },
      }),
    );
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    learner.reporter.suspend();
    await learner.leave();
    assert.equal(learner.line, 'unrecorded');
  });

  for (const nothing of [true, 1, '1', null, undefined, 'null', 'undefined', ''])
    it(`that answers ${JSON.stringify(nothing)} (${typeof nothing}) to every order is taken for a yes`, async () => {
      const api = Object.fromEntries(Object.keys(silent).map(name => [name, () => nothing]));
      const known = { 'cmi.learner_id': 's-1', 'cmi.completion_status': 'unknown' };
      const GetValue = (element: string): unknown =>
        Object.hasOwn(known, element) ? known[element as keyof typeof known] : nothing;
      const learner = learnerAt({ ...api, GetValue, GetLastError: () => 0 });
      assert.equal((await learner.open()).mode, 'normal');
      await learner.step(report('a', 1, { standing: passed }), answer('q1'));
      await learner.leave();
      assert.notEqual(learner.line, 'unrecorded');
    });

  for (const same of ['', null, true, 1, 'x'])
    it(`that answers ${JSON.stringify(same)} to every question is not said to record`, async () => {
      const learner = learnerAt({ ...silent, GetValue: () => same });
      await learner.open();
      await learner.step(report('a', 1));
      assert.equal(learner.line, 'unrecorded');
      assert.match(learner.syncs.at(-1)?.detail ?? '', /answers ".*" to everything/);
    });

  it('that fails to give the state once is asked again, and nothing is overwritten', async () => {
    for (const lasting of [false, true]) {
      let reads = 0;
      const { lms, learner } = launch({
        stored: { 'cmi.exit': 'suspend', [STATE]: code('a', 5) },
        fault: ({ method, element }) =>
          method === 'GetValue' && element === STATE && (lasting || ++reads === 1) ? 'throw' : undefined,
      });
      assert.equal((await learner.open()).lms, lasting ? undefined : code('a', 5));
      await learner.step(report('b', 1));
      if (lasting) assert.equal(learner.line, 'unrecorded');
      if (lasting) assert.equal(lms.stored.get(STATE), code('a', 5));
      await learner.leave();
    }
  });

  it('that is not there is said to be not there, also where one of SCORM 1.2 is', async () => {
    const page = new FakePage(new FakeDevice());
    page.API = { LMSInitialize: () => 'true' } as unknown as NonNullable<FakePage['API']>;
    const learner = new Learner(page, { record: 'scorm2004' });
    await learner.open();
    assert.equal(learner.line, 'unrecorded');
    assert.match(learner.syncs.at(-1)?.detail ?? '', /No SCORM 2004 API/);
  });
});
