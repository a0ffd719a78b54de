import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kinds } from '../../src/kinds/kinds.js';
import type { Scenario } from '../../src/kinds/scenario/schema.js';
import { leadsTo } from '../../src/kinds/scenario/walk.js';
import { questionOf } from './samples.js';

const scenario = kinds['scenario']!;
const question = questionOf(scenario) as Scenario;

/** Walks as a learner does, option by option, to the end; what was chosen first in each step. */
function walk(picks: readonly number[]): Record<string, string> {
  const first: Record<string, string> = {};
  let step = question.steps[0];
  for (let turn = 0; step; turn++) {
    // A learner who never finds the way is shown it in the end, so that every walk is finite.
    const pick = picks[turn];
    const option = pick === undefined ? step.key : step.options[pick % step.options.length]!.id;
    first[step.id] ??= option;
    step = leadsTo(question.steps, step, option);
  }
  return first;
}

const walks = fc.array(fc.nat(5), { maxLength: 12 }).map(walk);

test('accepts every walk that a learner can make, to the end', () => {
  fc.assert(fc.property(walks, response => scenario.accepts(question, response)));
});

test('accepts no walk that stops before the end or that jumps', () => {
  fc.assert(
    fc.property(walks, response => {
      for (const id of ['door', 'room']) {
        const { [id]: _left, ...rest } = response;
        assert.equal(scenario.accepts(question, rest), false);
      }
    }),
  );
});

test('gives credit for the first choice of each step that was walked, and for no other step', () => {
  fc.assert(
    fc.property(walks, response => {
      const parts = scenario.parts!(question, response);
      assert.deepEqual(parts.map(({ id }) => id).sort(), Object.keys(response).sort());
      const right = parts.filter(({ grade }) => grade.result === 'match').length;
      assert.equal(scenario.grade(question, response).credit, right / parts.length);
    }),
  );
});

test('leads to the named step, after the key to the following one, and otherwise back', () => {
  const [door, hall, room] = question.steps;
  const way = (step: (typeof question.steps)[number], option: string) =>
    leadsTo(question.steps, step, option);
  assert.equal(way(door!, 'knock'), room);
  assert.equal(way(door!, 'enter'), door);
  assert.equal(way(hall!, 'back'), room);
  assert.equal(way(room!, 'greet'), undefined);
});

test('a scenario of one step ends with its key', () => {
  const single = questionOf(scenario, {
    steps: [
      {
        id: 'only',
        text: 'A step.',
        options: [
          { id: 'a', text: 'A', outcome: 'Good.' },
          { id: 'b', text: 'B', outcome: 'Less good.' },
        ],
        key: 'a',
      },
    ],
  });
  assert.equal(scenario.grade(single, { only: 'a' }).credit, 1);
  assert.equal(scenario.accepts(single, { only: 'b' }), true);
  assert.equal(scenario.grade(single, { only: 'b' }).credit, 0);
});
