import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LessonStanding } from '../../../src/engine/lesson-standing.js';
import { FakeDevice } from '../fake-page.js';
import { answer, code, completed, failed, passed, report } from '../learner.js';
import { launch } from './launch.js';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';
const STATE = 'cmi.suspend_data';

const lesson = (id: string, change: Partial<LessonStanding> = {}): LessonStanding => ({
  id,
  begun: true,
  complete: false,
  success: 'unknown',
  ...change,
});

describe('a module in a SCORM 2004 LMS', () => {
  it('runs from launch to passed without breaking a rule', async () => {
    const { lms, learner } = launch({ mastery: 0.8, threshold: 1, primary: 'primary' });
    const restored = await learner.open();
    assert.deepEqual(restored, {
      mode: 'normal',
      launched: true,
      mastery: 0.8,
      learnerName: 'Doe, Jane',
      limit: 63_994,
    });
    await learner.step(report('a', 1, { lessons: [lesson('l1'), lesson('l2', { begun: false })] }));
    await learner.step(
      report('a', 2, { location: 'l2', lessons: [lesson('l1', { complete: true })] }),
      answer('q1'),
    );
    await learner.step(report('a', 3, { standing: passed, urgent: true }), answer('q2', { result: 'match' }));
    assert.equal(lms.stored.get(COMPLETION), 'completed');
    await learner.leave();

    assert.deepEqual(lms.violations, []);
    assert.equal(learner.line, 'sent');
    assert.equal(lms.stored.get(STATE), code('a', 3));
    assert.equal(lms.stored.get(SUCCESS), 'passed');
    assert.equal(lms.stored.get('cmi.score.raw'), '90');
    assert.equal(lms.stored.get('cmi.score.min'), '0');
    assert.equal(lms.stored.get('cmi.score.max'), '100');
    assert.equal(lms.stored.get('cmi.score.scaled'), '0.9');
    assert.equal(lms.stored.get('cmi.progress_measure'), '1');
    assert.equal(lms.stored.get('cmi.exit'), 'suspend');
    assert.equal(lms.stored.get('cmi.session_time'), 'PT0H0M30S');
    assert.deepEqual(
      lms.interactions.map(({ id, result }) => [id, result]),
      [
        ['q1', 'incorrect'],
        ['q2', 'correct'],
      ],
    );
    // One for the beginning, one for each of three steps; Terminate stores by itself.
    assert.equal(lms.commits, 4);
  });

  it('says "suspend" and "incomplete" and saves that at once, so that a crash resumes', async () => {
    const { lms, learner, device } = launch();
    await learner.open();
    assert.equal(lms.commits, 1);
    assert.equal(lms.stored.get('cmi.exit'), 'suspend');
    assert.equal(lms.stored.get(COMPLETION), 'incomplete');
    await learner.step(report('a', 1), answer('q1'));
    learner.page.crash();
    device.local.values.clear();
    const again = launch(lms.relaunch());
    assert.equal((await again.learner.open()).lms, code('a', 1));
    assert.deepEqual([...lms.violations, ...again.lms.violations], []);
  });

  it('is incomplete, not unknown, before anything was done where a threshold decides', async () => {
    const { lms, learner } = launch({ threshold: 1 });
    await learner.open();
    assert.equal(lms.stored.get(COMPLETION), 'incomplete');
    assert.equal(lms.stored.get('cmi.progress_measure'), '0');
    await learner.step(report('a', 1, { standing: completed, urgent: true }));
    assert.equal(lms.stored.get(COMPLETION), 'completed');
    await learner.leave();
    assert.deepEqual(lms.violations, []);
  });

  it('sends a module without a score no score and no success, and completed', async () => {
    const { lms, learner } = launch();
    await learner.open();
    await learner.step(report('a', 1, { standing: completed, urgent: true }));
    await learner.leave();
    assert.equal(lms.stored.get(COMPLETION), 'completed');
    assert.ok(![...lms.stored.keys()].some(element => /score|success/.test(element)));
    assert.deepEqual(lms.violations, []);
  });

  it('resumes what the LMS stored also after completion, and counts interactions on', async () => {
    const { lms, learner, device } = launch();
    await learner.open();
    await learner.step(report('a', 1, { standing: passed }), answer('q1'));
    await learner.leave();
    const again = launch(lms.relaunch(), device);
    assert.equal((await again.learner.open()).lms, code('a', 1));
    await again.learner.step(report('a', 2, { standing: passed }), answer('q2'));
    await again.learner.leave();
    assert.deepEqual(
      again.lms.interactions.map(({ id }) => id),
      ['q1', 'q2'],
    );
    assert.deepEqual(again.lms.violations, []);
  });

  for (const [completion, success, standing, expected] of [
    ['completed', 'unknown', failed, ['completed', 'failed']],
    ['completed', 'passed', failed, ['completed', 'passed']],
    ['completed', 'failed', passed, ['completed', 'passed']],
    ['completed', 'passed', report('a', 1).standing, ['completed', 'passed']],
    ['incomplete', 'unknown', completed, ['completed', undefined]],
    ['not attempted', 'unknown', report('a', 1).standing, ['incomplete', undefined]],
  ] as const)
    it(`makes ${expected.join(' ')} of ${completion} ${success} and ${standing.complete ? standing.success : 'incomplete'}`, async () => {
      const stored = { 'cmi.exit': 'suspend', [COMPLETION]: completion };
      const { lms, learner } = launch({
        stored: success === 'unknown' ? stored : { ...stored, [SUCCESS]: success },
      });
      await learner.open();
      await learner.step(report('a', 1, { standing }));
      await learner.leave();
      assert.deepEqual([lms.stored.get(COMPLETION), lms.stored.get(SUCCESS)], expected);
      assert.deepEqual(lms.violations, []);
    });

  it('lets score and progress rise and not fall', async () => {
    const { lms, learner } = launch({
      stored: { 'cmi.exit': 'suspend', 'cmi.score.raw': '50', 'cmi.progress_measure': '0.5' },
    });
    await learner.open();
    const step = async (sequence: number, score: number, fraction: number): Promise<unknown[]> => {
      await learner.step(
        report('a', sequence, { standing: { complete: false, success: 'unknown', score, fraction } }),
      );
      return ['raw', 'scaled']
        .map(name => lms.stored.get(`cmi.score.${name}`))
        .concat(lms.stored.get('cmi.progress_measure'));
    };
    assert.deepEqual(await step(1, 0.4, 0.4), ['50', undefined, '0.5']);
    assert.deepEqual(await step(2, 2 / 3, 0.6), ['66.66', '0.6666666', '0.6']);
    assert.deepEqual(await step(3, 0.6, 0.5), ['66.66', '0.6666666', '0.6']);
    assert.deepEqual(lms.violations, []);
  });

  it('lets a score fall where the last try counts', async () => {
    const { lms, learner } = launch(
      { stored: { 'cmi.exit': 'suspend', 'cmi.score.raw': '50' } },
      new FakeDevice(),
      {
        scoreMayFall: true,
      },
    );
    await learner.open();
    await learner.step(report('a', 1, { standing: { ...failed, score: 0.4 } }));
    assert.equal(lms.stored.get('cmi.score.raw'), '40');
    assert.equal(lms.stored.get('cmi.score.scaled'), '0.4');
  });

  it('keeps a score back until all is answered where the LMS has a pass mark and would judge it', async () => {
    const { lms, learner } = launch({ mastery: 0.8 });
    await learner.open();
    await learner.step(report('a', 1, { standing: { ...failed, complete: false } }));
    assert.equal(lms.stored.get('cmi.score.scaled'), undefined);
    assert.equal(lms.stored.get(SUCCESS), undefined);
    await learner.step(report('a', 2, { standing: failed }));
    assert.equal(lms.stored.get('cmi.score.scaled'), '0.5');
    assert.equal(lms.stored.get(SUCCESS), 'failed');
  });

  for (const mode of ['review', 'browse'] as const)
    it(`writes nothing in ${mode} but that it comes back, and ends the session`, async () => {
      const stored = { 'cmi.exit': 'suspend', [COMPLETION]: 'completed', [STATE]: code('a', 5) };
      const { lms, learner } = launch({ mode, credit: 'no-credit', stored });
      const restored = await learner.open();
      assert.equal(restored.mode, mode);
      assert.equal(restored.lms, code('a', 5));
      await learner.step(report('a', 6, { standing: passed }), answer('q1'));
      await learner.leave();
      assert.deepEqual(lms.violations, []);
      assert.deepEqual(
        lms.calls.filter(({ method }) => method === 'SetValue').map(({ element }) => element),
        ['cmi.exit'],
      );
      assert.equal((await launch(lms.relaunch()).learner.open()).lms, code('a', 5));
      assert.equal(lms.finished, true);
    });

  it('writes only place and exit without credit, and says that it is not recorded', async () => {
    const { lms, learner } = launch({ credit: 'no-credit' });
    await learner.open();
    await learner.step(report('a', 1, { standing: passed, lessons: [lesson('l1')] }), answer('q1'));
    await learner.leave();
    assert.deepEqual(lms.violations, []);
    assert.deepEqual([...lms.stored.keys()].filter(element => !element.endsWith('_status')).sort(), [
      'cmi.exit',
      'cmi.location',
    ]);
    assert.equal(learner.line, 'unrecorded');
  });

  it('commits once for all that one step changed, and sends nothing twice', async () => {
    const { lms, learner } = launch();
    await learner.open();
    learner.reporter.apply(report('a', 1, { lessons: [lesson('l1')] }));
    learner.reporter.record(answer('q1'));
    await learner.step(report('a', 2, { lessons: [lesson('l1')] }));
    assert.equal(lms.commits, 2);
    const before = lms.calls.length;
    await learner.step(report('a', 3, { seconds: 20, lessons: [lesson('l1')] }));
    assert.deepEqual(
      lms.calls.slice(before).map(({ element }) => element),
      [STATE, undefined],
    );
  });

  it('saves and ends once when the page goes away with something unsent', async () => {
    const { lms, learner } = launch();
    await learner.open();
    learner.reporter.apply(report('a', 1, { standing: completed, urgent: true }));
    learner.reporter.close();
    learner.reporter.close();
    learner.reporter.suspend();
    assert.equal(lms.stored.get(COMPLETION), 'completed');
    assert.equal(lms.calls.filter(({ method }) => method === 'Terminate').length, 1);
    await learner.page.device.clock.pass(120_000);
    assert.deepEqual(lms.violations, []);
  });
});

