import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StrictScorm12 } from '../lms/strict-scorm12.js';
import { FakeDevice, FakePage } from './fake-page.js';
import { Learner, code, report } from './learner.js';

/** Two tabs of one browser, each with its own session at the same LMS. */
async function twoTabs() {
  const device = new FakeDevice();
  const lms = new StrictScorm12();
  const first = new Learner(new FakePage(device, lms));
  await first.open();
  await first.step(report('a', 1));
  const lms2 = lms.relaunch();
  const second = new Learner(new FakePage(device, lms2));
  const restored = await second.open();
  return { device, lms, first, lms2, second, restored };
}

describe('two tabs without Web Locks', () => {
  it('let one write, and tell the other', async () => {
    const { second, lms2, restored } = await twoTabs();
    assert.equal(restored.elsewhere, true);
    assert.equal(restored.device, code('a', 1), 'it can be looked at');
    assert.equal(second.line, 'elsewhere');
    await second.step(report('a', 2));
    await second.leave();
    assert.ok(!lms2.calls.some(({ method }) => method !== 'LMSInitialize' && method !== 'LMSGetValue'));
    assert.deepEqual(lms2.violations, []);
  });

  it('change places when the learner goes on in the other one', async () => {
    const { device, first, second, lms, lms2 } = await twoTabs();
    await first.step(report('a', 2));
    const restored = await second.reporter.claim(true);
    assert.equal(restored.elsewhere, undefined);
    assert.equal(restored.device, code('a', 2), 'with what the first one wrote meanwhile');
    await device.clock.pass(3_000);
    assert.equal(first.line, 'elsewhere');
    await second.step(report('a', 3));
    assert.equal(lms2.stored.get('cmi.suspend_data'), code('a', 3));

    const before = lms.calls.length;
    await first.step(report('a', 9));
    first.reporter.suspend();
    await first.leave();
    assert.equal(lms.calls.length, before, 'the first one leaves the LMS alone');
    assert.ok(!device.local.text.includes(code('a', 9)));
    assert.deepEqual([...lms.violations, ...lms2.violations], []);
  });

  it('change places again', async () => {
    const { device, first, second } = await twoTabs();
    await second.reporter.claim(true);
    await device.clock.pass(3_000);
    await second.step(report('a', 3));
    const restored = await first.reporter.claim(true);
    assert.equal(restored.device, code('a', 3));
    await first.step(report('a', 4));
    assert.equal(first.line, 'sent');
  });

  it('stay as they are when the learner does not want to go on here', async () => {
    const { first, second } = await twoTabs();
    assert.equal((await second.reporter.claim(false)).elsewhere, true);
    await first.step(report('a', 2));
    assert.equal(first.line, 'sent');
  });

  it('are one when the first has gone, even without a word', async () => {
    const { device, first, second, lms } = await twoTabs();
    await second.leave();
    await first.leave();
    const third = new Learner(new FakePage(device, lms.relaunch()));
    assert.equal((await third.open()).elsewhere, undefined);
    third.page.crash();
    await device.clock.pass(10_000);
    const fourth = new Learner(new FakePage(device, lms.relaunch()));
    assert.equal((await fourth.open()).elsewhere, undefined);
  });
});
