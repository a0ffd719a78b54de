import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeCase, Harness } from './harness.js';
import { describeHttpCase, HttpHarness } from './http/harness.js';
import { httpWorlds } from './http/worlds.js';
import { worlds } from './lms.js';

/** Cases a run of all tests takes of each LMS; `npm run faults` takes them all. */
const SAMPLE = 100;
/** The same of each standard over HTTP. */
const HTTP_SAMPLE = 50;

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

for (const standard of Object.keys(httpWorlds))
  describe(`whatever a server does wrong that is told by "${standard}", at any request`, () => {
    it('nothing is lost without a word, nor at all where the device keeps it, and no rule is broken', async () => {
      const harness = new HttpHarness(standard);
      const all = await harness.cases();
      const stride = Math.floor(all.length / HTTP_SAMPLE) | 1;
      let equal = 0;
      for (let n = 0; n < all.length; n += stride) {
        const one = all[n]!;
        const { kind, missing } = await harness.run(one);
        const words = `${describeHttpCase(one)}\n${JSON.stringify(missing, null, 2)}`;
        assert.notEqual(kind, 'lost', words);
        if (one.storage === 'working') assert.equal(kind, 'equal', words);
        if (kind === 'equal') equal++;
      }
      assert.ok(equal > HTTP_SAMPLE / 4, `only ${equal} of about ${HTTP_SAMPLE} cases ended equal`);
    });
  });
