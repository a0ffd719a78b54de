import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compiled, check, lesson, patient, progressOf, question, rating, staff } from './modules.js';
import type { ModuleEvent } from '../../src/engine/events.js';
import { load, start, Walk } from './walk.js';

const one = lesson('one', [question('q1'), rating('q1-sure', 'q1'), question('q2')]);
const two = lesson('two');
const three = lesson('three', [question('q3')]);
const outline = patient([one, two, three]);

describe('loading', () => {
  it('waits for the lesson file, and says when the lesson opened', () => {
    const walk = new Walk().step(load(outline));
    assert.equal(walk.value, 'opening');
    walk.step({ type: 'lesson.loaded', lesson: compiled(three) });
    assert.equal(walk.value, 'opening', 'another lesson is not the one awaited');
    walk.step({ type: 'lesson.loaded', lesson: compiled(one) });
    assert.equal(walk.value, 'reading');
    assert.deepEqual(walk.told(), ['lesson.opened']);
  });

  it('stays failed, with the reason, when the module cannot be loaded', () => {
    const walk = new Walk().send({ type: 'module.failed', reason: 'HTTP 404' }, load(outline));
    assert.equal(walk.value, 'failed');
    assert.equal(walk.snapshot.context.reason, 'HTTP 404');
  });

  it('offers a retry when a lesson cannot be loaded, and forgets the reason afterwards', () => {
    const walk = start(outline);
    walk.broken.add('two');
    walk.send({ type: 'lesson.next' });
    assert.equal(walk.value, 'unavailable');
    assert.equal(walk.snapshot.context.reason, 'offline');
    walk.send({ type: 'lesson.retry' });
    assert.equal(walk.value, 'unavailable');
    walk.broken.clear();
    walk.send({ type: 'lesson.retry' });
    assert.equal(walk.value, 'reading');
    assert.equal(walk.snapshot.context.reason, undefined);
  });

  it('lets the learner go elsewhere from an unavailable lesson', () => {
    const walk = start(outline);
    walk.broken.add('two');
    walk.send({ type: 'lesson.next' }, { type: 'lesson.previous' });
    assert.equal(walk.value, 'reading');
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'one' });
  });

  it('ignores a failure of a lesson that nobody awaits', () => {
    const walk = new Walk().step(load(outline));
    walk.step({ type: 'lesson.failed', lesson: 'three', reason: 'offline' });
    assert.equal(walk.value, 'opening');
  });

  it('ignores every request before a module is loaded', () => {
    const walk = new Walk();
    walk.send({ type: 'lesson.open', lesson: 'one' }, { type: 'lesson.previous' }, { type: 'lesson.next' });
    walk.send({ type: 'time.spent', seconds: 5 }, check('q1'));
    assert.equal(walk.value, 'loading');
    assert.deepEqual(walk.told(), []);
  });
});

describe('reading', () => {
  it('does not count a lesson as read when it is opened', () => {
    assert.deepEqual(start(outline).progress.read, []);
  });

  it('counts a lesson as read once when its end was seen', () => {
    const walk = start(outline);
    walk.told();
    walk.send({ type: 'lesson.seen' }, { type: 'lesson.seen' });
    assert.deepEqual(walk.progress.read, ['one']);
    assert.deepEqual(walk.told(), ['lesson.read', 'progress.changed']);
  });

  it('counts a lesson as read when next is pressed, and opens the next', () => {
    const walk = start(outline).send({ type: 'lesson.next' });
    assert.deepEqual(walk.progress.read, ['one']);
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'two' });
    assert.equal(walk.snapshot.context.lesson?.id, 'two');
  });

  it('is finished after the last lesson, also when lessons were left out', () => {
    const walk = start(outline).send({ type: 'lesson.open', lesson: 'three' });
    walk.told();
    walk.send({ type: 'lesson.next' });
    assert.equal(walk.value, 'finished');
    assert.deepEqual(walk.told(), ['lesson.read', 'progress.changed', 'module.finished']);
    assert.equal(walk.progress.completed, false);
  });

  it('leads back from the end to the last lesson, and to any other', () => {
    const walk = start(outline, progressOf(outline, { position: { at: 'end' } }));
    assert.equal(walk.value, 'finished');
    assert.deepEqual(walk.told(), [], 'resuming at the end finishes nothing again');
    walk.send({ type: 'lesson.previous' });
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'three' });
    walk.send({ type: 'lesson.open', lesson: 'one' });
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'one' });
  });

  it('stays where it is on a request for an unknown lesson, or for one before the first', () => {
    const walk = start(outline);
    const before = walk.snapshot.context;
    walk.send({ type: 'lesson.open', lesson: 'nine' }, { type: 'lesson.open', lesson: 'constructor' });
    walk.send({ type: 'lesson.previous' });
    assert.deepEqual(walk.snapshot.context, before);
  });

  it('adds time spent, and ignores none, negative and broken times', () => {
    const walk = start(outline).send({ type: 'time.spent', seconds: 30 });
    walk.send({ type: 'time.spent', seconds: 0 }, { type: 'time.spent', seconds: -5 });
    walk.send({ type: 'time.spent', seconds: Number.NaN }, { type: 'time.spent', seconds: 12 });
    assert.equal(walk.progress.seconds, 42);
    assert.equal(walk.progress.sequence, 2);
  });
});

