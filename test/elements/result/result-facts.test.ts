import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  objectives,
  ownWords,
  skippedCount,
  stepsToTake,
  toGoOver,
  type ResultFacts,
} from '../../../src/elements/result/result-facts.js';
import { sheetText } from '../../../src/elements/result/sheet.js';
import { en } from '../../../src/messages/en.js';
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
    [1, 2, 3].map(n => ({ lesson: `Lesson title ${n}`, words: `Ask your care team about lesson ${n}.` })),
  );
  assert.deepEqual(stepsToTake(facts({}, { lessons: new Map() })), []);
});

test('says of each lesson with graded questions whether its objective was met', () => {
  const graded = sampleModule({ track: 'staff' });
  const words = graded.lessons.map((lesson, index) => ({ ...lesson, objective: `Objective ${index + 1}` }));
  const right = { ...answer('match'), credit: 1 };
  const stands = (answers: Record<string, Answer>, mastery?: number) =>
    objectives({
      ...facts(answers),
      outline: graded.outline,
      lessons: new Map(words.map(lesson => [lesson.id, lesson])),
      mastery,
    });
  assert.deepEqual(stands({ 'second-q': right }, 0.8), [
    { objective: 'Objective 1', met: false },
    { objective: 'Objective 2', met: true },
  ]);
  assert.deepEqual(stands({ 'second-q': answer('mismatch') }, 0.8)[1]?.met, false);
  assert.deepEqual(stands({ 'second-q': right }), [], 'without a pass mark nothing is met or not');
});

test('writes the sheet as text: what to go over, own words, and the step of each lesson', () => {
  const text = sheetText(
    facts({ 'single-choice-q': answer('mismatch'), 'reflection-q': answer('none', 'Why now?') }),
    en,
  );
  const lines = text.split('\n');
  assert.equal(lines[0], 'Sample module');
  const at = (line: string) => {
    assert.ok(lines.includes(line), `${line} in\n${text}`);
    return lines.indexOf(line);
  };
  assert.equal(at('- Which one is it, in single-choice? (Lesson title 1)'), at(en.goOver.patient) + 1);
  assert.ok(at('  Why now?') > at(en.yourWords));
  assert.ok(at('- Lesson title 3: Ask your care team about lesson 3.') > at(en.steps));
});