describe('objectives in a SCORM 2004 LMS', () => {
  it('are made when a lesson is begun, one each, after the manifest’s own', async () => {
    const { lms, learner } = launch({ primary: 'primary' });
    await learner.open();
    await learner.step(report('a', 1, { lessons: [lesson('l1'), lesson('l2', { begun: false })] }));
    assert.deepEqual(lms.objectives, [{ id: 'primary' }, { id: 'l1', completion_status: 'incomplete' }]);
    await learner.step(report('a', 2, { lessons: [lesson('l1', { complete: true }), lesson('l2')] }));
    await learner.leave();
    assert.deepEqual(lms.objectives, [
      { id: 'primary' },
      { id: 'l1', completion_status: 'completed' },
      { id: 'l2', completion_status: 'incomplete' },
    ]);
    assert.deepEqual(lms.violations, []);
  });

  it('are found again by their ids, wherever the LMS has put them', async () => {
    const stored = {
      'cmi.exit': 'suspend',
      'cmi.objectives.0.id': 'l2',
      'cmi.objectives.1.id': 'l1',
      'cmi.objectives.1.completion_status': 'completed',
      'cmi.objectives.1.success_status': 'passed',
      'cmi.objectives.1.score.scaled': '0.9',
    };
    const { lms, learner } = launch({ stored });
    await learner.open();
    const l1 = lesson('l1', { complete: true, success: 'failed', score: 0.5 });
    await learner.step(
      report('a', 1, { lessons: [l1, lesson('l2', { complete: true, success: 'passed', score: 1 })] }),
    );
    await learner.leave();
    assert.deepEqual(lms.objectives, [
      { id: 'l2', completion_status: 'completed', success_status: 'passed', 'score.scaled': '1' },
      { id: 'l1', completion_status: 'completed', success_status: 'passed', 'score.scaled': '0.9' },
    ]);
    assert.deepEqual(lms.violations, []);
  });

  it('that the LMS does not take change nothing else', async () => {
    const { lms, learner } = launch({
      fault: ({ element = '' }) => (element.startsWith('cmi.objectives') ? 'refuse' : undefined),
    });
    await learner.open();
    await learner.step(report('a', 1, { standing: passed, lessons: [lesson('l1'), lesson('l2')] }));
    assert.equal(lms.stored.get(STATE), code('a', 1));
    assert.equal(learner.line, 'sent');
  });
});

