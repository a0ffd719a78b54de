import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { interactionsOf } from '../../lms/moodle-scorm12.js';
import { MoodleScorm2004 } from '../../lms/moodle-scorm2004.js';
import { FakeDevice, FakePage } from '../fake-page.js';
import { Learner, answer, code, completed, passed, report } from '../learner.js';
import { inMoodle, kill } from './visit.js';

const STATE = 'cmi.suspend_data';
const STATUS = 'cmi.core.lesson_status';
const EXIT = 'cmi.core.exit';

describe('in Moodle: commit\'s "true" is not proof', () => {
  it('keeps and sends again what a refused connection swallowed, at the next launch', async () => {
    const { moodle, learner, device } = inMoodle();
    await learner.open();
    moodle.network = 'refused';
    await learner.step(report('a', 1), answer('q1'));
    assert.equal(learner.line, 'sent', 'nobody could know');
    assert.equal(moodle.tracks.get(STATE), '-');
    await kill(learner, device);

    const again = inMoodle(moodle.relaunch(), device);
    assert.equal((await again.learner.open()).device, code('a', 1));
    assert.equal(again.moodle.tracks.get(STATE), code('a', 1));
    assert.deepEqual(
      again.moodle.interactions.map(({ id }) => id),
      ['q1'],
    );
  });

  it('fills the gap of an answer that never arrived between others, and doubles none', async () => {
    const { moodle, learner, device } = inMoodle();
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    moodle.network = 'refused';
    await learner.step(report('a', 2), answer('q2'));
    moodle.network = 'online';
    await learner.step(report('a', 3), answer('q3'));
    await kill(learner, device);
    assert.equal(moodle.interactions.length, 2);

    let launch = inMoodle(moodle.relaunch(), device);
    for (const sequence of [4, 5, 6]) {
      await launch.learner.open();
      await launch.learner.step(report('a', sequence), answer(`q${sequence}`));
      await kill(launch.learner, device);
      launch = inMoodle(launch.moodle.relaunch(), device);
    }
    assert.deepEqual(
      launch.moodle.interactions.map(({ id }) => id),
      ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'],
    );
  });

  it('changes every value before it is sent again, since identical values never are', async () => {
    const { moodle, learner, device } = inMoodle({ mastery: 80 });
    await learner.open();
    moodle.network = 'bad-gateway';
    await learner.step(report('a', 1, { standing: passed, urgent: true }), answer('q1'));
    assert.equal(learner.line, 'kept');
    moodle.network = 'online';
    await device.clock.pass(5_000);
    assert.equal(learner.line, 'sent');
    assert.equal(moodle.tracks.get(STATUS), 'passed');
    assert.equal(Number(moodle.tracks.get('cmi.core.score.raw')), 90);
    assert.equal(moodle.tracks.get(STATE)?.endsWith(code('a', 1)), true);
    assert.ok(moodle.interactions.some(({ id }) => id === 'q1'));
  });

  for (const network of ['bad-gateway', 'expired'] as const)
    it(`says that nothing is in the record while the server answers ${network}`, async () => {
      const { moodle, learner, device } = inMoodle();
      await learner.open();
      moodle.network = network;
      await learner.step(report('a', 1));
      await device.clock.pass(300_000);
      assert.equal(learner.line, 'kept');
      assert.match(learner.syncs.at(-1)?.detail ?? '', /LMSCommit returned false, error 101/);
      await learner.leave();
      await kill(learner, device);
      const again = inMoodle(moodle.relaunch(), device);
      await again.learner.open();
      assert.equal(again.moodle.tracks.get(STATE), code('a', 1));
      assert.equal(again.learner.line, 'sent');
    });

  it('loses nothing by a finish that failed and cannot be tried again', async () => {
    const { moodle, learner, device } = inMoodle();
    await learner.open();
    moodle.network = 'bad-gateway';
    await learner.step(report('a', 1));
    await learner.leave();
    assert.equal(moodle.LMSFinish(''), 'false');
    assert.equal(moodle.LMSGetLastError(), '301');
    await kill(learner, device);
    const again = inMoodle(moodle.relaunch(), device);
    await again.learner.open();
    assert.equal(again.moodle.tracks.get(STATE), code('a', 1));
  });
});

describe('in Moodle: commit is a blocking request', () => {
  it('sends interactions as they happen, never in one lump', async () => {
    const { moodle, learner } = inMoodle();
    await learner.open();
    for (let n = 1; n <= 60; n++) await learner.step(report('a', n), answer(`q${n}`));
    await learner.leave();
    const inOne = moodle.saves.map(save => save.filter(name => name.endsWith('.id')).length);
    assert.ok(Math.max(...inOne) <= 2, `one save carried ${Math.max(...inOne)} ids`);
    assert.equal(moodle.interactions.length, 60);
  });

  it('commits less often once a commit has blocked for long', async () => {
    const { moodle, learner, device } = inMoodle({ onBlock: () => (device.clock.time += 2_000) });
    await learner.open();
    await learner.step(report('a', 1));
    const before = moodle.saves.length;
    for (let n = 2; n <= 6; n++) await learner.step(report('a', n));
    assert.ok(moodle.saves.length - before <= 1);
    await learner.step(report('a', 7, { location: 'l2' }));
    assert.equal(moodle.tracks.get(STATE), code('a', 7), "the lesson's end is always sent");
  });
});

