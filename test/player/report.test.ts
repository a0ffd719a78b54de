import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answered } from '../../src/engine/facts.js';
import type { Response } from '../../src/engine/progress.js';
import { kinds } from '../../src/kinds/kinds.js';
import { interactionsOf } from '../../src/player/interactions.js';
import { questionOf, sampleOf } from '../kinds/samples.js';

const answered = (name: string, response: Response): Answered => ({
  question: `${name}-q`,
  lesson: 'lesson',
  response,
  grade: kinds[name]!.grade(questionOf(kinds[name]!), response),
  tries: 1,
  latency: 30,
  at: 1_000,
});
const told = (name: string, response: Response, change = {}) =>
  interactionsOf(questionOf(kinds[name]!, change), kinds[name]!, answered(name, response));

test('an answer is told as one interaction, unless its kind is never told', () => {
  for (const [name, kind] of Object.entries(kinds)) {
    if (kind.parts) continue;
    const { good, interaction } = sampleOf(kind);
    assert.deepEqual(
      told(name, good).map(({ id, value }) => [id, value]),
      interaction ? [[`${name}-q`, interaction]] : [],
    );
  }
});

test('a walk is told step by step; the steps share weight and time', () => {
  const steps = told('scenario', { door: 'enter', room: 'greet' }, { weight: 3 });
  assert.deepEqual(
    steps.map(step => [step.id, step.result, step.credit, step.weighting, step.latency, step.description]),
    [
      ['scenario-q.door', 'mismatch', 0, 1.5, 15, 'You stand at a door.'],
      ['scenario-q.room', 'match', 1, 1.5, 15, 'You are in the room.'],
    ],
  );
  assert.deepEqual(steps[0]?.value, { type: 'choice', ids: ['enter'], all: ['knock', 'enter', 'leave'] });
  assert.deepEqual(steps[0]?.pattern, [{ type: 'choice', ids: ['knock'], all: ['knock', 'enter', 'leave'] }]);
});

test('what is not graded has no weight', () => {
  assert.deepEqual(
    told('single-choice', ['b'], { graded: false }).map(({ weighting }) => weighting),
    [0],
  );
});
