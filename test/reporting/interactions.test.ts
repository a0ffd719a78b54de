import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import type { InteractionValue } from '../../src/engine/interaction.js';
import { kinds } from '../../src/kinds/kinds.js';
import { interactionsOf } from '../../src/player/interactions.js';
import type { Interaction } from '../../src/reporting/port.js';
import { questionOf, sampleOf } from '../kinds/samples.js';
import { at } from '../lms/cmi5-rules.js';
import { StrictRecordStore } from '../lms/record-store.js';
import { StrictScorm12 } from '../lms/strict-scorm12.js';
import { StrictScorm2004 } from '../lms/strict-scorm2004.js';
import { FakeDevice, FakePage } from './fake-page.js';
import { Learner, answer, report } from './learner.js';
import { StoreLearner, StorePage } from './xapi/store-page.js';

type Told = Readonly<Record<string, string>>;

const stores: StrictRecordStore[] = [];
after(() => Promise.all(stores.map(store => store.close())));

/** Each standard: tells a strict LMS these answers; gives what it stored, and the rules that were broken. */
const standards = {
  async scorm12(answers: readonly Interaction[]) {
    const lms = new StrictScorm12();
    await tell(new Learner(new FakePage(new FakeDevice(), lms)), answers);
    return { stored: lms.interactions, violations: lms.violations };
  },
  async scorm2004(answers: readonly Interaction[]) {
    const lms = new StrictScorm2004();
    const page = new FakePage(new FakeDevice());
    page.API_1484_11 = lms;
    await tell(new Learner(page, { record: 'scorm2004' }), answers);
    return { stored: lms.interactions, violations: lms.violations };
  },
  cmi5: (answers: readonly Interaction[]) => toStore(true, answers),
  xapi: (answers: readonly Interaction[]) => toStore(false, answers),
};

/** Tells a strict record store. */
async function toStore(isCmi5: boolean, answers: readonly Interaction[]) {
  const store = await new StrictRecordStore({ cmi5: isCmi5, token: 'Bearer good' }).listen();
  stores.push(store);
  const page = new StorePage(new FakeDevice(), isCmi5 ? store.launch() : 'https://portal.example/');
  const { endpoint, activity, actor } = store;
  const recordStore = { endpoint, activity, actor, authorization: () => 'Bearer good' };
  const learner = new StoreLearner(page, isCmi5 ? {} : { record: 'xapi', recordStore });
  await learner.open();
  for (const each of answers) learner.reporter.record(each);
  await learner.step(report('a', 1));
  await learner.leave();
  const stored = store.ofVerb('answered').map(statement => ({
    id: decodeURIComponent(
      String(at(statement, 'object', 'id'))
        .split('/')
        .at(-1)!,
    ),
    response: String(at(statement, 'result', 'response') ?? ''),
    timestamp: String(statement['timestamp']),
  }));
  return { stored, violations: store.violations };
}

async function tell(learner: Learner, answers: readonly Interaction[]): Promise<void> {
  await learner.open();
  await learner.step(report('a', 1), ...answers);
  await learner.leave();
}

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `option-${n + 1}`);
let questions = 0;
/** An answer to a question of its own: in a record store, a question and a moment make one answer. */
const answerTo = (value: InteractionValue, change: Partial<Interaction> = {}): Interaction =>
  answer(`q${++questions}`, { value, pattern: [value], ...change });
const hostile = [
  'größer – 日本語 – \u{1f600}'.repeat(500),
  'one\ntwo\r\nthree\u2028four\u0000',
  '{lang=en}text',
  '{x',
  'a[,]b[.]c[:]d',
  '  ',
  '"\'<>&\\',
  '\u{1f600}'.repeat(3_000),
];

/** SCORM tells one choice by one character. */
const isScorm = (standard: string): boolean => standard.startsWith('scorm');