describe('a guided module', () => {
  const guided = patient([one, two, three], { order: 'guided' });

  it('opens a lesson only when all before it were read', () => {
    const walk = start(guided).send({ type: 'lesson.open', lesson: 'two' });
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'one' });
    walk.send({ type: 'lesson.seen' }, { type: 'lesson.open', lesson: 'three' });
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'one' });
    walk.send({ type: 'lesson.open', lesson: 'two' });
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'two' });
  });

  it('leads to a lesson that was put in before, instead of past it', () => {
    const edited = patient([lesson('new'), one, two, three], { order: 'guided' }, 'c2');
    const before = progressOf(guided, { position: { at: 'reading', lesson: 'two' }, read: ['one'] });
    const walk = start(edited, before).send({ type: 'lesson.next' });
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'new' });
  });

  it('opens everything in review', () => {
    const walk = start(guided, progressOf(guided), 'review').send({ type: 'lesson.open', lesson: 'three' });
    assert.deepEqual(walk.snapshot.context.position, { at: 'reading', lesson: 'three' });
  });
});

describe('the quiz', () => {
  it('asks, takes the rating before the explanation, explains, goes on and ends with the result', () => {
    const walk = start(outline).send({ type: 'quiz.start' });
    assert.deepEqual(walk.value, { quizzing: 'asking' });
    walk.told();
    walk.send(check('q1', 'c'));
    assert.deepEqual(walk.value, { quizzing: 'rating' });
    assert.deepEqual(walk.told(), ['question.answered', 'progress.changed']);
    walk.send(check('q1-sure', 'e'));
    assert.deepEqual(walk.value, { quizzing: 'explained' });
    assert.deepEqual(walk.told(), ['question.answered', 'progress.changed']);
    walk.send({ type: 'quiz.next' });
    assert.deepEqual(walk.value, { quizzing: 'asking' });
    assert.deepEqual(walk.progress.position, { at: 'question', lesson: 'one', question: 'q2' });
    walk.send({ type: 'quiz.next' });
    assert.deepEqual(walk.value, { quizzing: 'result' });
    walk.send({ type: 'quiz.next' });
    assert.equal(walk.value, 'reading');
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'two' });
    assert.deepEqual(walk.progress.read, ['one']);
  });

  it('explains without a rating when it is skipped', () => {
    const walk = start(outline).send({ type: 'quiz.start' }, check('q1'), { type: 'quiz.next' });
    assert.deepEqual(walk.value, { quizzing: 'explained' });
    assert.deepEqual(Object.keys(walk.progress.answers), ['q1']);
  });

  it('moves into the quiz when a question is checked while reading', () => {
    const walk = start(outline).send(check('q2'));
    assert.deepEqual(walk.value, { quizzing: 'explained' });
    assert.deepEqual(walk.progress.position, { at: 'question', lesson: 'one', question: 'q2' });
  });

  it('starts at the first question without an answer, and at the result when all have one', () => {
    const walk = start(outline).send(check('q1'), { type: 'quiz.leave' }, { type: 'quiz.start' });
    assert.deepEqual(walk.progress.position, { at: 'question', lesson: 'one', question: 'q2' });
    walk.send(check('q2'), { type: 'quiz.leave' }, { type: 'quiz.start' });
    assert.deepEqual(walk.value, { quizzing: 'result' });
  });

  it('does not start in a lesson without questions', () => {
    const walk = start(outline).send({ type: 'lesson.open', lesson: 'two' }, { type: 'quiz.start' });
    assert.equal(walk.value, 'reading');
  });

  it('goes back step by step, and stays at the first', () => {
    const walk = start(outline).send(check('q1'), { type: 'quiz.next' }, { type: 'quiz.next' });
    walk.send({ type: 'quiz.next' });
    assert.deepEqual(walk.value, { quizzing: 'result' });
    walk.send({ type: 'quiz.previous' });
    assert.deepEqual(walk.value, { quizzing: 'asking' });
    walk.send({ type: 'quiz.previous' });
    assert.deepEqual(walk.value, { quizzing: 'explained' });
    walk.send({ type: 'quiz.previous' });
    assert.deepEqual(walk.progress.position, { at: 'question', lesson: 'one', question: 'q1' });
  });

  it('asks again on retry, counts tries, keeps the first result and does not ask for the rating twice', () => {
    const walk = start(outline).send(check('q1', 'c'), check('q1-sure'), { type: 'question.retry' });
    assert.deepEqual(walk.value, { quizzing: 'asking' });
    walk.send(check('q1', 'a'));
    assert.deepEqual(walk.value, { quizzing: 'explained' });
    const { tries, first, result, response } = walk.progress.answers['q1'] ?? {};
    assert.deepEqual([tries, first, result, response], [2, 'mismatch', 'match', ['a']]);
  });

  it('does not ask for the rating on a later try when it was skipped: the explanation was seen', () => {
    const walk = start(outline).send(
      check('q1'),
      { type: 'quiz.next' },
      { type: 'question.retry' },
      check('q1'),
    );
    assert.deepEqual(walk.value, { quizzing: 'explained' });
  });

  it('allows no more tries than the policy', () => {
    const strict = staff([one], { tries: 2 });
    const walk = start(strict).send(check('q2', 'c'), { type: 'question.retry' }, check('q2', 'c'));
    walk.send({ type: 'question.retry' }, check('q2'));
    assert.deepEqual(walk.value, { quizzing: 'explained' });
    walk.send({ type: 'quiz.leave' }, check('q2'));
    assert.equal(walk.value, 'reading');
    assert.equal(walk.progress.answers['q2']?.tries, 2);
  });

  it('changes nothing on checks of unknown questions, of other lessons and in wrong states', () => {
    const walk = start(outline);
    const unchanged = (...events: readonly ModuleEvent[]): void => {
      const { value, context } = walk.snapshot;
      walk.told();
      walk.send(...events);
      assert.deepEqual([walk.value, walk.snapshot.context, walk.told()], [value, context, []]);
    };
    unchanged(check('nine'), check('constructor'), check('q3'), check('q1-sure'), { type: 'question.retry' });
    walk.send({ type: 'quiz.start' });
    unchanged(check('q2'), check('q1-sure'), check('q3'), { type: 'question.retry' }, { type: 'quiz.start' });
    walk.send(check('q1'));
    unchanged(check('q1'), check('q2'), { type: 'question.retry' });
    walk.send({ type: 'quiz.next' });
    unchanged(check('q1'), check('q1-sure'));
    walk.send({ type: 'quiz.next' }, { type: 'quiz.next' });
    unchanged(check('q2'), { type: 'question.retry' });
  });

  it('takes no answer to a question that the loaded lesson does not have', () => {
    const walk = new Walk().step(load(outline));
    walk.step({ type: 'lesson.loaded', lesson: { ...compiled(one), questions: [] } });
    walk.send(check('q1'));
    assert.equal(walk.value, 'reading');
    assert.deepEqual(walk.progress.answers, {});
  });

  it('stores credit in 240ths and counts the try that the policy says', () => {
    const after = (score: 'first' | 'best' | 'last') =>
      start(staff([one], { score })).send(
        check('q2', 'b'),
        { type: 'question.retry' },
        check('q2', 'a'),
        { type: 'question.retry' },
        check('q2', 'c'),
      ).progress.answers['q2']?.credit;
    assert.deepEqual([after('first'), after('best'), after('last')], [0.5, 1, 0]);
  });

  it('counts the lesson as read when its end is seen during the quiz', () => {
    const walk = start(outline).send({ type: 'quiz.start' }, { type: 'lesson.seen' });
    assert.deepEqual(walk.value, { quizzing: 'asking' });
    assert.deepEqual(walk.progress.read, ['one']);
  });

  it('leaves for the text, for the next lesson and for any lesson', () => {
    const walk = start(outline).send({ type: 'quiz.start' }, { type: 'quiz.leave' });
    assert.equal(walk.value, 'reading');
    walk.send({ type: 'quiz.start' }, { type: 'lesson.next' });
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'two' });
    walk.send({ type: 'lesson.open', lesson: 'three' }, { type: 'quiz.start' }, { type: 'lesson.previous' });
    assert.deepEqual(walk.progress.position, { at: 'reading', lesson: 'two' });
  });
});