describe('leaving a SCORM 2004 LMS', () => {
  const requests = (calls: readonly { element?: string; value?: unknown }[]): unknown[] =>
    calls
      .filter(({ element, value }) => element === 'adl.nav.request' && value !== undefined)
      .map(({ value }) => value);

  it('asks the LMS to close the module when the learner pressed Exit and it says that it can', async () => {
    const { lms, learner } = launch({ navigation: { suspendAll: 'true', exitAll: 'true' } });
    await learner.open();
    await learner.step(report('a', 1));
    learner.reporter.close(true);
    assert.deepEqual(requests(lms.calls), ['suspendAll']);
    assert.deepEqual(lms.violations, []);
    assert.equal(lms.finished, true);
  });

  it('asks for nothing when the page goes away by itself, or the LMS cannot', async () => {
    for (const [navigation, exit] of [
      [{ suspendAll: 'true' }, false],
      [{ suspendAll: 'false', exitAll: 'unknown' }, true],
    ] as const) {
      const { lms, learner } = launch({ navigation });
      await learner.open();
      await learner.step(report('a', 1));
      learner.reporter.close(exit);
      assert.deepEqual(requests(lms.calls), []);
      assert.equal(lms.finished, true);
    }
  });

  for (const fault of ['refuse', 'throw'] as const)
    it(`counts as saved where the LMS leaves the page in the midst of it (${fault})`, async () => {
      const { lms, learner } = launch({
        navigation: { exitAll: 'true' },
        fault: ({ method }) => (method === 'Terminate' ? fault : undefined),
      });
      await learner.open();
      learner.reporter.apply(report('a', 1));
      learner.reporter.close(true);
      await learner.page.device.clock.pass(0);
      assert.deepEqual(requests(lms.calls), ['exitAll']);
      assert.equal(lms.stored.get(STATE), code('a', 1));
      assert.equal(learner.line, 'sent');
    });
});
