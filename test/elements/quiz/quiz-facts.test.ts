import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionFacts } from '../../../src/elements/quiz/question-facts.js';
import { shownPhase, shownStep, type QuizFacts } from '../../../src/elements/quiz/quiz-facts.js';
import type { Answer } from '../../../src/engine/progress.js';
import { newProgress } from '../../../src/engine/restore.js';
import { sampleModule } from '../../player/sample-module.js';

const { outline, lessons } = sampleModule();
const progress = newProgress(outline, 'attempt');
const answer: Answer = { revision: 1, response: ['a'], result: 'match', credit: 1, first: 'match', tries: 1 };
const facts = (change: Partial<QuizFacts>): QuizFacts => ({
  outline,
  lesson: lessons[0]!,
  progress,
  phase: 'reading',
  writable: true,
  ...change,
});
const answered = (...ids: string[]) => ({
  ...progress,
  answers: Object.fromEntries(ids.map(id => [id, answer])),
});
const of = (all: QuizFacts, id: string) => questionFacts(all).find(each => each.id === id);

test('shows the first open question while the lesson is read', () => {
  assert.equal(shownStep(facts({})), 0);
  assert.equal(shownStep(facts({ progress: answered('single-choice-q') })), 1);
});

test('shows the result to somebody who reads a lesson again whose questions were all answered', () => {
  const lesson = lessons[1]!;
  assert.equal(shownPhase(facts({ lesson, progress: answered('second-q') })), 'result');
  assert.equal(shownPhase(facts({ lesson })), 'reading');
});

test('asks for the rating while its question waits for the explanation, in one step', () => {
  const rating = facts({
    phase: 'rating',
    question: 'confidence-q',
    progress: answered('single-choice-q'),
  });
  assert.equal(shownStep(rating), 0);
  assert.equal(of(rating, 'single-choice-q')?.phase, 'rating');
  assert.equal(of(rating, 'confidence-q')?.phase, 'asking');
});

test('explains an answered question and lets it be tried again', () => {
  const explained = facts({
    phase: 'explained',
    question: 'single-choice-q',
    progress: answered('single-choice-q'),
  });
  assert.deepEqual(
    [of(explained, 'single-choice-q')?.phase, of(explained, 'single-choice-q')?.canRetry],
    ['explained', true],
  );
});

test('opens an answered question that is tried again', () => {
  const asking = facts({
    phase: 'asking',
    question: 'single-choice-q',
    progress: answered('single-choice-q'),
  });
  assert.equal(of(asking, 'single-choice-q')?.phase, 'asking');
});

test('locks everything where answers change nothing', () => {
  const locked = questionFacts(facts({ writable: false, progress: answered('single-choice-q') }));
  assert.ok(locked.every(({ phase, canRetry }) => phase !== 'asking' && !canRetry));
});
