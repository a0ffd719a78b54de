import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ModuleOutline } from '../../src/content/model.js';
import { decodeProgress, encodeProgress } from '../../src/engine/codec.js';
import { lmsPart } from '../../src/engine/lms-part.js';
import type { Position, Progress } from '../../src/engine/progress.js';
import { mergeProgress, restoreProgress } from '../../src/engine/restore.js';
import { progress } from './arbitrary.js';
import { answer, lesson, patient, progressOf, question, rating, staff } from './modules.js';

const lessons = [
  lesson('hard', [question('h1')], { sensitive: true }),
  lesson('one', [question('q1'), rating('q1-sure', 'q1'), question('note', { kind: 'reflection' })]),
  lesson('secret', [question('s1'), question('s2')], { sensitive: true }),
  lesson('dying', [], { sensitive: true }),
  lesson('two', [question('q2')]),
];
const sensitive = new Set(['hard', 'secret', 'dying', 'h1', 's1', 's2']);

/** Every id that the record names. */
function named({ position, read, answers }: Progress): readonly string[] {
  const place = position.at === 'end' ? [] : [position.lesson];
  const asked = position.at === 'question' ? [position.question] : [];
  return [...place, ...asked, ...read, ...Object.keys(answers)];
}

const isSensitiveClean = (record: Progress): boolean => !named(record).some(id => sensitive.has(id));

const policies: Readonly<Record<string, ModuleOutline>> = {
  'sends nothing': patient(lessons),
  'sends answers': staff(lessons),
  'sends answers and confidence': staff(lessons, { send: { answers: true, confidence: true } }),
  'sends confidence but no answers': staff(lessons, { send: { answers: false, confidence: true } }),
};

for (const [name, outline] of Object.entries(policies))
  describe(`the LMS part of a module that ${name}`, () => {
    const { send } = outline.policy;

    it('names nothing sensitive, and answers only as far as the policy goes', () => {
      fc.assert(
        fc.property(progress(outline), record => {
          const part = lmsPart(outline, record);
          assert.ok(isSensitiveClean(part));
          const ids = Object.keys(part.answers);
          assert.ok(!ids.includes('note'), 'a reflection never leaves');
          assert.ok(send.answers || ids.length === 0);
          assert.ok(send.confidence || !ids.includes('q1-sure'));
          if (send.answers) assert.deepEqual(part.answers['q1'], record.answers['q1']);
        }),
      );
    });

    it('is the same however the sensitive lessons went, and carries no word of them in the code', () => {
      const words = 'I am afraid';
      fc.assert(
        fc.property(progress(outline), record => {
          const secret = { ...record.answers, s1: answer({ response: words }), h1: answer() };
          const more = { ...record, read: [...new Set([...record.read, 'secret', 'hard'])], answers: secret };
          assert.deepEqual(lmsPart(outline, more), lmsPart(outline, record));
        }),
      );
    });

    it('gives the whole record again when joined with the device part', () => {
      fc.assert(
        fc.property(progress(outline), record => {
          const whole = restoreProgress(outline, record);
          const code = encodeProgress(lmsPart(outline, whole), outline.ledger, Infinity);
          assert.deepEqual(mergeProgress(decodeProgress(code, outline.ledger), whole), whole);
        }),
      );
    });
  });

describe('a place in a sensitive lesson', () => {
  const outline = patient(lessons);
  const place = (position: Position) => lmsPart(outline, progressOf(outline, { position })).position;

  it('becomes the start of the nearest earlier lesson that is not', () => {
    const one = { at: 'reading', lesson: 'one' };
    assert.deepEqual(place({ at: 'question', lesson: 'secret', question: 's2' }), one);
    assert.deepEqual(place({ at: 'reading', lesson: 'dying' }), one);
  });

  it('becomes the first lesson that is not where none is earlier, or where the lesson is gone', () => {
    const one = { at: 'reading', lesson: 'one' };
    assert.deepEqual(place({ at: 'reading', lesson: 'hard' }), one);
    assert.deepEqual(place({ at: 'reading', lesson: 'removed' }), one);
  });

  it('stays when it is in no sensitive lesson, and at the end', () => {
    const places: Position[] = [{ at: 'end' }, { at: 'result', lesson: 'two' }];
    assert.deepEqual(places.map(place), places);
  });

  it('is nowhere when every lesson is sensitive, and restoring finds the first', () => {
    const all = patient([lesson('hard', [], { sensitive: true })]);
    const part = lmsPart(all, progressOf(all));
    assert.deepEqual(part.position, { at: 'reading', lesson: '' });
    assert.deepEqual(restoreProgress(all, part).position, { at: 'reading', lesson: 'hard' });
  });

  it('sends nothing of a lesson that the module no longer has', () => {
    const edited = staff(lessons.slice(1, 2));
    const record = progressOf(edited, { read: ['one', 'gone'], answers: { q1: answer(), g1: answer() } });
    assert.deepEqual(named(lmsPart(edited, record)), ['one', 'one', 'q1']);
  });
});
