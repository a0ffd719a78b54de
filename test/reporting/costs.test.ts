import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lmss, visitCost } from './costs.js';

for (const [name, lms] of Object.entries(lmss))
  test(`a visit costs few calls in ${name}`, async () => {
    const { open, openAgain, answers, violations } = await visitCost(lms());
    assert.deepEqual(violations, []);
    assert.ok(open <= 60, `${open} calls to open`);
    assert.ok(openAgain <= 60, `${openAgain} calls to open again`);
    assert.ok(answers.length > 10);
    const most = name.startsWith('SCORM 2004') ? 20 : 12;
    for (const { name: step, sets, commits, parts } of answers) {
      assert.ok(sets / parts <= most, `${sets} Sets for ${step}, told in ${parts} parts`);
      assert.ok(commits <= 1, `${commits} Commits for ${step}`);
    }
  });
