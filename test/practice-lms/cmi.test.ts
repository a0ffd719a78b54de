import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Attempt, forget } from '../../src/practice-lms/attempt.js';
import { addTimes } from '../../src/practice-lms/cmi.js';
import type { Course } from '../../src/practice-lms/course.js';
import { scorm12 } from '../../src/practice-lms/standards.js';

class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  full = false;
  get length(): number {
    return this.#items.size;
  }
  key = (): null => null;
  clear = (): void => this.#items.clear();
  getItem = (key: string): string | null => this.#items.get(key) ?? null;
  removeItem = (key: string): void => void this.#items.delete(key);
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  }
}

const course: Course = { id: 'c', title: 'C', launch: { scorm12: 'c/index.html' } };
const launched = (storage: Storage, of = course): Attempt => {
  const attempt = new Attempt(of, storage, () => undefined, scorm12);
  assert.equal(attempt.api.LMSInitialize(''), 'true');
  return attempt;
};

test('the first launch begins anew', () => {
  const { api } = launched(new MemoryStorage());
  assert.equal(api.LMSGetValue('cmi.core.entry'), 'ab-initio');
  assert.equal(api.LMSGetValue('cmi.core.lesson_status'), 'not attempted');
  assert.equal(api.LMSGetValue('cmi.suspend_data'), '');
});

test('a relaunch resumes what was committed, and nothing else', () => {
  const storage = new MemoryStorage();
  const first = launched(storage);
  first.api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  first.api.LMSSetValue('cmi.suspend_data', 'abc');
  first.api.LMSSetValue('cmi.core.exit', 'suspend');
  first.api.LMSSetValue('cmi.core.session_time', '0000:01:30.25');
  first.api.LMSSetValue('cmi.interactions.0.id', 'q1');
  first.api.LMSSetValue('cmi.interactions.0.type', 'choice');
  assert.equal(first.api.LMSCommit(''), 'true');
  first.api.LMSSetValue('cmi.suspend_data', 'never committed');

  const { api, commitCount } = launched(storage);
  assert.equal(api.LMSGetValue('cmi.suspend_data'), 'abc');
  assert.equal(api.LMSGetValue('cmi.core.lesson_status'), 'incomplete');
  assert.equal(api.LMSGetValue('cmi.core.entry'), 'resume');
  assert.equal(api.LMSGetValue('cmi.core.total_time'), '00:01:30.25');
  assert.equal(api.LMSGetValue('cmi.interactions._count'), '1');
  assert.equal(commitCount, 1);
});

test('the time of every launch is added up', () => {
  const storage = new MemoryStorage();
  for (const time of ['0000:00:40.00', '0000:00:40.50']) {
    const { api } = launched(storage);
    api.LMSSetValue('cmi.core.session_time', time);
    api.LMSFinish('');
  }
  assert.equal(launched(storage).api.LMSGetValue('cmi.core.total_time'), '00:01:20.5');
});

test('entry is not "resume" when the course did not suspend', () => {
  const storage = new MemoryStorage();
  launched(storage).api.LMSFinish('');
  assert.equal(launched(storage).api.LMSGetValue('cmi.core.entry'), '');
});

test('a pass mark decides the status at the end', () => {
  const scored = { ...course, mastery: 0.8 };
  for (const [score, status] of [
    ['79', 'failed'],
    ['80', 'passed'],
  ] as const) {
    const storage = new MemoryStorage();
    const { api } = launched(storage, scored);
    assert.equal(api.LMSGetValue('cmi.student_data.mastery_score'), '80');
    api.LMSSetValue('cmi.core.score.raw', score);
    api.LMSFinish('');
    assert.equal(launched(storage, scored).api.LMSGetValue('cmi.core.lesson_status'), status);
  }
});

test('a commit that cannot be stored is refused', () => {
  const storage = new MemoryStorage();
  const { api } = launched(storage);
  storage.full = true;
  assert.equal(api.LMSCommit(''), 'false');
});

test('a new attempt forgets the old one', () => {
  const storage = new MemoryStorage();
  launched(storage).api.LMSFinish('');
  forget(course, storage);
  assert.equal(launched(storage).api.LMSGetValue('cmi.core.entry'), 'ab-initio');
});

test('timespans are added over the hour and read in any legal form', () => {
  assert.equal(addTimes('0000:59:59.99', '00:00:00.02'), '0001:00:00.01');
  assert.equal(addTimes('9999:00:00', '01:00:00'), '10000:00:00.00');
  assert.equal(addTimes('', 'nonsense'), '0000:00:00.00');
});
