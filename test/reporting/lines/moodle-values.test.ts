import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PREFIX } from '../../../src/reporting/storage.js';
import { interactionsOf } from '../../lms/moodle-scorm12.js';
import { MoodleScorm2004 } from '../../lms/moodle-scorm2004.js';
import { FakeDevice, FakePage } from '../fake-page.js';
import { Learner, answer, code, passed, report } from '../learner.js';
import { inMoodle } from './visit.js';

function launch(lms = new MoodleScorm2004(), device = new FakeDevice()) {
  const page = new FakePage(device);
  page.API_1484_11 = lms;
  return { lms, learner: new Learner(page, { record: 'scorm2004' }) };
}

describe('in Moodle, SCORM 2004, values', () => {
  it('are none of those that are refused: such times, URNs, empty parts, line breaks, a brace first', async () => {
    const { lms, learner } = launch();
    await learner.open();
    const refused: string[] = [];
    const set = lms.SetValue.bind(lms);
    lms.SetValue = (element, value) => {
      const taken = set(element, value);
      if (taken !== 'true') refused.push(`${element}=${value}`);
      return taken;
    };
    const all = ['urn:one:1', '', 'two words'];
    await learner.step(
      report('a', 1),
      answer('urn:q:1', {
        value: { type: 'choice', ids: all, all },
        description: '{x} Which\none?',
        latency: 1.23456,
        at: Date.UTC(2026, 0, 1, 12, 0, 0, 1),
      }),
      answer('q2', { value: { type: 'long-fill-in', text: '{lang=en}one\ntwo\r\nthree' }, pattern: [] }),
    );
    assert.deepEqual(refused, []);
    const [choice, text] = interactionsOf(lms.tracks);
    assert.equal(choice?.['timestamp'], '2026-01-01T12:00:00.00Z');
    assert.equal(choice?.['latency'], 'PT0H0M1.23S');
    assert.equal(choice?.['learner_response'], '_0[,]_1[,]_2');
    assert.equal(choice?.['description'], ' {x} Which one?');
    assert.equal(text?.['learner_response'], ' {lang=en}one two three');
  });

  it('that are refused leave the one before in place: they are told again until they are taken', async () => {
    const { lms, learner } = launch();
    await learner.open();
    await learner.step(report('a', 1, { standing: { ...passed, score: 0.5 }, scored: true }));
    const set = lms.SetValue.bind(lms);
    let refusals = 1;
    lms.SetValue = (element, value) =>
      element === 'cmi.score.raw' && refusals-- > 0 ? set(element, '101') : set(element, value);
    await learner.step(report('a', 2, { standing: passed, scored: true }));
    assert.equal(lms.tracks.get('cmi.score.raw'), '50');
    assert.equal(learner.line, 'kept', 'nobody says that it was told');
    await learner.step(report('a', 3, { standing: passed, scored: true }));
    await learner.page.device.clock.pass(5_000);
    assert.equal(lms.tracks.get('cmi.score.raw'), '90');
    assert.equal(learner.line, 'sent');
  });

  it('always have a session time, without which the whole time becomes "P"', async () => {
    const { lms, learner } = launch();
    await learner.open();
    assert.match(lms.tracks.get('cmi.session_time') ?? '', /^PT0H0M0S$/);
  });
});

describe('in Moodle: one origin, two tabs', () => {
  it("leaves the LMS's own storage alone, which is in the same place", async () => {
    const device = new FakeDevice();
    device.local.values.set('core/config', '{"until":1}');
    const { learner } = inMoodle(undefined, device);
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    await learner.leave();
    assert.equal(device.local.values.get('core/config'), '{"until":1}');
    for (const key of device.local.values.keys())
      assert.ok(key === 'core/config' || key.startsWith(PREFIX), key);
  });

  it('lets one of two tabs write, since the last write would win', async () => {
    const { learner, moodle, device } = inMoodle();
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    const other = inMoodle(moodle.relaunch(), device);
    assert.equal((await other.learner.open()).elsewhere, true);
    await other.learner.step(report('b', 9));
    assert.equal(other.learner.line, 'elsewhere');
    assert.equal(moodle.tracks.get('cmi.suspend_data'), code('a', 1));
  });
});
