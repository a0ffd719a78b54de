import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createActor, type ActorLogic, type ActorSystem } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getStateNodes } from 'xstate/graph';
import type { ModuleOutline } from '../../src/content/model.js';
import type { ModuleEvent } from '../../src/engine/events.js';
import type { ModuleInput } from '../../src/engine/module-context.js';
import { moduleMachine } from '../../src/engine/module-machine.js';
import { check, compiled, grade, lesson, patient, progressOf, question, rating, staff } from './modules.js';
import { load, type Snapshot } from './walk.js';

const lessons = [lesson('one', [question('q1'), question('q2'), rating('q2-sure', 'q2')]), lesson('two')];

const inText = lesson('one', [question('t', { inline: true }), rating('t-sure', 't'), question('q1')]);

/** `xstate/graph` is typed for machines that emit any event; ours emits facts only. */
const logic = moduleMachine() as unknown as ActorLogic<
  Snapshot,
  ModuleEvent,
  ModuleInput,
  ActorSystem<never>
>;

const outlines: Readonly<Record<string, ModuleOutline>> = {
  'a free patient module': patient(lessons),
  'a patient module with a question in the text': patient([inText]),
  'a guided staff module with one try': staff(lessons, { order: 'guided', tries: 1 }),
  'a staff module with two attempts': staff([lesson('one', [question('q1'), question('q2')])], {
    tries: 1,
    attempts: { limit: 2, counts: 'best', asks: 'all' },
  }),
};

function eventsFor(outline: ModuleOutline): ModuleEvent[] {
  return [
    load(outline),
    load(outline, undefined, 'review'),
    load(outline, progressOf(outline, { position: { at: 'result', lesson: 'one' } })),
    { type: 'module.failed', reason: 'gone' },
    ...outline.lessons.flatMap(({ id }): ModuleEvent[] => [
      { type: 'lesson.open', lesson: id },
      { type: 'lesson.failed', lesson: id, reason: 'offline' },
    ]),
    ...outline.lessons.map((one): ModuleEvent => ({ type: 'lesson.loaded', lesson: compiled(one) })),
    ...outline.lessons.flatMap(one => one.questions).map(({ id }) => check(id, id === 'q2' ? 'c' : 'a')),
    { type: 'lesson.retry' },
    { type: 'module.retake' },
    { type: 'lesson.next' },
    { type: 'lesson.previous' },
    { type: 'lesson.seen' },
    { type: 'quiz.start' },
    { type: 'question.retry' },
    { type: 'question.retry', question: 't' },
    { type: 'question.explain' },
    { type: 'quiz.next' },
    { type: 'quiz.previous' },
    { type: 'quiz.leave' },
    { type: 'time.spent', seconds: 1 },
    { type: 'language.changed', outline },
  ];
}

/** Everything but what counts without end: sequence, seconds, tries beyond two. */
function serializeState({ value, context }: Snapshot): string {
  const { mode, position, progress, inline, lesson: loaded } = context;
  const answers = Object.entries(progress?.answers ?? {})
    .map(([id, { tries }]) => `${id} ${Math.min(tries, 2)}`)
    .sort();
  const read = [...(progress?.read ?? [])].sort();
  const { earlier, completed } = progress ?? {};
  return JSON.stringify([value, mode, position, inline, loaded?.id, read, answers, earlier, completed]);
}

const serializeEvent = (event: ModuleEvent): string => JSON.stringify({ ...event, outline: undefined });

/** Every state that can be reached, by its serialized form, with the states one event later. */
function reachable(outline: ModuleOutline): Map<string, { state: Snapshot; after: Snapshot[] }> {
  const options = { input: { grade }, events: eventsFor(outline), serializeState, serializeEvent };
  const nodes = new Map<string, { state: Snapshot; after: Snapshot[] }>();
  for (const { state, nextState } of adjacencyMapToArray(getAdjacencyMap(logic, options))) {
    const key = serializeState(state);
    const node = nodes.get(key) ?? { state, after: [] };
    node.after.push(nextState);
    nodes.set(key, node);
  }
  return nodes;
}

for (const [name, outline] of Object.entries(outlines)) {
  describe(name, () => {
    const nodes = reachable(outline);

    it('reaches its end from every state that can be reached', () => {
      const before = new Map<string, string[]>();
      for (const [from, { after }] of nodes)
        for (const to of after.map(serializeState)) before.set(to, [...(before.get(to) ?? []), from]);
      const where = (value: string): string[] =>
        [...nodes.keys()].filter(key => nodes.get(key)?.state.value === value);
      const reaching = new Set(where('finished'));
      assert.ok(reaching.size > 0);
      for (const key of reaching) for (const from of before.get(key) ?? []) reaching.add(from);
      assert.ok(nodes.size > 50);
      assert.deepEqual(
        [...nodes.keys()].filter(key => !reaching.has(key)),
        where('failed'),
      );
    });

    it('numbers every change of the record, and never takes back completion', () => {
      let steps = 0;
      for (const { state, after } of nodes.values())
        for (const { context } of after) {
          const [old, now] = [state.context.progress, context.progress];
          if (!old || !now) continue;
          const changed = JSON.stringify({ ...now, sequence: 0 }) !== JSON.stringify({ ...old, sequence: 0 });
          assert.equal(now.sequence, old.sequence + Number(changed));
          assert.ok(now.completed || !old.completed);
          steps++;
        }
      assert.ok(steps > 500);
    });
  });
}

describe('the charts', () => {
  it('take every transition and visit every state on some path', () => {
    const all = new Set<string>();
    for (const node of getStateNodes(moduleMachine()).concat(moduleMachine().root)) {
      for (const definitions of node.transitions.values()) definitions.forEach(one => all.add(keyOf(one)));
      node.always?.forEach(one => all.add(keyOf(one)));
    }
    const taken = new Set<string>();
    const visited = new Set<string>();
    for (const outline of Object.values(outlines)) {
      const events = eventsFor(outline);
      for (const { state } of reachable(outline).values())
        for (const event of events) {
          const actor = createActor(moduleMachine(), {
            input: { grade },
            snapshot: state,
            inspect: seen => {
              if (seen.type === '@xstate.microstep') seen._transitions.forEach(one => taken.add(keyOf(one)));
            },
          }).start();
          actor.send(event);
          actor.getSnapshot()._nodes.forEach(node => visited.add(node.id));
          actor.stop();
        }
    }
    assert.ok(all.size > 25);
    assert.deepEqual(
      [...all].filter(key => !taken.has(key)),
      [],
    );
    const transient = 'module.quizzing.deciding';
    const states = getStateNodes(moduleMachine()).map(node => node.id);
    assert.deepEqual(
      states.filter(id => !visited.has(id)),
      [transient],
    );
  });
});

function keyOf(one: {
  readonly source: { readonly id: string };
  readonly eventType: string;
  readonly target?: readonly { readonly id: string }[] | undefined;
}): string {
  return `${one.source.id} ${one.eventType} → ${one.target?.map(({ id }) => id).join() ?? ''}`;
}
