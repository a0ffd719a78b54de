import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lessonStandings } from '../../src/engine/lesson-standing.js';
import { lmsPart } from '../../src/engine/lms-part.js';
import { progress } from './arbitrary.js';
import { answer, lesson, patient, progressOf, question, staff } from './modules.js';

const lessons = [
  lesson('one', [question('q1'), question('q2')]),
  lesson('secret', [question('s1')], { sensitive: true }),
  lesson('two'),
  lesson('three', [question('q3', { graded: false })]),
];

describe('how a learner stands in each lesson', () => {
  it('says of each where the learner has been, and what was reached', () => {
    const record = progressOf(staff(lessons), {
      position: { at: 'reading', lesson: 'three' },
      read: ['one', 'two'],
      answers: { q1: answer({ result: 'match', credit: 1 }), q2: answer({ result: 'mismatch', credit: 0 }) },
    });
    assert.deepEqual(lessonStandings(staff(lessons), record), [
      { id: 'one', begun: true, complete: true, success: 'failed', score: 0.5 },
      { id: 'two', begun: true, complete: true, success: 'unknown' },
      { id: 'three', begun: true, complete: false, success: 'unknown' },
    ]);
    assert.equal(lessonStandings(staff(lessons), record, 0.5)[0]?.success, 'passed');
  });

  it('is not complete before all that counts is answered', () => {
    const record = progressOf(staff(lessons), {
      read: ['one'],
      answers: { q1: answer({ result: 'match', credit: 1 }) },
    });
    const [one, two] = lessonStandings(staff(lessons), record);
    assert.deepEqual(one, { id: 'one', begun: true, complete: false, success: 'unknown', score: 0.5 });
    assert.deepEqual(two, { id: 'two', begun: false, complete: false, success: 'unknown' });
  });

  it('has no score in a module without one, and never names a sensitive lesson', () => {
    fc.assert(
      fc.property(progress(patient(lessons)), record => {
        const standings = lessonStandings(patient(lessons), lmsPart(patient(lessons), record));
        assert.deepEqual(
          standings.map(({ id }) => id),
          ['one', 'two', 'three'],
        );
        for (const standing of standings) assert.ok(!('score' in standing) && standing.success === 'unknown');
      }),
    );
  });
});