for (const [name, told] of Object.entries(standards))
  describe(`interactions in ${name}`, () => {
    for (const kind of Object.values(kinds))
      it(`tell a ${kind.name} within the rules, whatever was answered`, async () => {
        const sample = sampleOf(kind);
        const question = questionOf(kind);
        const responses = [sample.good, sample.partial?.[0], sample.bad].filter(
          response => response !== undefined,
        );
        const answers = responses.flatMap((response, n) =>
          interactionsOf(question, kind, {
            question: question.id,
            lesson: 'l1',
            response,
            grade: kind.grade(question, response),
            tries: n + 1,
            latency: 12.345,
            at: Date.UTC(2026, 10, 1, 12, n),
          }),
        );
        const { stored, violations } = await told(answers);
        assert.deepEqual(violations, []);
        assert.deepEqual(
          stored.map(({ id }) => id),
          answers.map(({ id }) => id),
        );
        assert.equal(answers.length === 0, kind.name === 'reflection');
      });

    it('hold 36 choices, and matches and sequences of as many', async () => {
      const all = ids(36);
      const { stored, violations } = await told([
        answerTo({ type: 'choice', ids: all, all }),
        answerTo({ type: 'sequencing', ids: all.toReversed(), all }),
        answerTo({ type: 'matching', pairs: all.map(id => [id, id]), sources: all, targets: all }),
      ]);
      assert.deepEqual(violations, []);
      for (const record of stored)
        assert.equal(responseOf(record).split(name === 'scorm12' ? ',' : '[,]').length, 36);
    });

    it(isScorm(name) ? 'leave out what is more than 36' : 'hold more than 36 choices', async () => {
      const all = ids(40);
      const { stored, violations } = await told([answerTo({ type: 'choice', ids: all, all })]);
      assert.deepEqual(violations, []);
      assert.equal(
        responseOf(stored[0]!).split(name === 'scorm12' ? ',' : '[,]').length,
        isScorm(name) ? 36 : 40,
      );
    });

    it('take ids of 64 characters and ids that no standard takes', async () => {
      const all = ['a'.repeat(64), 'with space', 'ünïcode', 'x'.repeat(300), '[,]'];
      const { stored, violations } = await told([
        answerTo({ type: 'choice', ids: all, all }, { id: 'ä b', objective: '日本' }),
      ]);
      assert.deepEqual(violations, []);
      assert.equal(
        responseOf(stored[0]!).split(name === 'scorm12' ? ',' : '[,]').length,
        5,
        'different options stay different',
      );
    });

    for (const type of ['fill-in', 'long-fill-in', 'other'] as const)
      it(`take any ${type} text: long, in every script, over several lines`, async () => {
        const texts = [...hostile, 'x'.repeat(4_000), 'x'.repeat(4_001)];
        const { violations } = await told(texts.map(text => answerTo({ type, text }, { description: text })));
        assert.deepEqual(violations, []);
      });

    it('take any text at all', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 600 }), async text => {
          const { violations } = await told([
            answerTo({ type: 'fill-in', text }, { description: text }),
            answerTo({ type: 'long-fill-in', text }),
          ]);
          assert.deepEqual(violations, []);
        }),
        { numRuns: 30 },
      );
    });

    it('tell numbers and ranges without exponents', async () => {
      const numbers = [0, -0, 1e-7, 0.1 + 0.2, 12_345.678, -99_999, Number.NaN, Number.POSITIVE_INFINITY];
      const { stored, violations } = await told(
        numbers.map(value =>
          answerTo(
            { type: 'numeric', value },
            {
              pattern: [{ type: 'numeric', value: 1, min: 0.5, max: 1.5 }],
              weighting: 1 / 3,
              credit: 2 / 3,
              result: 'partial',
            },
          ),
        ),
      );
      assert.deepEqual(violations, []);
      assert.equal(responseOf(stored[3]!), '0.3');
      assert.equal(responseOf(stored[6]!), '', 'what is no number is no response');
    });

    it('keep both sides of midnight, in every zone, and the times that clocks leave out', async () => {
      const zone = process.env['TZ'];
      try {
        for (const tz of [
          'UTC',
          'Pacific/Kiritimati',
          'America/St_Johns',
          'Europe/Berlin',
          'Asia/Kathmandu',
        ]) {
          process.env['TZ'] = tz;
          const moments = [
            Date.UTC(2026, 11, 31, 23, 59, 59, 995),
            Date.UTC(2027, 0, 1, 0, 0, 0, 5),
            new Date(2026, 2, 29, 2, 30).getTime(),
            new Date(2026, 9, 25, 2, 30).getTime(),
            new Date(2026, 0, 1, 23, 59, 59, 999).getTime(),
            new Date(2026, 0, 2).getTime(),
          ];
          const { stored, violations } = await told(
            moments.map(at => answerTo({ type: 'true-false', value: true }, { at })),
          );
          assert.deepEqual(violations, []);
          stored.forEach((record, n) => assert.equal(timeOf(record), expectedTime(name, moments[n]!), tz));
        }
      } finally {
        if (zone === undefined) delete process.env['TZ'];
        else process.env['TZ'] = zone;
      }
    });

    it('hold for any clock, even one that is wrong', async () => {
      const { violations } = await told(
        [Number.NaN, -1, 0, 8.64e15, Number.POSITIVE_INFINITY].flatMap(at => [
          answerTo({ type: 'true-false', value: false }, { at, latency: at }),
        ]),
      );
      assert.deepEqual(violations, []);
    });
  });

const responseOf = (record: Told): string =>
  record['student_response'] ?? record['learner_response'] ?? record['response'] ?? '';
const timeOf = (record: Told): string | undefined => record['time'] ?? record['timestamp'];

/** SCORM 1.2 tells the learner's clock, the others the moment itself, SCORM 2004 in hundredths. */
function expectedTime(standard: string, at: number): string {
  if (!isScorm(standard)) return new Date(at).toISOString();
  if (standard === 'scorm2004') return new Date(Math.floor(at / 10) * 10).toISOString().replace('0Z', 'Z');
  return new Date(at).toTimeString().slice(0, 8);
}
