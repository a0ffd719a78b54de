import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cases, MOST_REQUESTS, run, type FaultCase } from './faults.js';

const nameOf = (one: FaultCase): string => Object.values(one).join(', ');

it('loses nothing and tells nothing twice, whatever the record store does at any request', async () => {
  const verdicts: Record<string, number> = { equal: 0, told: 0 };
  // Prime, so that the sample meets every value of every axis.
  for (const [n, one] of cases().entries()) {
    if (n % 67 !== 0) continue;
    const { kind, why } = await run(one);
    assert.notEqual(kind, 'lost', `${nameOf(one)}: ${why}`);
    if (one.storage === 'working') assert.equal(kind, 'equal', `${nameOf(one)}: ${why}`);
    verdicts[kind] = (verdicts[kind] ?? 0) + 1;
  }
  assert.ok(verdicts['equal']! > 60 && verdicts['told']! > 10, JSON.stringify(verdicts));
});

it('has a fault for every request that a launch makes', async () => {
  const whole = { storage: 'working', kill: 'left', after: 3 } as const;
  const { kind, requests } = await run({ ...whole, fault: 'reset', lasts: 'on', request: 1_000 });
  assert.equal(kind, 'equal');
  assert.ok(requests <= MOST_REQUESTS, `${requests} requests`);
});
