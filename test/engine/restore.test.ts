import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Position } from '../../src/engine/progress.js';
import { changedQuestions, mergeProgress, restoreProgress } from '../../src/engine/restore.js';
import { progress } from './arbitrary.js';
import { answer, lesson, patient, progressOf, question, rating } from './modules.js';
import { start } from './walk.js';

const one = lesson('one', [question('q1'), rating('q1-sure', 'q1'), question('q2')]);
const two = lesson('two', [question('q3')]);
const three = lesson('three');
const outline = patient([one, two, three]);
const record = progressOf(outline, {
  sequence: 9,
  position: { at: 'question', lesson: 'two', question: 'q3' },
  read: ['one', 'two'],
  answers: { q1: answer(), 'q1-sure': answer(), q3: answer() },
  seconds: 90,
});

describe('restoring after an edit', () => {
  it('returns the very same record when nothing changed', () => {
    assert.equal(restoreProgress(outline, record), record);
  });

  it('keeps everything when only words changed', () => {
    const edited = { ...outline, content: 'c2' };
    assert.deepEqual(restoreProgress(edited, record), { ...record, content: 'c2' });
  });

  it('keeps everything when lessons are put in another order', () => {
    const edited = patient([three, two, one], {}, 'c2');
    assert.deepEqual(restoreProgress(edited, record), { ...record, content: 'c2' });
  });

  it('does not count a new lesson as read, and keeps completion', () => {
    const edited = patient([lesson('new'), one, two, three], {}, 'c2');
    const restored = restoreProgress(edited, { ...record, completed: true });
    assert.deepEqual([restored.read, restored.completed], [['one', 'two'], true]);
    assert.deepEqual(restored.position, record.position);
  });

  it('forgets a removed lesson with its answers, and goes to the first lesson not read', () => {
    const restored = restoreProgress(patient([one, three], {}, 'c2'), record);
    assert.deepEqual(restored.read, ['one']);
    assert.deepEqual(Object.keys(restored.answers), ['q1', 'q1-sure']);
    assert.deepEqual(restored.position, { at: 'reading', lesson: 'three' });
  });

  it('goes to the last lesson when the one that was open is gone and all others were read', () => {
    const restored = restoreProgress(patient([one], {}, 'c2'), record);
    assert.deepEqual(restored.position, { at: 'reading', lesson: 'one' });
  });

  it('asks a question again whose revision was raised, and its rating with it, and can name it', () => {
    const [q1, sure, q2] = one.questions;
    const revised = { ...one, questions: [{ ...q1!, revision: 2 }, sure!, q2!] };
    const edited = patient([revised, two, three], {}, 'c2');
    assert.deepEqual(changedQuestions(record, edited), ['q1']);
    assert.deepEqual(Object.keys(restoreProgress(edited, record).answers), ['q3']);
    assert.deepEqual(changedQuestions(restoreProgress(edited, record), edited), []);
    const walk = start(edited, record).send({ type: 'lesson.open', lesson: 'one' }, { type: 'quiz.start' });
    assert.deepEqual(walk.progress.position, { at: 'question', lesson: 'one', question: 'q1' });
  });

  it('keeps the answer to a question that was moved to another lesson', () => {
    const edited = patient([{ ...one, questions: [...one.questions, question('q3')] }, lesson('two'), three]);
    const restored = restoreProgress(edited, record);
    assert.deepEqual(restored.answers['q3'], answer());
    assert.deepEqual(restored.position, { at: 'reading', lesson: 'two' });
  });

  it('goes to the text when the question or the whole quiz that was open is gone', () => {
    const edited = patient([one, lesson('two'), three]);
    const at = (position: Position) => restoreProgress(edited, { ...record, position }).position;
    assert.deepEqual(at(record.position), { at: 'reading', lesson: 'two' });
    assert.deepEqual(at({ at: 'result', lesson: 'two' }), { at: 'reading', lesson: 'two' });
    assert.deepEqual(at({ at: 'result', lesson: 'one' }), { at: 'result', lesson: 'one' });
  });

  it('asks a question whose answer did not come back, instead of its rating', () => {
    const position: Position = { at: 'question', lesson: 'one', question: 'q1-sure' };
    const at = (answers: typeof record.answers) =>
      restoreProgress(outline, { ...record, position, answers }).position;
    const main = { ...position, question: 'q1' };
    assert.deepEqual(at({}), main);
    assert.deepEqual(at({ q1: answer() }), position);
    assert.deepEqual(at({ q1: answer(), 'q1-sure': answer() }), main);
  });

  it('ends at once when there are no lessons at all', () => {
    assert.deepEqual(restoreProgress(patient([]), record).position, { at: 'end' });
    assert.equal(start(patient([])).value, 'finished');
  });

  it('leaves a record that needs no further restoring, and the machine starts from any', () => {
    const before = patient([one, two, three, lesson('four', [question('q4')])]);
    fc.assert(
      fc.property(progress(before), old => {
        const restored = restoreProgress(outline, old);
        assert.equal(restoreProgress(outline, restored), restored);
        assert.ok(restored.completed === old.completed && restored.sequence === old.sequence);
        const { value } = start(outline, old);
        assert.ok(value === 'reading' || value === 'finished' || typeof value === 'object');
      }),
    );
  });
});

