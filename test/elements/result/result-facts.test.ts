import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ownWords,
  skippedCount,
  stepsToTake,
  toGoOver,
  type ResultFacts,
} from '../../../src/elements/result/result-facts.js';
import type { Answer, Result } from '../../../src/engine/progress.js';
import { newProgress } from '../../../src/engine/restore.js';
import { sampleModule } from '../../player/sample-module.js';

const { outline, lessons } = sampleModule();
const answer = (result: Result, response: Answer['response'] = ['a']): Answer => ({
  revision: 1,
  response: response!,
  result,
  credit: 0,
  first: result,
  tries: 1,
});
const facts = (answers: Record<string, Answer>, change: Partial<ResultFacts> = {}): ResultFacts => ({
  scope: 'module',
  outline,
  progress: { ...newProgress(outline, 'attempt'), answers },
  lessons: new Map(lessons.map(lesson => [lesson.id, lesson])),
  ...change,
});

test('names the questions whose answer did not match, or only in part, in their own words', () => {
  const found = toGoOver(
    facts({
      'single-choice-q': answer('mismatch'),
      'multiple-choice-q': answer('partial'),
      'true-false-q': answer('match'),
      'confidence-q': answer('none'),
    }),
  );
  assert.deepEqual(
    found.map(({ words }) => words),
    ['Which one is it, in single-choice?', 'Which one is it, in multiple-choice?'],
  );
});

test('falls back to the title of a lesson whose words could not be fetched', () => {
  const found = toGoOver(facts({ 'second-q': answer('mismatch') }, { lessons: new Map() }));
  assert.deepEqual(
    found.map(({ words }) => words),
    ['Lesson title 2'],
  );
});

test('a quiz speaks of its own lesson only', () => {
  const quiz = { scope: 'quiz', lesson: lessons[1] } as const;
  assert.deepEqual(toGoOver(facts({ 'single-choice-q': answer('mismatch') }, quiz)), []);
  assert.equal(skippedCount(facts({}, quiz)), 1);
  assert.equal(skippedCount(facts({ 'second-q': answer('match') }, quiz)), 0);
});

test('repeats what the learner wrote where there is no key, and nothing empty', () => {
  const written = facts({ 'reflection-q': answer('none', 'It has moved.'), 'confidence-q': answer('none') });
  assert.deepEqual(
    ownWords(written).map(({ words }) => words),
    ['It has moved.'],
  );
  assert.deepEqual(ownWords(facts({ 'reflection-q': answer('none', '  ') })), []);
});

test('collects the step of every lesson that is at hand', () => {
  assert.deepEqual(
    stepsToTake(facts({})),
    [1, 2, 3].map(n => `Ask your care team about lesson ${n}.`),
  );
  assert.deepEqual(stepsToTake(facts({}, { lessons: new Map() })), []);
});