describe('in Moodle: unload', () => {
  it('has next to nothing left to send when the page goes: the beacon has a limit', async () => {
    const { moodle, learner } = inMoodle();
    await learner.open();
    const long = 'x'.repeat(200);
    for (let n = 1; n <= 300; n++)
      await learner.step(report('a', n), answer(`${long}${n}`, { description: long }));
    const { length } = moodle.saves;
    moodle.closing = true;
    learner.reporter.apply(report('a', 301));
    await learner.leave();
    assert.equal(moodle.tracks.get(STATE), code('a', 301));
    const atEnd = moodle.saves.slice(length).flat();
    assert.deepEqual(
      atEnd.filter(name => name.startsWith('cmi.interactions')),
      [],
    );
  });

  it('saves when the page is hidden, and when it goes', async () => {
    const { moodle, learner } = inMoodle();
    await learner.open();
    learner.reporter.apply(report('a', 1));
    learner.reporter.suspend();
    assert.equal(moodle.tracks.get(STATE), code('a', 1));
    moodle.closing = true;
    learner.reporter.apply(report('a', 2));
    learner.reporter.close();
    assert.equal(moodle.tracks.get(STATE), code('a', 2));
  });
});

describe('in Moodle: resume', () => {
  it('has "suspend" saved from the first moment, so that a crash resumes', async () => {
    const { moodle, learner, device } = inMoodle();
    await learner.open();
    assert.equal(moodle.tracks.get(EXIT), 'suspend');
    await learner.step(report('a', 1));
    await kill(learner, device);
    const again = moodle.relaunch();
    again.LMSInitialize('');
    assert.equal(again.LMSGetValue('cmi.core.entry'), 'resume');
    assert.equal(again.LMSGetValue(STATE), code('a', 1));
  });
});

describe('in Moodle: after passed or completed', () => {
  it('keeps to the rules of review itself, since writes are still stored', async () => {
    const { moodle, learner, device } = inMoodle({ mastery: 80 });
    await learner.open();
    await learner.step(report('a', 1, { standing: passed, urgent: true }), answer('q1'));
    await learner.leave();
    await kill(learner, device);
    const before = new Map(moodle.tracks);

    const again = inMoodle(moodle.relaunch(), device);
    const restored = await again.learner.open();
    assert.equal(restored.mode, 'review');
    await again.learner.step(report('a', 2, { standing: { ...passed, score: 0.1 } }), answer('q2'));
    await again.learner.leave();
    for (const name of [STATUS, STATE, 'cmi.core.score.raw'])
      assert.equal(again.moodle.tracks.get(name), before.get(name), name);
    assert.equal(again.moodle.interactions.length, 1);
  });
});

describe('in Moodle: what it makes of a status', () => {
  it('does not let a mere visit count as completed', async () => {
    const { moodle, learner } = inMoodle();
    await learner.open();
    await learner.leave();
    assert.equal(moodle.tracks.get(STATUS), 'incomplete');
  });

  it('gives no score before all is answered, since a pass mark makes any score a verdict at the end', async () => {
    const { moodle, learner } = inMoodle({ mastery: 80 });
    await learner.open();
    await learner.step(
      report('a', 1, { standing: { complete: false, success: 'unknown', score: 0.5, fraction: 0.5 } }),
    );
    await learner.leave();
    assert.equal(moodle.tracks.get(STATUS), 'incomplete');
    assert.equal(moodle.tracks.get('cmi.core.score.raw'), undefined);
  });

  it('ends with the status that the module has reached', async () => {
    const { moodle, learner } = inMoodle();
    await learner.open();
    await learner.step(report('a', 1, { standing: completed, urgent: true }));
    await learner.leave();
    assert.equal(moodle.tracks.get(STATUS), 'completed');
  });
});

