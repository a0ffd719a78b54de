import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Scorm12Api } from '../../../src/reporting/scorm12/calls.js';
import { StrictScorm12, type Call, type Fault, type LmsOptions } from '../../lms/strict-scorm12.js';
import { FakeDevice, FakePage } from '../fake-page.js';
import { Learner, answer, code, completed, passed, report } from '../learner.js';

const STATUS = 'cmi.core.lesson_status';
const STATE = 'cmi.suspend_data';

function launch(lms: StrictScorm12 | LmsOptions, device = new FakeDevice()) {
  const strict = lms instanceof StrictScorm12 ? lms : new StrictScorm12(lms);
  return { lms: strict, learner: new Learner(new FakePage(device, strict)), device };
}

/** Goes wrong at some commits, counted from 1 (the first is that of the beginning). */
const atCommits =
  (fault: Fault, ...numbers: number[]) =>
  ({ method }: Call, commits: number): Fault | undefined =>
    method === 'LMSCommit' && numbers.includes(commits) ? fault : undefined;

const states = (lms: StrictScorm12): unknown[] =>
  lms.calls
    .filter(({ method, element }) => method === 'LMSSetValue' && element === STATE)
    .map(({ value }) => value);

describe('a SCORM 1.2 LMS that fails', () => {
  for (const fault of ['refuse', 'throw'] as const)
    it(`is told again, differently, until it takes it (${fault})`, async () => {
      const { lms, learner, device } = launch({ fault: atCommits(fault, 2, 3) });
      await learner.open();
      await learner.step(report('a', 1));
      assert.equal(learner.line, 'kept');
      assert.match(learner.syncs.at(-1)?.detail ?? '', /LMSCommit/);
      assert.equal(lms.stored.get(STATE), '-');
      await device.clock.pass(1_000);
      assert.equal(lms.commits, 3);
      await device.clock.pass(2_000);
      assert.equal(lms.commits, 4);
      assert.equal(learner.line, 'sent');
      assert.equal(new Set(states(lms)).size, 1 + 3, 'the state was different each time');
      const again = launch(lms.relaunch(), device);
      await learner.leave();
      assert.equal((await again.learner.open()).lms, code('a', 1));
      assert.deepEqual(lms.violations, []);
    });

  it('is asked less and less often, but without end', async () => {
    const { lms, learner, device } = launch({
      fault: ({ method }) => (method === 'LMSCommit' ? 'refuse' : undefined),
    });
    await learner.open();
    await learner.step(report('a', 1));
    await device.clock.pass(130_000);
    const before = lms.commits;
    assert.ok(before < 15, `${before} commits in two minutes`);
    await device.clock.pass(600_000);
    assert.equal(lms.commits - before, 10, 'once a minute in the end');
    await learner.leave();
    assert.deepEqual(lms.violations, []);
  });

  it('is not asked at every step while it fails, except for completion', async () => {
    const { lms, learner } = launch({
      fault: ({ method }) => (method === 'LMSCommit' ? 'refuse' : undefined),
    });
    await learner.open();
    const { commits } = lms;
    await learner.step(report('a', 1));
    await learner.step(report('a', 2));
    assert.equal(lms.commits, commits);
    await learner.step(report('a', 3, { urgent: true, standing: completed }));
    assert.ok(lms.commits > commits);
  });

  it('is told at once when the connection is back', async () => {
    const { lms, learner } = launch({ fault: atCommits('refuse', 2) });
    await learner.open();
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'kept');
    learner.page.dispatchEvent(new Event('online'));
    await learner.page.device.clock.pass(0);
    assert.equal(learner.line, 'sent');
    assert.equal(lms.commits, 3);
  });

  it('gets status and score at last where it never sends an unchanged value again', async () => {
    const { lms, learner, device } = launch({ sendsOnlyChanges: true, fault: atCommits('refuse', 3) });
    await learner.open();
    await learner.step(report('a', 1));
    await learner.step(report('a', 2, { urgent: true, standing: passed }), answer('q1'));
    assert.equal(lms.stored.get(STATUS), 'incomplete');
    await device.clock.pass(5_000);
    assert.equal(lms.stored.get(STATUS), 'passed');
    assert.equal(Number(lms.stored.get('cmi.core.score.raw')), 90);
    assert.equal(learner.line, 'sent');
    assert.deepEqual(lms.violations, []);

    // The next launch might be for review only: the answer of the refused commit came again at once.
    assert.ok(lms.interactions.some(record => record?.['id'] === 'q1'));
    await learner.leave();
    assert.deepEqual(lms.violations, []);
  });

  it('gets an answer at the next launch that it never sent on', async () => {
    const { lms, learner, device } = launch({ sendsOnlyChanges: true, fault: atCommits('refuse', 2) });
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    await device.clock.pass(5_000);
    assert.equal(learner.line, 'sent');
    assert.deepEqual(lms.interactions, []);
    await learner.leave();
    const again = launch(lms.relaunch({ fault: () => undefined }), device);
    await again.learner.open();
    await again.learner.step(report('a', 2));
    assert.equal(again.lms.interactions[0]?.['id'], 'q1');
    assert.deepEqual(again.lms.violations, []);
  });

  it('is not believed while the device is offline', async () => {
    const { lms, learner } = launch({});
    await learner.open();
    learner.page.navigator.onLine = false;
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'kept');
    learner.page.navigator.onLine = true;
    learner.page.dispatchEvent(new Event('online'));
    await learner.page.device.clock.pass(0);
    assert.equal(learner.line, 'sent');
    assert.deepEqual(lms.violations, []);
  });

  it('that said "true" and stored nothing gets everything at the next launch', async () => {
    const saves = ({ method }: Call): Fault | undefined =>
      method === 'LMSCommit' || method === 'LMSFinish' ? 'forget' : undefined;
    const { lms, learner, device } = launch({ fault: saves });
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    await learner.step(report('a', 2, { urgent: true, standing: passed }), answer('q2'));
    assert.equal(learner.line, 'sent');
    await learner.leave();
    assert.equal(lms.stored.size, 0);

    const again = launch(lms.relaunch({ fault: () => undefined }), device);
    const restored = await again.learner.open();
    assert.equal(restored.device, code('a', 2));
    assert.equal(restored.lms, undefined);
    assert.equal(again.lms.stored.get(STATE), code('a', 2));
    assert.equal(again.lms.stored.get(STATUS), 'passed');
    assert.deepEqual(
      again.lms.interactions.map(({ id }) => id),
      ['q1', 'q2'],
    );
    assert.equal(again.lms.stored.get('cmi.core.session_time'), '0000:00:00.00', 'time is not counted twice');
    assert.equal(again.learner.line, 'sent');
    assert.deepEqual(again.lms.violations, []);
  });

  it('that lost the status but kept the state gets the status again', async () => {
    const { lms, learner, device } = launch({});
    await learner.open();
    await learner.step(report('a', 1, { urgent: true, standing: completed }));
    await learner.leave();
    lms.stored.set(STATUS, 'incomplete');
    const again = launch(lms.relaunch(), device);
    await again.learner.open();
    assert.equal(again.lms.stored.get(STATUS), 'completed');
    assert.deepEqual(again.lms.violations, []);
  });

  it('that is already initialised counts as connected', async () => {
    const { lms, learner } = launch({ stored: { [STATE]: code('a', 1) } });
    lms.LMSInitialize('');
    assert.equal((await learner.open()).lms, code('a', 1));
    await learner.step(report('a', 2));
    assert.equal(lms.stored.get(STATE), code('a', 2));
    assert.equal(learner.line, 'sent');
  });

  it('that does not begin is said not to record, before the learner has worked for nothing', async () => {
    const api = { ...silent(), LMSInitialize: () => 'false', LMSGetLastError: () => '102' };
    const learner = new Learner(new FakePage(new FakeDevice(), api));
    await learner.open();
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'unrecorded');
    assert.match(learner.syncs.at(-1)?.detail ?? '', /LMSInitialize returned false, error 102/);
  });

  it('that supports no interactions is not told any more of them', async () => {
    const { lms, learner } = launch({
      fault: ({ element = '' }) => (element.startsWith('cmi.interactions') ? 'unsupported' : undefined),
    });
    await learner.open();
    await learner.step(report('a', 1), answer('q1'), answer('q2'));
    await learner.step(report('a', 2), answer('q3'));
    const sets = lms.calls.filter(
      ({ method, element }) => method === 'LMSSetValue' && element?.startsWith('cmi.interactions'),
    );
    assert.equal(sets.length, 1);
    assert.equal(learner.line, 'sent');
  });

  it('that supports no minimum of scores still gets the score', async () => {
    const { lms, learner } = launch({
      fault: ({ element }) => (element === 'cmi.core.score.min' ? 'unsupported' : undefined),
    });
    await learner.open();
    await learner.step(report('a', 1, { standing: passed }));
    assert.equal(lms.stored.get('cmi.core.score.raw'), '90');
    assert.equal(learner.line, 'sent');
  });

  it('that cuts the state is noticed', async () => {
    const cut = new StrictScorm12();
    const api = {
      ...methods(cut),
      LMSGetValue: (name: string) => String(cut.LMSGetValue(name)).slice(0, 10),
    };
    const learner = new Learner(new FakePage(new FakeDevice(), api));
    await learner.open();
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'kept');
    assert.match(learner.syncs.at(-1)?.detail ?? '', /gave back 10 of \d+ characters/);
  });

  it('is never given more state than it can keep', async () => {
    const { lms, learner } = launch({});
    await learner.open();
    await learner.step(report('a', 1, { lms: 'A'.repeat(4_097) }));
    assert.deepEqual(states(lms), ['-'], 'only that it has begun');
    assert.equal(learner.line, 'kept');
    assert.deepEqual(lms.violations, []);
  });

  it('that throws at every call harms nobody', async () => {
    const broken = new Proxy(silent(), {
      get: () => () => {
        throw new Error('gone');
      },
    });
    const learner = new Learner(new FakePage(new FakeDevice(), broken));
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    learner.reporter.suspend();
    await learner.leave();
    assert.equal(learner.line, 'unrecorded');
  });

  for (const nothing of [true, 1, '1', null, undefined, 'null', 'undefined', ''])
    it(`that answers ${JSON.stringify(nothing)} (${typeof nothing}) to every order is taken for a yes`, async () => {
      const api = Object.fromEntries(Object.keys(silent()).map(name => [name, () => nothing]));
      const learner = new Learner(
        new FakePage(new FakeDevice(), {
          ...silent(),
          ...api,
          LMSGetLastError: () => 0,
          LMSGetValue: (element: string) =>
            ({ 'cmi.core.student_id': 's-1', [STATUS]: 'not attempted' })[element] ?? nothing,
        }),
      );
      const restored = await learner.open();
      assert.equal(restored.mode, 'normal');
      await learner.step(report('a', 1));
      await learner.leave();
      assert.notEqual(learner.line, 'unrecorded');
    });

  for (const same of ['', null, true, 1, 'x'])
    it(`that answers ${JSON.stringify(same)} to every question is not said to record`, async () => {
      const api = { ...silent(), LMSGetValue: () => same };
      const learner = new Learner(new FakePage(new FakeDevice(), api));
      await learner.open();
      await learner.step(report('a', 1));
      assert.equal(learner.line, 'unrecorded');
      assert.match(learner.syncs.at(-1)?.detail ?? '', /answers ".*" to everything/);
    });

  it('that gives no text for the state of an attempt that has begun is left alone', async () => {
    const begun: Readonly<Record<string, string>> = { 'cmi.core.student_id': 's-1', [STATUS]: 'incomplete' };
    const api = {
      ...silent(),
      LMSGetValue: (element: string) => begun[element] ?? null,
      LMSSetValue: () => assert.fail('something was set'),
    };
    const learner = new Learner(new FakePage(new FakeDevice(), api));
    await learner.open();
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'unrecorded');
    assert.match(learner.syncs.at(-1)?.detail ?? '', /no text for the state/);
  });

  it('that fails to give the state once is asked again, and nothing is overwritten', async () => {
    for (const lasting of [false, true]) {
      let reads = 0;
      const { lms, learner } = launch({
        stored: { [STATE]: code('a', 5), [STATUS]: 'incomplete' },
        fault: ({ method, element }) =>
          method === 'LMSGetValue' && element === STATE && (lasting || ++reads === 1) ? 'refuse' : undefined,
      });
      const restored = await learner.open();
      assert.equal(restored.lms, lasting ? undefined : code('a', 5));
      await learner.step(report('b', 1));
      if (lasting) assert.equal(learner.line, 'unrecorded');
      if (lasting) assert.equal(lms.stored.get(STATE), code('a', 5));
      await learner.leave();
    }
  });

  it('is told nothing but the words that it must be told: strings, and "" where there is no argument', async () => {
    const { lms, learner } = launch({});
    await learner.open();
    await learner.step(report('a', 1, { standing: passed }), answer('q1'));
    await learner.leave();
    for (const { element, value } of lms.calls)
      assert.ok(element === undefined ? value === '' : value === undefined || typeof value === 'string');
  });

  it('that is not there is said to be not there, and the progress stays on the device', async () => {
    const learner = new Learner(new FakePage(new FakeDevice()));
    await learner.open();
    assert.equal(learner.line, 'unrecorded');
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'unrecorded');
    assert.match(learner.page.session.text, /"sequence":1/);
  });
});

function methods(lms: StrictScorm12): Scorm12Api {
  return {
    LMSInitialize: lms.LMSInitialize,
    LMSFinish: lms.LMSFinish,
    LMSGetValue: lms.LMSGetValue,
    LMSSetValue: lms.LMSSetValue,
    LMSCommit: lms.LMSCommit,
    LMSGetLastError: lms.LMSGetLastError,
    LMSGetErrorString: lms.LMSGetErrorString,
    LMSGetDiagnostic: lms.LMSGetDiagnostic,
  };
}

function silent(): Scorm12Api {
  return {
    LMSInitialize: () => 'true',
    LMSFinish: () => 'true',
    LMSGetValue: () => '',
    LMSSetValue: () => 'true',
    LMSCommit: () => 'true',
    LMSGetLastError: () => '0',
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  };
}
