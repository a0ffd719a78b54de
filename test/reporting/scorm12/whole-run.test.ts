import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StrictScorm12, type LmsOptions } from '../../lms/strict-scorm12.js';
import { FakeDevice, FakePage } from '../fake-page.js';
import { Learner, answer, code, completed, failed, passed, report } from '../learner.js';

const STATUS = 'cmi.core.lesson_status';
const STATE = 'cmi.suspend_data';

function launch(options: LmsOptions | StrictScorm12 = {}, device = new FakeDevice()) {
  const lms = options instanceof StrictScorm12 ? options : new StrictScorm12(options);
  const learner = new Learner(new FakePage(device, lms));
  return { lms, learner, device };
}

describe('a module in a SCORM 1.2 LMS', () => {
  it('runs from launch to passed without breaking a rule', async () => {
    const { lms, learner } = launch({ mastery: 80 });
    const restored = await learner.open();
    assert.deepEqual(restored, {
      mode: 'normal',
      launched: true,
      mastery: 0.8,
      learnerName: 'Doe, Jane',
      limit: 4090,
    });
    await learner.step(report('a', 1));
    await learner.step(report('a', 2, { location: 'l2' }), answer('q1'));
    await learner.step(report('a', 3, { standing: passed, urgent: true }), answer('q2', { result: 'match' }));
    assert.equal(lms.stored.get(STATUS), 'passed');
    await learner.leave();

    assert.deepEqual(lms.violations, []);
    assert.equal(learner.line, 'sent');
    assert.equal(lms.stored.get(STATE), code('a', 3));
    assert.equal(lms.stored.get('cmi.core.score.raw'), '90');
    assert.equal(lms.stored.get('cmi.core.score.min'), '0');
    assert.equal(lms.stored.get('cmi.core.score.max'), '100');
    assert.equal(lms.stored.get('cmi.core.exit'), '');
    assert.equal(lms.stored.get('cmi.core.session_time'), '0000:00:30.00');
    assert.deepEqual(
      lms.interactions.map(({ id, result }) => [id, result]),
      [
        ['q1', 'wrong'],
        ['q2', 'correct'],
      ],
    );
    // One for the beginning, one for each of three steps; Finish stores by itself.
    assert.equal(lms.commits, 4);
  });

  it('sends a module without a score no score, and completed', async () => {
    const { lms, learner } = launch();
    await learner.open();
    await learner.step(report('a', 1, { standing: completed, urgent: true }));
    await learner.leave();
    assert.equal(lms.stored.get(STATUS), 'completed');
    assert.ok(![...lms.stored.keys()].some(element => element.includes('score')));
    assert.deepEqual(lms.violations, []);
  });

  it('says incomplete and "suspend" at once, so that an untouched launch completes nothing', async () => {
    const { lms, learner } = launch();
    await learner.open();
    assert.equal(lms.stored.get(STATUS), 'incomplete');
    assert.equal(lms.stored.get('cmi.core.exit'), 'suspend');
    assert.equal(lms.commits, 1);
    await learner.leave();
    assert.deepEqual(lms.violations, []);
  });

  it('paints first: nothing is sent before the step has returned', async () => {
    const { lms, learner } = launch();
    await learner.open();
    const before = lms.calls.length;
    learner.reporter.record(answer('q1'));
    learner.reporter.apply(report('a', 1));
    assert.equal(lms.calls.length, before);
    await learner.page.device.clock.pass(100);
    assert.ok(lms.calls.length > before);
  });

  it('commits once for all that one step changed', async () => {
    const { lms, learner } = launch();
    await learner.open();
    learner.reporter.apply(report('a', 1));
    learner.reporter.record(answer('q1'));
    learner.reporter.apply(report('a', 2));
    await learner.step(report('a', 3));
    assert.equal(lms.commits, 2);
    assert.equal(lms.stored.get(STATE), code('a', 3));
    assert.equal(lms.interactions.length, 1);
  });

  it('sends nothing twice', async () => {
    const { lms, learner } = launch();
    await learner.open();
    await learner.step(report('a', 1));
    const before = lms.calls.length;
    await learner.step(report('a', 2, { seconds: 10 }));
    assert.deepEqual(
      lms.calls.slice(before).map(({ element }) => element),
      [STATE, undefined],
    );
  });

  it('resumes what the LMS stored, and counts interactions on', async () => {
    const { lms, learner, device } = launch();
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    await learner.leave();
    const again = launch(lms.relaunch(), device);
    const restored = await again.learner.open();
    assert.equal(restored.lms, code('a', 1));
    assert.equal(restored.device, code('a', 1));
    await again.learner.step(report('a', 2), answer('q2'));
    await again.learner.leave();
    assert.deepEqual(
      again.lms.interactions.map(({ id }) => id),
      ['q1', 'q2'],
    );
    assert.deepEqual(again.lms.violations, []);
  });

  for (const [status, standing, expected] of [
    ['completed', failed, 'completed'],
    ['completed', passed, 'passed'],
    ['passed', failed, 'passed'],
    ['failed', passed, 'passed'],
    ['failed', report('a', 1).standing, 'failed'],
    ['browsed', failed, 'failed'],
  ] as const)
    it(`makes ${expected} of ${status} and ${standing.complete ? standing.success : 'incomplete'}`, async () => {
      const { lms, learner } = launch({ stored: { [STATUS]: status } });
      await learner.open();
      await learner.step(report('a', 1, { standing }));
      await learner.leave();
      assert.equal(lms.stored.get(STATUS), expected);
      assert.deepEqual(lms.violations, []);
    });

  it('lets a score rise and not fall', async () => {
    const { lms, learner } = launch({ stored: { 'cmi.core.score.raw': '50' } });
    await learner.open();
    const score = async (sequence: number, value: number): Promise<string | undefined> => {
      await learner.step(report('a', sequence, { standing: { ...failed, score: value } }));
      return lms.stored.get('cmi.core.score.raw');
    };
    assert.equal(await score(1, 0.4), '50');
    assert.equal(await score(2, 0.7), '70');
    assert.equal(await score(3, 0.6), '70');
  });

  it('lets a score fall where the last try counts', async () => {
    const lms = new StrictScorm12({ stored: { 'cmi.core.score.raw': '50' } });
    const learner = new Learner(new FakePage(new FakeDevice(), lms), { scoreMayFall: true });
    await learner.open();
    await learner.step(report('a', 1, { standing: { ...failed, score: 0.4 } }));
    assert.equal(lms.stored.get('cmi.core.score.raw'), '40');
  });

  it('keeps a score back until all is answered where the LMS has a pass mark and would judge it', async () => {
    const { lms, learner } = launch({ mastery: 80 });
    await learner.open();
    await learner.step(report('a', 1, { standing: { ...failed, complete: false } }));
    assert.equal(lms.stored.get('cmi.core.score.raw'), undefined);
    await learner.step(report('a', 2, { standing: failed }));
    assert.equal(lms.stored.get('cmi.core.score.raw'), '50');
  });

  it('leaves "suspend" for who failed, to come back and pass', async () => {
    const { lms, learner } = launch();
    await learner.open();
    await learner.step(report('a', 1, { standing: failed }));
    await learner.leave();
    assert.equal(lms.stored.get('cmi.core.exit'), 'suspend');
  });

  for (const mode of ['review', 'browse'] as const)
    it(`writes nothing in ${mode}, and ends the session`, async () => {
      const stored = { [STATUS]: 'completed', [STATE]: code('a', 5) };
      const { lms, learner } = launch({ mode, credit: 'no-credit', stored });
      const restored = await learner.open();
      assert.equal(restored.mode, mode);
      assert.equal(restored.lms, code('a', 5));
      await learner.step(report('a', 6, { standing: passed }), answer('q1'));
      await learner.leave();
      assert.deepEqual(lms.violations, []);
      assert.ok(!lms.calls.some(({ method }) => method === 'LMSSetValue'));
      assert.equal(lms.finished, true);
    });

  it('writes only place and exit without credit, and says that it is not recorded', async () => {
    const { lms, learner } = launch({ credit: 'no-credit' });
    await learner.open();
    await learner.step(report('a', 1, { standing: passed }), answer('q1'));
    await learner.leave();
    assert.deepEqual(lms.violations, []);
    assert.deepEqual([...lms.stored.keys()].sort(), ['cmi.core.exit', 'cmi.core.lesson_location']);
    assert.equal(learner.line, 'unrecorded');
  });

  it('saves and ends once when the page goes away with something unsent', async () => {
    const { lms, learner } = launch();
    await learner.open();
    learner.reporter.apply(report('a', 1, { standing: completed, urgent: true }));
    learner.reporter.close();
    learner.reporter.close();
    learner.reporter.suspend();
    assert.equal(lms.stored.get(STATUS), 'completed');
    assert.equal(lms.calls.filter(({ method }) => method === 'LMSFinish').length, 1);
    await learner.page.device.clock.pass(120_000);
    assert.deepEqual(lms.violations, []);
  });

  it('saves at once when the page is hidden', async () => {
    const { lms, learner } = launch();
    await learner.open();
    learner.reporter.apply(report('a', 1));
    learner.reporter.suspend();
    assert.equal(lms.stored.get(STATE), code('a', 1));
    const { commits } = lms;
    learner.reporter.suspend();
    await learner.page.device.clock.pass(1_000);
    assert.equal(lms.commits, commits, 'and not again where nothing changed');
  });

  it('ends the session when it is closed before it had begun', async () => {
    const { lms, learner } = launch();
    const connecting = learner.reporter.connect();
    learner.reporter.close();
    await connecting;
    assert.equal(lms.finished, true);
    assert.deepEqual(lms.violations, []);
  });

  it('waits with commits for the end of a lesson once one was slow, but not with completion', async () => {
    const device = new FakeDevice();
    const onCommit = (): void => void (device.clock.time += 1_500);
    const { lms, learner } = launch({ onCommit }, device);
    await learner.open();
    await learner.step(report('a', 1));
    const { commits } = lms;
    await learner.step(report('a', 2), answer('q1'));
    assert.equal(lms.commits, commits);
    assert.equal(learner.line, 'kept');
    assert.ok(
      lms.calls.some(({ value }) => value === 'q1'),
      'answers are set as they happen all the same',
    );
    await learner.step(report('a', 3, { location: 'l2' }));
    assert.equal(lms.commits, commits + 1);
    assert.equal(learner.line, 'sent');
    await learner.step(report('a', 4, { location: 'l2', urgent: true, standing: completed }));
    assert.equal(lms.commits, commits + 2);
    await learner.step(report('a', 5, { location: 'l2', standing: completed }));
    await learner.leave();
    assert.equal(lms.stored.get(STATE), code('a', 5));
    assert.deepEqual(lms.violations, []);
  });
});