describe('in Moodle: values', () => {
  it('reads scores and counts that come back as numbers, and never lowers a score', async () => {
    const tracks = new Map([
      ['cmi.core.score.raw', '95'],
      [STATUS, 'failed'],
      ['cmi.interactions.0.id', 'q0'],
    ]);
    const { moodle, learner } = inMoodle({ tracks });
    await learner.open();
    await learner.step(report('a', 1, { standing: passed, urgent: true }), answer('q1'));
    assert.equal(moodle.tracks.get('cmi.core.score.raw'), '95');
    assert.deepEqual(
      moodle.interactions.map(({ id }) => id),
      ['q0', 'q1'],
    );
  });

  it('never has a manifest with mapInfo, which makes the import fail', () => {
    const folder = new URL('../../../src/packaging/', import.meta.url);
    const sources = readdirSync(folder).filter(name => name.endsWith('.ts'));
    assert.ok(sources.some(name => name.includes('manifest')));
    for (const name of sources)
      assert.doesNotMatch(readFileSync(new URL(name, folder), 'utf8'), /x\(\s*['"](imsss:)?mapInfo/, name);
  });
});

describe('in Moodle, SCORM 2004', () => {
  function launch(lms = new MoodleScorm2004({ mastery: 80 }), device = new FakeDevice()) {
    const page = new FakePage(device);
    page.API_1484_11 = lms;
    return { lms, device, learner: new Learner(page, { record: 'scorm2004' }) };
  }

  it('has "suspend" committed at once, since data come back only after that', async () => {
    const { lms, learner, device } = launch();
    await learner.open();
    assert.equal(lms.tracks.get('cmi.exit'), 'suspend');
    await learner.step(report('a', 1), answer('q1'));
    await kill(learner, device);
    const again = launch(lms.relaunch(), new FakeDevice());
    assert.equal((await again.learner.open()).lms, code('a', 1));
  });

  it('has nothing left to send at the end, when all data are sent again and the beacon is too small', async () => {
    const { lms, learner } = launch();
    await learner.open();
    const long = 'x'.repeat(200);
    for (let n = 1; n <= 300; n++)
      await learner.step(report('a', n), answer(`${long}${n}`, { description: long }));
    lms.closing = true;
    await learner.leave();
    assert.equal(lms.GetLastError(), '391', 'the end itself did not get through');
    assert.equal(lms.tracks.get(STATE), code('a', 300));
    assert.equal(interactionsOf(lms.tracks).length, 300);
  });

  it('sends raw, least and greatest score beside the scaled one, and says itself who has passed', async () => {
    const { lms, learner } = launch();
    await learner.open();
    await learner.step(report('a', 1, { standing: passed, urgent: true }));
    const told = ['score.raw', 'score.min', 'score.max', 'score.scaled', 'success_status', 'session_time'];
    assert.deepEqual(
      told.map(name => lms.tracks.get(`cmi.${name}`)),
      ['90', '0', '100', '0.9', 'passed', 'PT0H0M10S'],
    );
  });

  it('keeps what the end could not bring, whether it may be tried again or not', async () => {
    for (const network of ['bad-gateway', 'refused'] as const) {
      const { lms, learner, device } = launch();
      await learner.open();
      lms.network = network;
      await learner.step(report('a', 1), answer('q1'));
      await learner.leave();
      await kill(learner, device);
      const again = launch(lms.relaunch(), device);
      await again.learner.open();
      assert.equal(again.lms.tracks.get(STATE), code('a', 1), network);
      assert.equal(interactionsOf(again.lms.tracks).length, 1, network);
    }
  });

  it('loses nothing where a request to leave makes the end throw, since the data are stored all the same', async () => {
    const { lms, learner, device } = launch(new MoodleScorm2004({ leaves: 'exitAll' }));
    await learner.open();
    await learner.step(report('a', 1, { standing: passed, urgent: true }), answer('q1'));
    learner.reporter.close(true);
    await kill(learner, device);
    assert.equal(lms.tracks.get('cmi.success_status'), 'passed');
    const again = launch(lms.relaunch({ reviews: false }), device);
    assert.equal((await again.learner.open()).lms, code('a', 1));
    await again.learner.step(report('a', 2, { standing: passed }));
    assert.equal(again.learner.line, 'sent');
    assert.equal(interactionsOf(lms.tracks).length, 1, 'and nothing is told twice');
  });

  it('takes a session that is there already for a connection, and one that has ended for none', async () => {
    const { lms, learner } = launch();
    lms.Initialize();
    await learner.open();
    assert.notEqual(learner.line, 'unrecorded');
    await learner.leave();
    const again = launch(lms);
    await again.learner.open();
    assert.equal(again.learner.line, 'unrecorded');
  });

  it('leaves an attempt that was passed as it is', async () => {
    const { lms, learner, device } = launch();
    await learner.open();
    await learner.step(report('a', 1, { standing: passed, urgent: true }));
    await learner.leave();
    await kill(learner, device);
    const before = new Map(lms.tracks);
    const again = launch(lms.relaunch(), device);
    assert.equal((await again.learner.open()).mode, 'review');
    await again.learner.step(report('a', 2, { standing: { ...passed, score: 0.1 } }), answer('q9'));
    await again.learner.leave();
    for (const name of ['success_status', 'score.raw', 'suspend_data'])
      assert.equal(again.lms.tracks.get(`cmi.${name}`), before.get(`cmi.${name}`), name);
    assert.equal(interactionsOf(again.lms.tracks).length, 0);
  });
});
