import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standing } from '../../src/engine/completion.js';
import { inlineSteps, quizSteps } from '../../src/engine/steps.js';
import { check, lesson, patient, question, rating, staff } from './modules.js';
import { start } from './walk.js';

const inText = question('in-text', { inline: true });
const one = lesson('one', [inText, rating('sure', 'in-text'), question('end')]);
const outline = patient([one, lesson('two')]);

describe('a question in the text', () => {
  it('is no step of the quiz at the end, and takes its rating along', () => {
    assert.deepEqual(
      quizSteps(one).map(step => step.question.id),
      ['end'],
    );
    assert.deepEqual(
      inlineSteps(one).map(step => [step.question.id, step.followUp?.id]),
      [['in-text', 'sure']],
    );
  });

  it('keeps the learner in the text, asks for the rating, and is explained after it', () => {
    const walk = start(outline).send(check('in-text'));
    assert.equal(walk.value, 'reading');
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'one' });
    assert.deepEqual(walk.snapshot.context.inline, { question: 'in-text', phase: 'rating' });
    walk.send(check('sure'));
    assert.equal(walk.snapshot.context.inline, undefined);
    assert.deepEqual(Object.keys(walk.progress.answers), ['in-text', 'sure']);
  });

  it('is explained without its rating when the learner asks for that', () => {
    const walk = start(outline).send(check('in-text'), { type: 'question.explain' });
    assert.equal(walk.snapshot.context.inline, undefined);
    walk.send(check('sure'));
    assert.deepEqual(
      Object.keys(walk.progress.answers),
      ['in-text'],
      'a rating that is not asked is not taken',
    );
  });

  it('shows explained when the record is resumed, even before its rating', () => {
    const { progress } = start(outline).send(check('in-text'));
    const walk = start(outline, progress);
    assert.equal(walk.value, 'reading');
    assert.equal(walk.snapshot.context.inline, undefined);
  });

  it('can be answered and tried again while a question of the quiz is open, which stays', () => {
    const walk = start(outline).send({ type: 'quiz.start' }, check('in-text', 'c'));
    assert.deepEqual(walk.value, { quizzing: 'asking' });
    walk.send({ type: 'question.explain' }, { type: 'question.retry', question: 'in-text' });
    assert.deepEqual(walk.snapshot.context.inline, { question: 'in-text', phase: 'asking' });
    walk.send(check('in-text'));
    assert.equal(walk.progress.answers['in-text']?.tries, 2);
    assert.deepEqual(walk.value, { quizzing: 'asking' });
    walk.send(check('end'));
    assert.deepEqual(walk.value, { quizzing: 'explained' });
    walk.send({ type: 'question.retry', question: 'in-text' });
    assert.deepEqual(walk.value, { quizzing: 'explained' }, 'opens the one that was named');
  });

  it('takes no more tries than the policy allows', () => {
    const walk = start(patient([one], { tries: 1 }));
    walk.send(check('in-text', 'c'), { type: 'question.explain' });
    walk.send({ type: 'question.retry', question: 'in-text' }, check('in-text'));
    assert.equal(walk.progress.answers['in-text']?.result, 'mismatch');
  });

  it('changes nothing while looking back', () => {
    const walk = start(outline, undefined, 'review').send(check('in-text'));
    assert.deepEqual(walk.progress.answers, {});
    assert.equal(walk.snapshot.context.inline, undefined);
  });

  it('counts for completion and score like every other', () => {
    const graded = staff([one]);
    const walk = start(graded).send({ type: 'lesson.seen' }, check('end'));
    assert.equal(standing(graded, walk.progress).complete, false);
    walk.send(check('in-text'));
    assert.equal(standing(graded, walk.progress).complete, true);
    assert.equal(standing(graded, walk.progress).score, 1);
  });

  it('needs no quiz at the end', () => {
    const walk = start(patient([lesson('one', [inText])])).send({ type: 'quiz.start' });
    assert.equal(walk.value, 'reading');
  });
});
