import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Attempts, Policy } from '../../src/content/model.js';
import { attemptNumber, attemptsLeft, beginAttempt, mayRetake } from '../../src/engine/attempts.js';
import { decodeProgress, encodeProgress } from '../../src/engine/codec.js';
import { objectiveStandings, standing } from '../../src/engine/completion.js';
import { lmsPart } from '../../src/engine/lms-part.js';
import { changedQuestions, mergeProgress, restoreProgress } from '../../src/engine/restore.js';
import { events } from './arbitrary.js';
import { check, lesson, patient, progressOf, question, rating, staff } from './modules.js';
import { load, Walk } from './walk.js';

const lessons = [
  lesson('one', [question('q1'), rating('sure', 'q1'), question('note', { graded: false })]),
  lesson('two', [question('q2'), question('q3')]),
  lesson('three'),
];
const policy = (attempts: Partial<Attempts> = {}, more: Partial<Policy> = {}): Partial<Policy> => ({
  attempts: { limit: 2, counts: 'best', asks: 'all', ...attempts },
  tries: 1,
  ...more,
});

/** Answers the graded questions, wherever they stand. */
function answering(walk: Walk, answers: Readonly<Record<'q1' | 'q2' | 'q3', string>>): Walk {
  walk.send({ type: 'lesson.open', lesson: 'one' }, { type: 'quiz.start' });
  walk.send(check('q1', answers.q1), { type: 'quiz.next' });
  walk.send({ type: 'lesson.open', lesson: 'two' }, { type: 'quiz.start' });
  return walk.send(check('q2', answers.q2), { type: 'quiz.next' }, check('q3', answers.q3));
}

const wrong = { q1: 'c', q2: 'c', q3: 'a' };
const right = { q1: 'a', q2: 'a', q3: 'a' };

describe('another attempt', () => {
  const outline = staff(lessons, policy());

  it('is offered once the graded questions are answered and one did not match', () => {
    const walk = new Walk().send(load(outline));
    assert.equal(mayRetake(outline, walk.progress), false);
    answering(walk, wrong);
    assert.equal(mayRetake(outline, walk.progress), true);
    assert.equal(attemptsLeft(outline, walk.progress), 1);
    assert.equal(mayRetake(outline, answering(new Walk().send(load(outline)), right).progress), false);
  });

  it('asks the graded questions again from the first on, keeps the first results, and leaves the rest', () => {
    const walk = answering(new Walk().send(load(outline)), wrong);
    walk.send({ type: 'lesson.open', lesson: 'one' }, { type: 'quiz.start' }, check('note', 'c'));
    walk.send({ type: 'module.retake' });
    assert.deepEqual(walk.progress.position, { at: 'question', lesson: 'one', question: 'q1' });
    assert.deepEqual(walk.value, { quizzing: 'asking' });
    assert.equal(walk.progress.answers['q1']?.response, undefined);
    answering(walk, right);
    assert.deepEqual(
      Object.entries(walk.progress.answers).map(([id, { first, result, tries }]) => [
        id,
        first,
        result,
        tries,
      ]),
      [
        ['note', 'mismatch', 'mismatch', 1],
        ['q1', 'mismatch', 'match', 1],
        ['q2', 'mismatch', 'match', 1],
        ['q3', 'match', 'match', 1],
      ],
    );
  });

  it('asks only what did not match where the policy says so', () => {
    const missed = staff(lessons, policy({ asks: 'missed' }));
    const walk = answering(new Walk().send(load(missed)), wrong).send({ type: 'module.retake' });
    const { q1, q2, q3 } = walk.progress.answers;
    assert.deepEqual([q1?.tries, q2?.tries, q3?.tries], [0, 0, 1]);
    assert.equal(standing(missed, walk.progress).score, 1 / 3);
  });

  it('does not begin beyond the limit, in review, or in a module that says nothing of attempts', () => {
    const walk = answering(new Walk().send(load(outline)), wrong).send({ type: 'module.retake' });
    answering(walk, wrong).send({ type: 'module.retake' });
    assert.equal(attemptNumber(walk.progress), 2);
    const { progress } = answering(new Walk().send(load(outline)), wrong);
    const review = new Walk().send(load(outline, progress, 'review'), { type: 'module.retake' });
    assert.equal(review.progress, progress);
    for (const plain of [staff(lessons), patient(lessons)]) {
      const finished = answering(new Walk().send(load(plain)), wrong).send({ type: 'module.retake' });
      assert.equal(attemptNumber(finished.progress), 1);
    }
    const free = staff(lessons, policy({ limit: 0 }));
    assert.equal(attemptsLeft(free, progress), Number.POSITIVE_INFINITY);
  });
});

