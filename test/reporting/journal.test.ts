import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StrictScorm12, type LmsOptions } from '../lms/strict-scorm12.js';
import { FakeDevice, FakePage } from './fake-page.js';
import { Learner, answer, code, completed, report } from './learner.js';

const STATE = 'cmi.suspend_data';
const DAY = 24 * 60 * 60 * 1_000;
const refusing: LmsOptions = {
  fault: ({ method }) => (['LMSCommit', 'LMSFinish'].includes(method) ? 'refuse' : undefined),
};

function launch(lms: StrictScorm12 | LmsOptions, device = new FakeDevice(), page?: FakePage) {
  const strict = lms instanceof StrictScorm12 ? lms : new StrictScorm12(lms);
  const place = page ?? new FakePage(device, strict);
  place.API = strict;
  return { lms: strict, device, page: place, learner: new Learner(place) };
}

describe('the journal', () => {
  it('is written before apply returns', async () => {
    const { learner, device } = launch({});
    await learner.open();
    learner.reporter.record(answer('q1'));
    learner.reporter.apply(report('a', 7));
    assert.ok(device.local.text.includes(code('a', 7)));
    assert.ok(device.local.text.includes('"q1"'));
  });

  it('holds neither name nor id of the learner, nor the module', async () => {
    const { learner, device } = launch({ studentId: 'nurse-4711', studentName: 'Doe, Jane' });
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    assert.doesNotMatch(device.local.text, /4711|Doe|Jane|m1/);
    for (const key of device.local.values.keys()) assert.match(key, /^teachback:[\w-]+(:writer)?$/);
  });

  it('has different keys on different devices', async () => {
    const keys = await Promise.all(
      [new FakeDevice(), new FakeDevice()].map(async device => {
        const { learner } = launch({}, device);
        await learner.open();
        await learner.step(report('a', 1));
        return [...device.local.values].find(([, text]) => text.includes('"format"'))?.[0];
      }),
    );
    assert.ok(keys[0] && keys[1] && keys[0] !== keys[1]);
  });

  it('is dropped only when a later launch reads its sequence number back', async () => {
    const { learner, device, lms } = launch({});
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    await learner.leave();
    assert.ok(device.local.text.includes('"q1"'), 'a commit that said "true" proves nothing');
    const again = launch(lms.relaunch(), device);
    await again.learner.open();
    assert.ok(!device.local.text.includes('"q1"'));
    assert.ok(device.local.text.includes(code('a', 1)), 'the device part stays, to resume from');
  });

  it('keeps what the LMS lacks when the page died before any commit', async () => {
    const { learner, device, lms, page } = launch(refusing);
    await learner.open();
    learner.reporter.record(answer('q1'));
    learner.reporter.apply(report('a', 3));
    page.crash();
    const again = launch(lms.relaunch({ fault: () => undefined }), device);
    await device.clock.pass(10_000);
    const restored = await again.learner.open();
    assert.equal(restored.device, code('a', 3));
    assert.equal(again.lms.stored.get(STATE), code('a', 3));
    assert.equal(again.lms.interactions[0]?.['id'], 'q1');
  });

  it('sets another attempt aside and never merges it, and has it back when its turn comes', async () => {
    const first = launch(refusing);
    await first.learner.open();
    await first.learner.step(report('a', 5), answer('q1'));
    await first.learner.leave();

    // The same learner in another course with the same module: that LMS has another attempt.
    const second = launch({ stored: { [STATE]: code('b', 2) } }, first.device);
    const other = await second.learner.open();
    assert.equal(other.lms, code('b', 2));
    assert.equal(other.device, undefined);
    await second.learner.step(report('b', 3));
    await second.learner.leave();
    assert.deepEqual(second.lms.interactions, []);

    const third = launch({ stored: { [STATE]: code('a', 4) } }, first.device);
    const back = await third.learner.open();
    assert.equal(back.device, code('a', 5));
    assert.equal(third.lms.stored.get(STATE), code('a', 5));
    assert.equal(third.lms.interactions[0]?.['id'], 'q1');
  });

  it('begins a new attempt where the LMS forgot one that it had proved to hold', async () => {
    const { learner, device, lms } = launch({});
    await learner.open();
    await learner.step(report('a', 1));
    await learner.leave();
    const again = launch(lms.relaunch(), device);
    await again.learner.open();
    await again.learner.leave();
    const reset = launch({}, device);
    const restored = await reset.learner.open();
    assert.equal(restored.lms, undefined);
    assert.equal(restored.device, undefined);
    assert.equal(reset.lms.stored.get(STATE), '-');
    await reset.learner.step(report('b', 1));
    assert.ok(device.local.text.includes(code('a', 1)), 'the old one is kept');
    assert.ok(device.local.text.includes(code('b', 1)));
  });

  it('is replayed where the LMS damaged the state', async () => {
    const { learner, device, lms } = launch({});
    await learner.open();
    await learner.step(report('a', 4));
    await learner.leave();
    lms.stored.set(STATE, code('a', 4).slice(0, 12));
    const again = launch(lms.relaunch(), device);
    assert.equal((await again.learner.open()).device, code('a', 4));
    assert.equal(again.lms.stored.get(STATE), code('a', 4));
  });

  it('does not overwrite newer progress that the LMS has from another device', async () => {
    const { learner, device, lms } = launch({});
    await learner.open();
    await learner.step(report('a', 2));
    await learner.leave();
    lms.stored.set(STATE, code('a', 9));
    const again = launch(lms.relaunch(), device);
    const restored = await again.learner.open();
    assert.equal(restored.lms, code('a', 9));
    assert.equal(restored.device, code('a', 2), 'the engine merges, the newer one leading');
    await again.learner.leave();
    assert.equal(again.lms.stored.get(STATE), code('a', 9));
  });

  it('is not shown to another learner', async () => {
    const { learner, device } = launch(refusing);
    await learner.open();
    await learner.step(report('a', 1));
    await learner.leave();
    const other = launch({ studentId: 's-2' }, device);
    const restored = await other.learner.open();
    assert.equal(restored.device, undefined);
    assert.equal(restored.unclear, undefined);
  });

  it('lives in the tab alone without a learner id, and asks whose it is', async () => {
    const first = launch({ ...refusing, studentId: '' });
    await first.learner.open();
    await first.learner.step(report('a', 1));
    await first.learner.leave();
    assert.doesNotMatch(first.device.local.text, /"format"/);

    const second = launch({ studentId: '' }, first.device, first.page);
    const restored = await second.learner.open();
    assert.equal(restored.unclear, true);
    assert.equal(restored.device, undefined, 'nothing of it is shown before the answer');
    const mine = await second.learner.reporter.claim(true);
    assert.equal(mine.unclear, undefined);
    assert.equal(mine.device, code('a', 1));
    await second.device.clock.pass(100);
    assert.equal(second.lms.stored.get(STATE), code('a', 1));
  });

  it('is put away when the learner says that it is somebody else’s', async () => {
    const first = launch({ ...refusing, studentId: '' });
    await first.learner.open();
    await first.learner.step(report('a', 1));
    await first.learner.leave();
    const second = launch({ studentId: '' }, first.device, first.page);
    await second.learner.open();
    const restored = await second.learner.reporter.claim(false);
    assert.deepEqual([restored.unclear, restored.device], [undefined, undefined]);
    await second.learner.step(report('b', 1));
    assert.equal(second.lms.stored.get(STATE), code('b', 1));
    assert.ok(first.page.session.text.includes(code('a', 1)), 'it is kept, for its owner');
  });

  it('needs no question where the attempt in the LMS proves whose it is', async () => {
    const first = launch({ studentId: '' });
    await first.learner.open();
    await first.learner.step(report('a', 1));
    await first.learner.leave();
    const second = launch(first.lms.relaunch(), first.device, first.page);
    const restored = await second.learner.open();
    assert.deepEqual([restored.unclear, restored.device], [undefined, code('a', 1)]);
  });

  it('stays in the tab on a shared device', async () => {
    const device = new FakeDevice();
    const learner = new Learner(new FakePage(device, new StrictScorm12()), { sharedDevice: true });
    await learner.open();
    await learner.step(report('a', 1));
    assert.doesNotMatch(device.local.text, /"format"/);
    assert.match(learner.page.session.text, /"format"/);
  });

  it('is removed when nobody comes back for a month', async () => {
    const { learner, device } = launch(refusing);
    await learner.open();
    await learner.step(report('a', 1));
    await learner.leave();
    device.clock.time += 31 * DAY;
    const other = launch({ studentId: 's-2' }, device);
    await other.learner.open();
    assert.doesNotMatch(device.local.text, /"format"/);
  });

  it('says that nothing can be kept when storage is full and the LMS refuses', async () => {
    const { learner, device } = launch(refusing);
    await learner.open();
    device.local.full = true;
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'lost');
  });

  it('does without storage where the browser blocks it', async () => {
    const device = new FakeDevice();
    device.local.blocked = true;
    const lms = new StrictScorm12();
    const page = new FakePage(device, lms);
    page.session.blocked = true;
    const learner = new Learner(page);
    await learner.open();
    await learner.step(report('a', 1, { standing: completed, urgent: true }));
    assert.equal(learner.line, 'unkept');
    assert.deepEqual(lms.violations, []);
  });

  it('takes no harm from what others have put under its key', async () => {
    const { learner, device, lms } = launch({});
    await learner.open();
    await learner.step(report('a', 1));
    await learner.leave();
    for (const text of ['', '{', 'null', '[]', '{"format":1}', '{"format":1,"sequence":1,"report":{}}']) {
      for (const [key, value] of device.local.values)
        if (value.includes('"format"') || value.length < 60) device.local.values.set(key, text);
      const again = launch(lms.relaunch(), device);
      assert.equal((await again.learner.open()).lms, code('a', 1));
      await again.learner.leave();
    }
  });

  it('starts a new entry when the learner starts again', async () => {
    const { learner, device, lms } = launch({});
    await learner.open();
    await learner.step(report('a', 5, { standing: completed }), answer('q1'));
    await learner.step(report('b', 1, { urgent: true }));
    await learner.leave();
    assert.equal(lms.stored.get(STATE), code('b', 1));
    assert.equal(lms.stored.get('cmi.core.lesson_status'), 'completed', 'a status is never lowered');
    const again = launch(lms.relaunch(), device);
    assert.equal((await again.learner.open()).device, code('b', 1));
    assert.deepEqual(lms.violations, []);
  });
});
