import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeCase, Harness } from './harness.js';
import { worlds } from './lms.js';

/** Cases a run of all tests takes of each LMS; `npm run faults` takes them all. */
const SAMPLE = 100;

for (const lms of Object.keys(worlds))
  describe(`whatever the LMS "${lms}" does wrong, wherever the page is killed`, () => {
    it('nothing is lost without a word', async () => {
      const harness = new Harness(lms);
      const all = await harness.cases();
      const stride = Math.floor(all.length / SAMPLE) | 1;
      let equal = 0;
      for (let n = 0; n < all.length; n += stride) {
        const one = all[n]!;
        const { kind, missing } = await harness.run(one);
        assert.notEqual(kind, 'lost', `${describeCase(one)}\n${JSON.stringify(missing, null, 2)}`);
        if (kind === 'equal') equal++;
      }
      assert.ok(equal > SAMPLE / 3, `only ${equal} of about ${SAMPLE} cases ended as if nothing had failed`);
    });

    it('nothing at all is missing where only the page is killed', async () => {
      const harness = new Harness(lms);
      const cases = (await harness.cases()).filter(
        ({ storage, before }) => storage === 'working' && before === 0,
      );
      for (const one of cases.filter((_, n) => n % 97 === 0)) {
        const { kind, doubles } = await harness.run({ ...one, fault: undefined, call: 0 });
        assert.deepEqual([kind, doubles], ['equal', 0], describeCase({ ...one, fault: undefined }));
      }
    });
  });
