import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { QuestionBase } from '../../../src/content/model.js';
import type { Answered } from '../../../src/engine/facts.js';
import type { InteractionValue } from '../../../src/engine/interaction.js';
import type { Kind } from '../../../src/kinds/kind.js';
import { kinds } from '../../../src/kinds/kinds.js';
import { interactionsOf } from '../../../src/player/interactions.js';
import { answeredStatement } from '../../../src/reporting/xapi/answered.js';
import { duration } from '../../../src/reporting/xapi/format.js';
import { courseStatement, courseStatementId, type Course } from '../../../src/reporting/xapi/statement.js';
import { at, brokenRule, type Json, type Session } from '../../lms/cmi5-rules.js';
import { questionOf, sampleOf } from '../../kinds/samples.js';
import { answer } from '../learner.js';

const template = {
  contextActivities: { grouping: [{ id: 'urn:publisher:m' }], category: [{ id: 'urn:lms:category' }] },
  extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1' },
};
const course: Course = {
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: '4711' } },
  registration: '5a0a9a52-4b9d-4f39-9f7c-5f3f1f2a7f01',
  activity: 'https://lms.example/activities/42',
  session: 's1',
  template,
  language: 'en',
  cmi5: true,
};
const session: Session = {
  ...course,
  id: 's1',
  mode: 'Normal',
  preferences: true,
  verbs: new Set(['initialized']),
};

const responded = (value: InteractionValue, pattern: readonly InteractionValue[] = []): Json =>
  answeredStatement(course, answer('q1', { value, pattern }));

/** A question answered well. */
const answeredRightly = (question: QuestionBase, kind: Kind): Answered => {
  const { good: response } = sampleOf(kind);
  const grade = kind.grade(question, response);
  return {
    question: question.id,
    lesson: 'l1',
    response,
    grade,
    tries: 1,
    latency: 3,
    at: Date.UTC(2026, 10, 1),
  };
};

const ids = Array.from({ length: 36 }, (_, n) => `option-${n}`);
const forms: readonly [name: string, value: InteractionValue, response: string, components: Json][] = [
  ['true-false', { type: 'true-false', value: false }, 'false', {}],
  ['choice of 36', { type: 'choice', ids, all: ids }, ids.join('[,]'), { choices: ids.map(id => ({ id })) }],
  [
    'sequencing',
    { type: 'sequencing', ids: ['b', 'a'], all: ['a', 'b'] },
    'b[,]a',
    { choices: [{ id: 'a' }, { id: 'b' }] },
  ],
  [
    'matching',
    {
      type: 'matching',
      pairs: [
        ['a', 'x'],
        ['b', 'y'],
      ],
      sources: ['a', 'b'],
      targets: ['x', 'y'],
    },
    'a[.]x[,]b[.]y',
    { source: [{ id: 'a' }, { id: 'b' }], target: [{ id: 'x' }, { id: 'y' }] },
  ],
  [
    'likert',
    { type: 'likert', id: 'sure', all: ['sure', 'not'] },
    'sure',
    { scale: [{ id: 'sure' }, { id: 'not' }] },
  ],
  ['numeric', { type: 'numeric', value: 0.0000012 }, '0.0000012', {}],
  ['long text', { type: 'long-fill-in', text: 'Ünï\n😀'.repeat(800) }, 'Ünï\n😀'.repeat(800), {}],
  ['other', { type: 'other', text: '10,20' }, '10,20', {}],
];

