import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Scorm12Api } from '../../src/reporting/scorm12/calls.js';
import { Attempt } from '../../src/practice-lms/attempt.js';
import { CallLog } from '../../src/practice-lms/call-log.js';
import { faults, faultyApi, type FaultName } from '../../src/practice-lms/faults.js';
import { scorm12, scorm2004 } from '../../src/practice-lms/standards.js';
import { FakeDevice, FakePage, FakeStorage } from '../reporting/fake-page.js';
import { Learner, answer, code, completed, passed, report } from '../reporting/learner.js';

const course = { id: 'c', title: 'C', launch: { scorm12: 'c/index.html' } };

/** A learner at the module in the practice LMS, which fails as `lms.fault` says. */
function practise(name: 'scorm12' | 'scorm2004', storage = new FakeStorage(), device = new FakeDevice()) {
  const lms: { fault: FaultName } = { fault: 'none' };
  const log = new CallLog(() => undefined);
  const standard = name === 'scorm12' ? scorm12 : scorm2004;
  const kept = storage as unknown as Storage;
  const changed = (): void => undefined;
  const attempt =
    name === 'scorm12'
      ? new Attempt(course, kept, changed, scorm12)
      : new Attempt(course, kept, changed, scorm2004);
  const page = new FakePage(device);
  const block = (milliseconds: number): void => void (device.clock.time += milliseconds);
  const api = faultyApi(attempt.api, { standard, log, fault: () => lms.fault, block });
  Object.assign(page, { [standard.global]: api as unknown as Scorm12Api });
  return { lms, log, attempt, device, storage, learner: new Learner(page, { record: name }) };
}

for (const name of ['scorm12', 'scorm2004'] as const)
  describe(`the practice LMS, ${name}`, () => {
    test('takes a module from launch to passed, and resumes it', async () => {
      const first = practise(name);
      await first.learner.open();
      await first.learner.step(report('a', 1), answer('q1'));
      assert.equal(first.learner.line, 'sent');
      assert.equal(first.attempt.record.state, code('a', 1));
      assert.deepEqual(
        first.attempt.record.answers.map(({ id }) => id.replace(/^.*[:/]/, '')),
        ['q1'],
      );
      await first.learner.leave();
      await first.device.clock.pass(10_000);
      const again = practise(name, first.storage, first.device);
      assert.equal((await again.learner.open()).lms, code('a', 1));
      await again.learner.step(report('a', 2, { standing: passed, urgent: true }));
      assert.ok(again.attempt.record.rows.some(([, value]) => value === 'passed'));
      await again.learner.leave();
    });

    test('writes every call down in words', async () => {
      const { learner, log, lms } = practise(name);
      await learner.open();
      lms.fault = 'refuses';
      await learner.step(report('a', 1));
      const words = log.lines.map(line => line.words);
      assert.match(words[0] ?? '', /Initialize → true$/);
      assert.ok(words.some(line => /Commit → false, error (101|391): \S/.test(line)));
      assert.match(log.text, /^\d{4}-\d\d-\d\dT[\d:.]+Z call: /);
      await learner.leave();
    });

    for (const fault of Object.keys(faults) as FaultName[])
      test(`loses nothing when it fails thus: ${faults[fault]}`, async () => {
        const first = practise(name);
        await first.learner.open();
        await first.learner.step(report('a', 1));
        first.lms.fault = fault;
        await first.learner.step(report('a', 2, { standing: completed, urgent: true }), answer('q1'));
        const isSafe = ['none', 'forgets', 'slow', 'cut-255', 'cut-4096'].includes(fault);
        assert.equal(first.learner.line, isSafe ? 'sent' : 'kept');
        await first.learner.leave();
        await first.device.clock.pass(10_000);
        const again = practise(name, first.storage, first.device);
        const restored = await again.learner.open();
        assert.equal(restored.device ?? restored.lms, code('a', 2));
        assert.ok(again.attempt.record.rows.some(([, value]) => value === 'completed'));
        assert.equal(again.attempt.record.state.replace(/^_../, ''), code('a', 2));
      });
  });
