import fc from 'fast-check';
import type { ModuleOutline } from '../../src/content/model.js';
import type { ModuleEvent } from '../../src/engine/events.js';
import type { Answer, Position, Progress, Response } from '../../src/engine/progress.js';
import { check } from './modules.js';

/** Records and events for property tests. */

/** Any text, lone surrogates included. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 10 })
    .map(codes => String.fromCharCode(...codes)),
);
const option = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const result = fc.constantFrom('match', 'partial', 'mismatch', 'none');
const response: fc.Arbitrary<Response> = fc.oneof(
  fc.array(option, { maxLength: 6 }),
  fc.dictionary(option, option, { noNullPrototype: true }),
  text,
);

const answer: fc.Arbitrary<Answer> = fc
  .record(
    {
      revision: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.nat()),
      response,
      result,
      credit: fc.integer({ min: 0, max: 240 }).map(part => part / 240),
      first: result,
      tries: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.nat()),
      cut: fc.constantFrom('text', 'response'),
    },
    { requiredKeys: ['revision', 'result', 'credit', 'first', 'tries'], noNullPrototype: true },
  )
  .map(one => one as Answer);

/** An answer of which only that it was given is known. */
const bare: fc.Arbitrary<Answer> = answer.map(({ revision, tries }) => ({
  revision,
  tries,
  result: 'none',
  credit: 0,
  first: 'none',
  cut: 'result',
}));

export function progress(outline: ModuleOutline): fc.Arbitrary<Progress> {
  const lesson = fc.constantFrom(...outline.lessons.map(({ id }) => id));
  const places: Position[] = outline.lessons.flatMap(({ id, questions }): Position[] => [
    { at: 'reading', lesson: id },
    { at: 'result', lesson: id },
    ...questions.map((one): Position => ({ at: 'question', lesson: id, question: one.id })),
  ]);
  const questions = outline.lessons.flatMap(one => one.questions.map(({ id }) => id));
  const share = fc.integer({ min: 0, max: 10_000 }).map(part => part / 10_000);
  const earlier = fc.record(
    {
      attempts: fc.integer({ min: 1, max: 200 }),
      passed: fc.boolean(),
      score: share,
      objectives: fc.dictionary(lesson, share, { noNullPrototype: true }),
    },
    { requiredKeys: ['attempts', 'passed', 'objectives'], noNullPrototype: true },
  );
  const record = fc.record(
    {
      attempt: fc.stringMatching(/^[\w-]{8,10}$/),
      sequence: fc.maxSafeNat(),
      content: fc.stringMatching(/^[\w-]{0,12}$/),
      position: fc.constantFrom<Position>(...places, { at: 'end' }),
      read: fc.uniqueArray(lesson),
      answers: fc.dictionary(fc.constantFrom(...questions), fc.oneof(answer, bare), {
        noNullPrototype: true,
      }),
      seconds: fc.nat(),
      completed: fc.boolean(),
      earlier,
    },
    {
      requiredKeys: ['attempt', 'sequence', 'content', 'position', 'read', 'answers', 'seconds', 'completed'],
      noNullPrototype: true,
    },
  );
  return record.map(one => one as Progress);
}

/** Requests of a learner, sensible and not. */
export function events(outline: ModuleOutline): fc.Arbitrary<ModuleEvent[]> {
  const questions = outline.lessons.flatMap(one => one.questions.map(({ id }) => id));
  const lessons = outline.lessons.map(({ id }) => id);
  const plain = fc.constantFrom<ModuleEvent>(
    { type: 'lesson.seen' },
    { type: 'lesson.next' },
    { type: 'lesson.previous' },
    { type: 'quiz.start' },
    { type: 'quiz.next' },
    { type: 'quiz.previous' },
    { type: 'quiz.leave' },
    { type: 'time.spent', seconds: 7 },
  );
  const event = fc.oneof(
    { weight: 6, arbitrary: plain },
    {
      weight: 5,
      arbitrary: fc.tuple(fc.constantFrom(...questions), option).map(([id, it]) => check(id, it)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...lessons).map(id => ({ type: 'lesson.open', lesson: id }) as const),
    },
  );
  return fc.array(event, { maxLength: 40 });
}