describe('completion', () => {
  it('is told once, after the change that brought it', () => {
    const walk = start(patient([one, two])).send({ type: 'lesson.next' });
    walk.told();
    walk.send({ type: 'lesson.seen' });
    assert.deepEqual(walk.told(), ['lesson.read', 'progress.changed', 'module.completed']);
    assert.equal(walk.progress.completed, true);
    walk.send({ type: 'lesson.next' }, { type: 'lesson.previous' }, { type: 'lesson.next' });
    assert.ok(!walk.told().includes('module.completed'));
  });

  it('waits for the graded questions where the policy says so', () => {
    const walk = start(staff([lesson('one', [question('q1'), question('free', { graded: false })])]));
    walk.send({ type: 'lesson.seen' });
    assert.equal(walk.progress.completed, false);
    walk.send(check('q1', 'a'));
    const told = walk.facts.find(fact => fact.type === 'module.completed');
    assert.deepEqual(told?.standing, { complete: true, success: 'passed', score: 1, fraction: 1 });
  });

  it('uses the pass mark that the LMS gives', () => {
    const event = load(staff([lesson('one', [question('q1')])]));
    assert.ok(event.type === 'module.loaded');
    const walk = new Walk().send({ ...event, mastery: 0.4 }, check('q1', 'b'), { type: 'lesson.seen' });
    const told = walk.facts.find(fact => fact.type === 'module.completed');
    assert.equal(told?.standing.success, 'passed');
  });

  it('comes when the only lesson not read was taken out, and the record is written again', () => {
    const before = progressOf(outline, { sequence: 7, read: ['one', 'two'] });
    const walk = start(patient([one, two], {}, 'c2'), before);
    assert.deepEqual(walk.told(), ['progress.changed', 'module.completed', 'lesson.opened']);
    assert.equal(walk.progress.sequence, 8);
  });
});

for (const mode of ['review', 'browse'] as const) {
  describe(`the mode ${mode}`, () => {
    it('lets the learner go everywhere and changes no record', () => {
      const before = progressOf(outline, { read: ['one'] });
      const walk = start(outline, before, mode);
      walk.send(
        { type: 'lesson.seen' },
        check('q1'),
        { type: 'time.spent', seconds: 9 },
        { type: 'quiz.start' },
      );
      assert.deepEqual(walk.value, { quizzing: 'asking' });
      walk.send(check('q1'), { type: 'question.retry' }, { type: 'quiz.next' }, { type: 'quiz.next' });
      assert.deepEqual(walk.value, { quizzing: 'result' });
      walk.send({ type: 'lesson.next' }, { type: 'lesson.next' }, { type: 'lesson.next' });
      assert.equal(walk.value, 'finished');
      assert.deepEqual(walk.progress, before);
      assert.deepEqual([...new Set(walk.told())], ['lesson.opened', 'module.finished']);
    });
  });
}