describe('what counts of several attempts', () => {
  const scores = (counts: Attempts['counts'], first: typeof right, second: typeof right) => {
    const outline = staff(lessons, policy({ counts }));
    const walk = answering(new Walk().send(load(outline)), first);
    const told = [standing(outline, walk.progress)];
    walk.send({ type: 'module.retake' });
    told.push(standing(outline, walk.progress));
    told.push(standing(outline, answering(walk, second).progress));
    return told.map(({ score, success }) => [Math.round((score ?? -1) * 100), success]);
  };
  const middle = { q1: 'a', q2: 'c', q3: 'a' };

  it('is the better one by default: nothing told so far is taken back', () => {
    assert.deepEqual(scores('best', wrong, right), [
      [33, 'failed'],
      [33, 'failed'],
      [100, 'passed'],
    ]);
    assert.deepEqual(scores('best', middle, wrong), [
      [67, 'failed'],
      [67, 'failed'],
      [67, 'failed'],
    ]);
  });

  it('is the first one, or the last one that was finished', () => {
    assert.deepEqual(scores('first', wrong, right)[2], [33, 'failed']);
    assert.deepEqual(scores('last', middle, wrong), [
      [67, 'failed'],
      [67, 'failed'],
      [33, 'failed'],
    ]);
  });

  it('never takes a pass back', () => {
    const outline = staff(lessons, policy({ counts: 'last' }, { mastery: 0.6 }));
    const walk = answering(new Walk().send(load(outline)), middle).send({ type: 'module.retake' });
    assert.equal(standing(outline, answering(walk, wrong).progress).success, 'passed');
  });

  it('holds for each objective as well', () => {
    const outline = staff(lessons, policy());
    const walk = answering(new Walk().send(load(outline)), { q1: 'a', q2: 'c', q3: 'c' });
    walk.send({ type: 'module.retake' });
    answering(walk, { q1: 'c', q2: 'a', q3: 'a' });
    const found = [...objectiveStandings(outline, walk.progress)].map(([id, { score, success }]) => [
      id,
      score,
      success,
    ]);
    assert.deepEqual(found, [
      ['one', 1, 'passed'],
      ['two', 1, 'passed'],
    ]);
  });
});

describe('a pass mark of each objective', () => {
  const outline = staff(lessons, { mastery: 0.6, objectiveMastery: 0.5 });

  it('is needed beside that of the whole', () => {
    const answers = (q1: string): Walk => answering(new Walk().send(load(outline)), { q1, q2: 'a', q3: 'a' });
    assert.deepEqual(standing(outline, answers('c').progress), {
      complete: false,
      success: 'failed',
      score: 2 / 3,
      fraction: 0.5,
    });
    assert.equal(standing(outline, answers('b').progress).success, 'passed');
  });

  it('counts a question for the objective that it names', () => {
    const last = lesson('last', [question('f1', { objective: 'one' }), question('f2', { objective: 'two' })]);
    const ended = staff([lesson('one'), lesson('two'), last], { objectiveMastery: 0.5 });
    const walk = new Walk().send(
      load(ended),
      { type: 'lesson.open', lesson: 'last' },
      { type: 'quiz.start' },
    );
    walk.send(check('f1'), { type: 'quiz.next' }, check('f2', 'c'));
    const found = [...objectiveStandings(ended, walk.progress)].map(([id, { success }]) => [id, success]);
    assert.deepEqual(found, [
      ['one', 'passed'],
      ['two', 'failed'],
    ]);
  });
});

describe('a record with several attempts', () => {
  const outline = staff([...lessons, lesson('secret', [], { sensitive: true })], policy({ limit: 0 }));
  const second = (): Walk =>
    answering(answering(new Walk().send(load(outline)), wrong).send({ type: 'module.retake' }), right);

  it('is stored, restored and joined exactly', () => {
    const { progress } = second();
    const { ledger } = outline;
    const code = encodeProgress(progress, ledger);
    assert.deepEqual(decodeProgress(code, ledger), progress);
    assert.equal(restoreProgress(outline, progress), progress);
    assert.deepEqual(changedQuestions(progress, outline), []);
    const lms = decodeProgress(encodeProgress(lmsPart(outline, progress), ledger), ledger);
    assert.deepEqual(mergeProgress(lms, progress), progress);
    const open = beginAttempt(outline, {
      ...progress,
      answers: { ...progress.answers, q2: progress.answers['q1']! },
    });
    assert.deepEqual(decodeProgress(encodeProgress(open, ledger), ledger), open);
    assert.deepEqual(changedQuestions(open, outline), []);
  });

  it('is as small as before in the first attempt, and a few characters longer from then on', () => {
    const first = progressOf(outline);
    const later = {
      ...first,
      earlier: { attempts: 1, passed: false, score: 0.3333, objectives: { one: 0, two: 0.5 } },
    };
    const [short, long] = [first, later].map(each => encodeProgress(each, outline.ledger));
    assert.equal(short?.charAt(0), '1');
    assert.ok(long!.length - short!.length <= 16, `${long!.length - short!.length} characters`);
  });

  it('tells nothing of a sensitive lesson', () => {
    const earlier = { attempts: 1, passed: false, score: 0.5, objectives: { one: 1, secret: 0.25 } };
    const part = lmsPart(outline, progressOf(outline, { earlier }));
    assert.deepEqual(part.earlier?.objectives, { one: 1 });
  });

  it('never lowers score or success, whatever a learner does, where the best attempt counts', () => {
    const steps = events(outline);
    fc.assert(
      fc.property(steps, fc.array(steps, { maxLength: 3 }), (start, more) => {
        const walk = new Walk().send(load(outline));
        let last = standing(outline, walk.progress);
        for (const event of [start, ...more].flatMap(each => [...each, { type: 'module.retake' } as const])) {
          walk.send(event);
          const now = standing(outline, walk.progress);
          assert.ok((now.score ?? 0) >= (last.score ?? 0) - 1e-4, 'the score fell');
          assert.ok(now.success === 'passed' || last.success !== 'passed', 'a pass was taken back');
          assert.ok(now.complete || !last.complete);
          last = now;
        }
      }),
      { numRuns: 150 },
    );
  });
});
