import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standing } from '../../src/engine/completion.js';
import { drawn } from '../../src/engine/draw.js';
import { decodeProgress, encodeProgress } from '../../src/engine/codec.js';
import { check, lesson, progressOf, question, rating, staff } from './modules.js';
import { load, Walk } from './walk.js';

const bank = lesson(
  'last',
  [
    question('text', { inline: true }),
    ...['a', 'b', 'c', 'd'].map(id => question(`one-${id}`, { objective: 'one' })),
    rating('one-d-sure', 'one-d'),
    ...['a', 'b', 'c'].map(id => question(`own-${id}`)),
  ],
  { draw: 2 },
);
const outline = staff([lesson('one'), bank], {
  tries: 1,
  attempts: { limit: 0, counts: 'best', asks: 'all' },
});
const idsOf = (attempt: string, attempts = 0): string[] => {
  const earlier = attempts > 0 ? { earlier: { attempts, passed: false, objectives: {} } } : {};
  return drawn(outline, { attempt, ...earlier }).lessons[1]!.questions.map(({ id }) => id);
};
const attempts = Array.from({ length: 60 }, (_, index) => `attempt ${index}`);

describe('a bank', () => {
  it('gives as many questions of each objective as are drawn, in its order, with the ratings of these', () => {
    for (const attempt of attempts) {
      const ids = idsOf(attempt);
      assert.equal(ids.filter(id => /^one-.$/.test(id)).length, 2);
      assert.equal(ids.filter(id => id.startsWith('own-')).length, 2);
      assert.equal(ids.includes('one-d-sure'), ids.includes('one-d'));
      assert.ok(ids.includes('text'), 'what the text asks is no part of the bank');
      assert.deepEqual(
        ids,
        bank.questions.map(({ id }) => id).filter(id => ids.includes(id)),
      );
    }
  });

  it('gives the same at each visit of an attempt, others to others, and all of it to somebody', () => {
    assert.deepEqual(idsOf('one'), idsOf('one'));
    assert.notDeepEqual(
      attempts.map(attempt => idsOf(attempt)),
      attempts.map(attempt => idsOf(attempt, 1)),
    );
    assert.deepEqual(
      [...new Set(attempts.flatMap(attempt => idsOf(attempt)))].sort(),
      bank.questions.map(({ id }) => id).sort(),
    );
  });

  it('leaves a module without banks as it is', () => {
    const plain = staff([lesson('one', [question('q1')])]);
    assert.equal(drawn(plain, { attempt: 'one' }), plain);
  });

  it('is drawn anew in a further attempt, and not where that one asks what was missed', () => {
    const missed = staff([bank], { attempts: { limit: 0, counts: 'best', asks: 'missed' } });
    const earlier = { attempts: 1, passed: false, objectives: {} };
    for (const attempt of attempts)
      assert.deepEqual(drawn(missed, { attempt, earlier }), drawn(missed, { attempt }));
  });
});

describe('an attempt at a bank', () => {
  const start = () =>
    new Walk().send(load(outline), { type: 'lesson.open', lesson: 'one' }, { type: 'lesson.next' });
  const asked = ({ snapshot }: Walk): string[] =>
    snapshot.context.outline!.lessons[1]!.questions.filter(({ graded }) => graded).map(({ id }) => id);
  const answerAll = (walk: Walk, option: string): Walk => {
    walk.send(check('text', option), { type: 'quiz.start' });
    for (let steps = 0; steps < 20 && walk.progress.position.at === 'question'; steps++) {
      const { question: id } = walk.progress.position;
      walk.send(check(id, option), { type: 'quiz.next' });
    }
    return walk;
  };

  it('counts what was drawn, and nothing else, for completion and score', () => {
    const walk = answerAll(start(), 'a').send({ type: 'lesson.next' });
    assert.equal(asked(walk).length, 5);
    assert.equal(Object.keys(walk.progress.answers).filter(id => !id.endsWith('sure')).length, 5);
    assert.deepEqual(standing(walk.snapshot.context.outline!, walk.progress), {
      complete: true,
      success: 'passed',
      score: 1,
      fraction: 1,
    });
    assert.equal(walk.progress.completed, true);
  });

  it('goes on where it was after being stored, with the same questions', () => {
    const walk = start().send({ type: 'quiz.start' });
    const code = encodeProgress(walk.progress, outline.ledger);
    const later = new Walk().send(load(outline, decodeProgress(code, outline.ledger)));
    assert.deepEqual(asked(later), asked(walk));
    assert.deepEqual(later.progress.position, walk.progress.position);
    const gone = bank.questions.find(({ id }) => !asked(walk).includes(id) && id.startsWith('o'))!;
    const lost = progressOf(outline, {
      attempt: walk.progress.attempt,
      position: { at: 'question', lesson: 'last', question: gone.id },
    });
    const back = new Walk().send(load(outline, lost));
    assert.deepEqual(back.progress.position, { at: 'reading', lesson: 'last' });
  });

  it('begins again with what is drawn then, and asks all of it', () => {
    const walk = answerAll(start(), 'c');
    for (let attempt = 0; attempt < 4; attempt++) {
      walk.send({ type: 'module.retake' });
      const { position } = walk.progress;
      assert.deepEqual([attempt, position], [attempt, { at: 'reading', lesson: 'last' }]);
      answerAll(walk, attempt === 3 ? 'a' : 'c');
    }
    assert.equal(walk.progress.earlier?.attempts, 4);
    assert.equal(standing(walk.snapshot.context.outline!, walk.progress).success, 'passed');
  });
});