describe('an answered question as a statement', () => {
  for (const [name, value, response, components] of forms)
    it(`tells ${name} whole, with what could be chosen`, () => {
      const statement = responded(value, [value]);
      const definition = at(statement, 'object', 'definition') as Json;
      assert.equal(at(statement, 'result', 'response'), response);
      assert.equal(definition['interactionType'], value.type);
      const { choices, scale, source, target } = definition;
      assert.deepEqual(JSON.parse(JSON.stringify({ choices, scale, source, target })), components);
      assert.equal(brokenRule(statement, session, new Set()), undefined);
    });

  it('tells every kind of question by the rules', () => {
    const told = new Set<string>();
    for (const kind of Object.values(kinds)) {
      const question = questionOf(kind);
      for (const interaction of interactionsOf(question, kind, answeredRightly(question, kind))) {
        told.add(question.kind);
        const statement = answeredStatement(course, interaction);
        assert.equal(brokenRule(statement, session, new Set()), undefined, question.kind);
        assert.notEqual(at(statement, 'result', 'response') ?? '', '', question.kind);
      }
    }
    const silent = Object.keys(kinds).filter(kind => !told.has(kind));
    assert.deepEqual(silent, ['reflection'], 'only what never leaves the device is not told');
  });

  it('says no response for an unanswered question', () => {
    const result = at(responded({ type: 'choice', ids: [], all: ['a'] }), 'result') as Json;
    assert.ok(!('response' in result));
  });

  it('gives the pattern of a range with its limits', () => {
    const pattern = (value: InteractionValue) =>
      at(responded(value, [value]), 'object', 'definition', 'correctResponsesPattern');
    assert.deepEqual(pattern({ type: 'numeric', value: 5, min: 4.5, max: 5.5 }), ['4.5[:]5.5']);
    assert.deepEqual(pattern({ type: 'numeric', value: 5, min: 4 }), ['4[:]']);
    assert.deepEqual(pattern({ type: 'numeric', value: 5 }), ['5']);
  });

  it('tells part of the credit as no success, with how much it was', () => {
    const statement = answeredStatement(course, answer('q1', { result: 'partial', credit: 0.25 }));
    assert.equal(at(statement, 'result', 'success'), false);
    assert.deepEqual(Object.values(at(statement, 'result', 'extensions') as Json), [0.25]);
  });

  it('has the moment in UTC across midnight and zones', () => {
    const moment = Date.parse('2026-12-31T23:59:59.990-11:00');
    const statement = answeredStatement(course, answer('q1', { at: moment }));
    assert.equal(statement['timestamp'], '2027-01-01T10:59:59.990Z');
  });

  it('can name a question by anything that an id may be', () => {
    const statement = answeredStatement(course, answer('q 1/ü?#'));
    assert.equal(
      at(statement, 'object', 'id'),
      'https://lms.example/activities/42/questions/q%201%2F%C3%BC%3F%23',
    );
  });
});

describe('a statement about the module', () => {
  const moment = { at: Date.UTC(2026, 10, 1), seconds: 61.239 };

  it('has one id in a registration for completed and passed, and one in a session for the others', () => {
    const other = { ...course, session: 's2' };
    const isOnce = (verb: 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated') =>
      courseStatementId(course, verb) === courseStatementId(other, verb);
    assert.deepEqual((['initialized', 'completed', 'passed', 'failed', 'terminated'] as const).map(isOnce), [
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('keeps what the template says, and adds to it', () => {
    const statement = courseStatement({ ...course, mastery: 0.8 }, 'passed', moment, 0.9);
    const categories = at(statement, 'context', 'contextActivities', 'category') as Json[];
    assert.deepEqual(
      categories.map(({ id }) => String(id).split('/').at(-1)),
      ['urn:lms:category', 'cmi5', 'moveon'],
    );
    assert.deepEqual(template.contextActivities.category.length, 1, 'the template itself stays as it is');
    assert.equal(brokenRule(statement, { ...session, mastery: 0.8 }, new Set()), undefined);
  });

  it('says its score so that it agrees with the verdict, wherever the pass mark lies', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (score, mastery) => {
          const verb = score >= mastery ? 'passed' : 'failed';
          const statement = courseStatement({ ...course, mastery }, verb, moment, score);
          assert.equal(brokenRule(statement, { ...session, mastery }, new Set()), undefined);
        },
      ),
    );
  });

  it('has no category of cmi5 on a page without it', () => {
    const statement = courseStatement({ ...course, template: {}, cmi5: false }, 'completed', moment);
    assert.deepEqual(at(statement, 'context', 'contextActivities'), {});
    assert.equal(at(statement, 'context', 'registration'), course.registration);
  });
});

it('writes a duration with at most two decimals and never an exponent', () => {
  assert.deepEqual([0, 0.004, 1.239, 3600, -1, Number.NaN, Number.POSITIVE_INFINITY].map(duration), [
    'PT0S',
    'PT0S',
    'PT1.24S',
    'PT3600S',
    'PT0S',
    'PT0S',
    'PT0S',
  ]);
});