describe('joining the copies of the LMS and of this device', () => {
  it('takes the only one', () => {
    assert.equal(mergeProgress(record, undefined), record);
    assert.equal(mergeProgress(undefined, record), record);
    assert.equal(mergeProgress(undefined, undefined), undefined);
  });

  it('never mixes two attempts', () => {
    assert.equal(mergeProgress(record, { ...record, attempt: 'other-0001', sequence: 99 }), record);
  });

  it('follows the newer copy and keeps what only this device has', () => {
    const lms = {
      ...record,
      sequence: 12,
      read: ['one', 'three'],
      answers: { q3: answer({ tries: 2 }) },
      seconds: 80,
    };
    const device = {
      ...record,
      answers: { q1: answer({ response: 'mine' }), q3: answer() },
      completed: true,
    };
    const merged = mergeProgress({ ...lms, position: { at: 'end' } }, device);
    assert.deepEqual(merged, {
      ...lms,
      position: { at: 'end' },
      read: ['one', 'three', 'two'],
      answers: { q1: answer({ response: 'mine' }), q3: answer({ tries: 2 }) },
      seconds: 90,
      completed: true,
    });
  });

  it('follows the device on a tie and when it is newer', () => {
    for (const sequence of [9, 8]) {
      const lms = { ...record, sequence, position: { at: 'reading', lesson: 'one' } as const, answers: {} };
      assert.deepEqual(mergeProgress(lms, record), record);
    }
  });

  it('fills in what was cut from the same answer, but not from another try or meaning', () => {
    const { response: _, ...bare } = answer({ cut: 'response' });
    const joined = (q1: typeof bare) =>
      mergeProgress({ ...record, sequence: 10, answers: { q1 } }, { ...record, answers: { q1: answer() } })
        ?.answers['q1'];
    assert.deepEqual(joined(bare), answer());
    assert.deepEqual(joined({ ...bare, tries: 2 }), { ...bare, tries: 2 });
    assert.deepEqual(joined({ ...bare, revision: 2 }), { ...bare, revision: 2 });
  });

  it('loses no lesson, answer or completion of either copy', () => {
    fc.assert(
      fc.property(progress(outline), progress(outline), (a, other) => {
        const b = { ...other, attempt: a.attempt };
        const merged = mergeProgress(a, b) ?? assert.fail('nothing');
        assert.deepEqual(new Set(merged.read), new Set([...a.read, ...b.read]));
        assert.deepEqual(
          new Set(Object.keys(merged.answers)),
          new Set([...Object.keys(a.answers), ...Object.keys(b.answers)]),
        );
        assert.equal(merged.completed, a.completed || b.completed);
        assert.equal(merged.sequence, Math.max(a.sequence, b.sequence));
      }),
    );
  });
});
