import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StrictScorm12, type Fault } from '../lms/strict-scorm12.js';
import { FakeDevice, FakePage } from './fake-page.js';
import { Learner, answer, code, completed, report } from './learner.js';

/** One launch: steps of the learner, what goes wrong at each commit, and how it ends. */
const session = fc.record({
  steps: fc.array(fc.record({ answers: fc.boolean(), completes: fc.boolean(), pause: fc.nat(3_000) }), {
    maxLength: 5,
  }),
  faults: fc.array(fc.constantFrom<Fault | undefined>(undefined, 'refuse', 'throw', 'forget'), {
    maxLength: 12,
  }),
  end: fc.constantFrom('leave', 'crash', 'hide'),
});

describe('whatever goes wrong in the LMS', () => {
  it('has everything once it works: the newest state, every answer, the highest status', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(session, { maxLength: 4 }),
        fc.boolean(),
        async (sessions, sendsOnlyChanges) => {
          // An LMS that lies and never sends a value twice cannot be seen through before it has told a count.
          const happens = (fault: Fault | undefined) =>
            sendsOnlyChanges && fault === 'forget' ? 'refuse' : fault;
          const device = new FakeDevice();
          let lms = new StrictScorm12({ sendsOnlyChanges });
          let sequence = 0;
          let complete = false;
          const answered: string[] = [];

          for (const { steps, faults, end } of sessions) {
            let call = 0;
            lms = lms.relaunch({
              fault: ({ method }) => (/Commit|Finish/.test(method) ? happens(faults[call++]) : undefined),
            });
            const learner = new Learner(new FakePage(device, lms));
            await learner.open();
            for (const { answers, completes, pause } of steps) {
              sequence++;
              complete ||= completes;
              if (answers) answered.push(`q${sequence}`);
              const standing = complete ? { standing: completed, urgent: completes } : {};
              await learner.step(
                report('a', sequence, standing),
                ...(answers ? [answer(`q${sequence}`)] : []),
              );
              await device.clock.pass(pause);
            }
            if (end === 'leave') await learner.leave();
            if (end === 'hide') learner.reporter.suspend();
            learner.page.crash();
            // The lease of a page that died runs out.
            await device.clock.pass(10_000);
            assert.deepEqual(lms.violations, []);
          }

          // One launch and one more step: answers of refused commits go along with the next report.
          lms = lms.relaunch({ fault: () => undefined });
          const learner = new Learner(new FakePage(device, lms));
          await learner.open();
          sequence++;
          await learner.step(report('a', sequence, complete ? { standing: completed } : {}));
          await learner.leave();
          assert.deepEqual(lms.violations, []);
          assert.equal(lms.stored.get('cmi.suspend_data'), code('a', sequence));
          assert.equal(lms.stored.get('cmi.core.lesson_status'), complete ? 'completed' : 'incomplete');
          const ids = new Set(lms.interactions.map(record => record?.['id']));
          assert.deepEqual(
            answered.filter(id => !ids.has(id)),
            [],
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
