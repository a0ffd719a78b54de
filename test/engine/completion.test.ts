import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standing } from '../../src/engine/completion.js';
import { countedCredit, roundCredit } from '../../src/engine/credit.js';
import { answer, lesson, patient, progressOf, question, rating, staff } from './modules.js';

const lessons = [
  lesson('one', [question('q1'), rating('sure', 'q1')]),
  lesson('two', [question('q2', { weight: 3 })]),
];
const read = ['one', 'two'];
const wrong = answer({ result: 'mismatch', credit: 0 });

describe('a patient module', () => {
  const outline = patient(lessons);

  it('is complete when every lesson was read, whatever was answered', () => {
    assert.equal(standing(outline, progressOf(outline, { read: ['one'] })).complete, false);
    assert.equal(standing(outline, progressOf(outline, { read })).complete, true);
  });

  it('never has a score or success, not even with a pass mark from the LMS', () => {
    const all = progressOf(outline, { read, answers: { q1: answer(), q2: answer() } });
    assert.deepEqual(standing(outline, all, 0.5), { complete: true, success: 'unknown', fraction: 1 });
  });

  it('is not complete when it has no lessons at all', () => {
    const empty = patient([]);
    assert.equal(standing(empty, progressOf(empty)).complete, false);
  });

  it('tells the share of lessons read', () => {
    assert.equal(standing(outline, progressOf(outline, { read: ['two'] })).fraction, 0.5);
  });

  it('leaves sensitive lessons out of the share, which may be sent', () => {
    const mixed = patient([lesson('one'), lesson('two'), lesson('secret', [], { sensitive: true })]);
    const share = (...ids: string[]) => standing(mixed, progressOf(mixed, { read: ids })).fraction;
    assert.equal(share('one'), share('one', 'secret'));
    assert.equal(share('one'), 0.5);
  });

  it('stays complete when a lesson is added', () => {
    const longer = patient([...lessons, lesson('three')]);
    const done = progressOf(longer, { read, completed: true });
    assert.deepEqual(standing(longer, done), { complete: true, success: 'unknown', fraction: 1 });
  });
});

describe('a module with a score', () => {
  const outline = staff(lessons);
  const stands = (answers: Parameters<typeof progressOf>[1], mastery?: number) =>
    standing(outline, progressOf(outline, { read, ...answers }), mastery);

  it('is complete only when every graded question was answered too', () => {
    assert.equal(stands({ answers: { q1: answer() } }).complete, false);
    assert.equal(stands({ answers: { q1: answer(), q2: wrong } }).complete, true);
    assert.equal(stands({ read: ['one'], answers: { q1: answer(), q2: answer() } }).complete, false);
  });

  it('has a score by weight, an unanswered question counting nothing', () => {
    assert.equal(stands({ answers: { q1: answer() } }).score, 0.25);
    assert.equal(stands({ answers: { q1: wrong, q2: answer({ credit: 0.5 }) } }).score, 0.375);
    assert.ok(!('score' in stands({})));
  });

  it('is passed or failed only once all graded questions were answered', () => {
    assert.equal(stands({ answers: { q2: answer() } }).success, 'unknown');
    assert.equal(stands({ answers: { q1: answer(), q2: answer() } }).success, 'passed');
    assert.equal(stands({ answers: { q1: wrong, q2: answer() } }).success, 'failed');
  });

  it('takes the pass mark of the LMS over its own', () => {
    assert.equal(stands({ answers: { q1: wrong, q2: answer() } }, 0.75).success, 'passed');
  });

  it('passes at the mark itself, however the fractions round', () => {
    const ten = Array.from({ length: 10 }, (_, i) => question(`t${i}`, { weight: 0.1 }));
    const tenth = staff([lesson('one', ten)], { mastery: 0.7 });
    const answers = Object.fromEntries(ten.map(({ id }, i) => [id, i < 7 ? answer() : wrong]));
    assert.equal(standing(tenth, progressOf(tenth, { answers })).success, 'passed');
  });

  it('has a score but no success without a pass mark', () => {
    const { mastery: _, ...policy } = outline.policy;
    const unmarked = { ...outline, policy };
    const all = progressOf(unmarked, { read, answers: { q1: answer(), q2: answer() } });
    assert.deepEqual(standing(unmarked, all), { complete: true, success: 'unknown', score: 1, fraction: 1 });
  });

  it('tells no score rather than one too low when a result was cut for want of space', () => {
    const { complete, success, score } = stands({
      answers: { q1: answer(), q2: answer({ result: 'none', credit: 0, cut: 'result' }) },
    });
    assert.deepEqual([complete, success, score], [true, 'unknown', undefined]);
  });

  it('does not count an answer to an earlier revision', () => {
    assert.equal(stands({ answers: { q1: answer(), q2: answer({ revision: 2 }) } }).score, 0.25);
  });

  it('does not count ratings, and has no score where nothing weighs', () => {
    const light = staff([
      lesson('one', [question('q1', { weight: 0 }), { ...rating('s', 'q1'), graded: true }]),
    ]);
    const all = standing(light, progressOf(light, { read: ['one'], answers: { q1: answer() } }));
    assert.deepEqual([all.complete, all.score], [true, undefined]);
  });
});

describe('credit', () => {
  it('is stored in 240ths within 0–1, and none for what is no number', () => {
    assert.deepEqual([1 / 3, 0.1234, -1, 7, Number.NaN].map(roundCredit), [80 / 240, 30 / 240, 0, 1, 0]);
  });

  it('is the new try’s when the earlier result was cut', () => {
    const cut = answer({ credit: 0, cut: 'result' });
    assert.equal(countedCredit('first', cut, { result: 'match', credit: 1 }), 1);
  });
});
