import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ModuleOutline } from '../../src/content/model.js';
import { decodeProgress, encodeProgress } from '../../src/engine/codec.js';
import { events } from './arbitrary.js';
import { check, lesson, patient, progressOf, question, rating, staff } from './modules.js';
import { start, type Walk } from './walk.js';

const lessons = [
  lesson('one', [question('q1'), rating('q1-sure', 'q1'), question('q2')]),
  lesson('two', [question('q3', { kind: 'reflection', graded: false })]),
  lesson('three'),
];

const outlines: Readonly<Record<string, ModuleOutline>> = {
  'a patient module': patient(lessons),
  'a guided staff module': staff(lessons, { order: 'guided', tries: 2 }),
};

/** What the learner sees; at the end no lesson is shown. */
function seen({ value, snapshot }: Walk): unknown {
  const { progress, position, lesson: shown, mode } = snapshot.context;
  return { value, progress, position, mode, lesson: value === 'finished' ? undefined : shown };
}

for (const [name, outline] of Object.entries(outlines))
  describe(name, () => {
    it('resumes in the same state after any steps, from the code alone', () => {
      fc.assert(
        fc.property(events(outline), sent => {
          const walk = start(outline).send(...sent);
          const record = decodeProgress(encodeProgress(walk.progress, outline.ledger), outline.ledger);
          assert.deepEqual(record, walk.progress);
          const resumed = start(outline, record);
          assert.deepEqual(seen(resumed), seen(walk));
          assert.ok(!resumed.told().includes('progress.changed'), 'resuming changes no record');
        }),
        { numRuns: 1500 },
      );
    });

    it('tells each lesson read once and completion once, in one attempt over many launches', () => {
      fc.assert(
        fc.property(fc.array(events(outline), { maxLength: 4 }), launches => {
          let record = progressOf(outline);
          const facts: string[] = [];
          for (const sent of launches) {
            const walk = start(outline, record).send(...sent);
            for (const fact of walk.facts)
              if (fact.type === 'lesson.read') facts.push(`read ${fact.lesson}`);
              else if (fact.type === 'module.completed') facts.push('completed');
              else if (fact.type === 'progress.changed') {
                assert.equal(fact.progress.sequence, record.sequence + 1);
                assert.ok(fact.progress.completed || !record.completed);
                record = fact.progress;
              }
            assert.deepEqual(walk.progress, record);
          }
          assert.deepEqual(facts, [...new Set(facts)]);
          assert.equal(facts.includes('completed'), record.completed);
        }),
        { numRuns: 500 },
      );
    });
  });

describe('closing between the question and its rating', () => {
  const outline = patient(lessons);

  it('comes back to the rating, with the explanation still withheld', () => {
    const walk = start(outline).send(check('q1'));
    assert.deepEqual(start(outline, walk.progress).value, { quizzing: 'rating' });
  });

  it('comes back to the explanation when the rating was skipped', () => {
    const walk = start(outline).send(check('q1'), { type: 'quiz.next' });
    assert.deepEqual(start(outline, walk.progress).value, { quizzing: 'explained' });
  });
});
