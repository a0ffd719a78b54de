import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StrictScorm12 } from '../../lms/strict-scorm12.js';
import { answer, code, completed, report } from '../learner.js';
import { Launch, twoOrigins, within, type Fate } from './wire.js';

/** Lost, on time, late (so that later ones overtake it), doubled, doubled and late. */
const fate = fc.constantFrom<Fate>([], [0], [0], [40], [700], [0, 0], [0, 900], [30, 2_500]);

const step = fc.record({
  answers: fc.boolean(),
  completes: fc.boolean(),
  pause: fc.constantFrom(0, 0, 20, 600, 4_000),
  /** What becomes of the frame after the step. */
  frame: fc.constantFrom('stay', 'stay', 'stay', 'reload', 'close and reload'),
});
const launch = fc.record({
  steps: fc.array(step, { maxLength: 6 }),
  fates: fc.array(fate, { maxLength: 30 }),
  refused: fc.array(fc.boolean(), { maxLength: 6 }),
  end: fc.constantFrom('leave', 'crash', 'close and leave'),
});

describe('whatever happens on the bridge', () => {
  it('has everything in the LMS once messages arrive: the newest state, every answer once or more, the status', async () => {
    let lost = 0;
    let replayed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(launch, { minLength: 1, maxLength: 3 }), async launches => {
        const places = twoOrigins();
        const { clock } = places.lmsDevice;
        let lms = new StrictScorm12();
        let sequence = 0;
        let complete = false;
        const answered: string[] = [];

        for (const { steps, fates, refused, end } of launches) {
          let commits = 0;
          let messages = 0;
          lms = lms.relaunch({
            fault: ({ method }) => (method === 'LMSCommit' && refused[commits++] ? 'refuse' : undefined),
          });
          const wire = new Launch(lms, places);
          const open = async (): Promise<void> => {
            const restored = await within(clock, wire.open().reporter.connect());
            assert.equal(restored.elsewhere, undefined);
            // The learner stands where the last step left off, whether the LMS has it or not.
            if (sequence > 0) assert.ok([restored.lms, restored.device].includes(code('a', sequence)));
          };
          wire.fate = () => fates[messages++] ?? [0];
          await open();
          for (const { answers, completes, pause, frame } of steps) {
            sequence++;
            complete ||= completes;
            if (answers) answered.push(`q${sequence}`);
            const standing = complete ? { standing: completed, urgent: completes } : {};
            wire.content!.step(report('a', sequence, standing), ...(answers ? [answer(`q${sequence}`)] : []));
            await clock.pass(pause);
            if (frame === 'stay') continue;
            if (frame === 'close and reload') wire.content!.reporter.close();
            await open();
          }
          if (end === 'close and leave') wire.content!.reporter.close();
          if (end === 'crash') wire.crash();
          else wire.leave();
          lost += fates.slice(0, messages).filter(({ length }) => length === 0).length;
          // The lease of a page that died runs out; messages that were under way arrive nowhere.
          await clock.pass(10_000);
          assert.deepEqual(lms.violations, []);
        }

        lms = lms.relaunch({ fault: () => undefined });
        const wire = new Launch(lms, places);
        const restored = await within(clock, wire.open().reporter.connect());
        if (restored.device !== undefined && restored.device !== restored.lms) replayed++;
        sequence++;
        wire.content!.step(report('a', sequence, complete ? { standing: completed } : {}));
        await clock.pass(2_000);
        wire.leave();
        assert.deepEqual(lms.violations, []);
        assert.equal(lms.stored.get('cmi.suspend_data'), code('a', sequence));
        assert.equal(lms.stored.get('cmi.core.lesson_status'), complete ? 'completed' : 'incomplete');
        const ids = new Set(lms.interactions.map(record => record?.['id']));
        assert.deepEqual(
          answered.filter(id => !ids.has(id)),
          [],
        );
      }),
      { numRuns: 150 },
    );
    assert.ok(
      lost > 100 && replayed > 5,
      `${lost} messages were lost, ${replayed} runs ended with a step to bring`,
    );
  });
});
