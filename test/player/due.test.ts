import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterVisit, isDue, parseList, visits, type ComeBackList } from '../../src/player/come-back/due.js';

const DAY = 86_400_000;
const from = Date.UTC(2026, 0, 1);
const list: ComeBackList = { from, questions: ['q'], seen: 0 };

test('a list is due after a day, a week and a month, and then no more', () => {
  assert.equal(isDue(list, from + DAY - 1), false);
  assert.equal(isDue(list, from + DAY), true);
  const second = afterVisit(list, from + DAY)!;
  assert.equal(isDue(second, from + 7 * DAY - 1), false);
  assert.equal(isDue(second, from + 7 * DAY), true);
  const third = afterVisit(second, from + 7 * DAY)!;
  assert.deepEqual(visits(third), [from + 30 * DAY]);
  assert.equal(afterVisit(third, from + 30 * DAY), undefined);
});

test('visits that were missed are not asked for one by one', () => {
  const late = afterVisit(list, from + 10 * DAY)!;
  assert.equal(late.seen, 2);
  assert.equal(afterVisit(list, from + 100 * DAY), undefined);
});

test('what was kept is read again, and anything else is no list', () => {
  assert.deepEqual(parseList(JSON.parse(JSON.stringify(list))), list);
  for (const wrong of [
    undefined,
    1,
    {},
    { from: 'x', questions: ['q'], seen: 0 },
    { from, questions: [], seen: 0 },
  ])
    assert.equal(parseList(wrong), undefined);
});
