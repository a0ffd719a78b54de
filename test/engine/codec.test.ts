import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Ledger } from '../../src/content/model.js';
import { decodeProgress, encodeProgress, readHeader } from '../../src/engine/codec.js';
import type { Answer, Progress } from '../../src/engine/progress.js';
import { progress } from './arbitrary.js';
import { answer, lesson, progressOf, question, staff } from './modules.js';

const outline = staff([
  lesson('one', [question('q1'), question('q2'), question('constructor')]),
  lesson('two', [question('q4'), question('q5')]),
  lesson('three'),
]);
const { ledger } = outline;
const ALPHABET = /^[\w-]*$/;

describe('the progress code', () => {
  it('gives back exactly what went in, in an alphabet that every LMS keeps', () => {
    fc.assert(
      fc.property(progress(outline), record => {
        const code = encodeProgress(record, ledger, Infinity);
        assert.match(code, ALPHABET);
        assert.deepEqual(decodeProgress(code, ledger), record);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps within the limit, keeps place and lessons, and marks whatever was cut', () => {
    fc.assert(
      fc.property(progress(outline), fc.integer({ min: 120, max: 250 }), (record, limit) => {
        const code = encodeProgress(record, ledger, limit);
        assert.ok(code.length <= limit);
        const { answers, ...rest } = decodeProgress(code, ledger) ?? assert.fail('unreadable');
        const { answers: before, ...restBefore } = record;
        assert.deepEqual(rest, restBefore);
        for (const [id, after] of Object.entries(answers))
          assert.ok(after.cut || sameAnswer(after, before[id]), `${id} changed without a mark`);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows attempt and sequence without the ledger', () => {
    fc.assert(
      fc.property(progress(outline), record => {
        const header = readHeader(encodeProgress(record, ledger));
        assert.deepEqual(header, {
          attempt: record.attempt,
          sequence: record.sequence,
          version: record.earlier ? 2 : 1,
        });
      }),
    );
  });

  it('is the same for the same record', () => {
    const record = progressOf(outline, {
      answers: { q1: answer(), q4: answer({ response: 'x'.repeat(300) }) },
    });
    assert.equal(encodeProgress(record, ledger, 200), encodeProgress(record, ledger, 200));
  });

  it('changes with every sequence number, so that an LMS sees something to save', () => {
    const record = progressOf(outline);
    assert.notEqual(encodeProgress(record, ledger), encodeProgress({ ...record, sequence: 1 }, ledger));
  });
});

describe('a damaged code', () => {
  const code = encodeProgress(progressOf(outline, { answers: { q1: answer(), q2: answer() } }), ledger);

  it('is not read, and never throws', () => {
    const spot = fc.nat({ max: code.length - 1 });
    const mutated = fc.oneof(
      fc
        .tuple(spot, fc.string({ minLength: 1, maxLength: 2 }))
        .map(([at, put]) => code.slice(0, at) + put + code.slice(at + 1)),
      fc.tuple(spot, spot).map(([from, to]) => code.slice(0, from) + code.slice(to + 1)),
      spot.map(at => code.slice(0, at)),
      fc.string({ minLength: 1 }).map(tail => code + tail),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[\w-]{0,60}$/),
    );
    fc.assert(
      fc.property(
        mutated.filter(one => one !== code),
        one => {
          assert.equal(decodeProgress(one, ledger), undefined);
          assert.equal(readHeader(one), undefined);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is what an LMS gives back that stores no text', () => {
    for (const text of ['', 'null', 'undefined', '0', 'true'])
      assert.equal(decodeProgress(text, ledger), undefined, text);
  });
});

describe('a code and a ledger that changed', () => {
  const record = progressOf(outline, {
    position: { at: 'question', lesson: 'one', question: 'q2' },
    read: ['one', 'two'],
    answers: { q1: answer(), q2: answer({ response: ['b', 'e'] }), q4: answer() },
  });
  const without = (lessons: readonly string[], questions: readonly string[]): Ledger => ({
    lessons: omit(ledger.lessons, lessons),
    questions: omit(ledger.questions, questions),
  });

  it('skips what has no number when writing', () => {
    const less = without(['two'], ['q4']);
    const read = decodeProgress(encodeProgress(record, less), ledger);
    assert.deepEqual([read?.read, Object.keys(read?.answers ?? {})], [['one'], ['q1', 'q2']]);
  });

  it('skips numbers that it does not know when reading', () => {
    const read = decodeProgress(encodeProgress(record, ledger), without(['two'], ['q1']));
    assert.deepEqual([read?.read, Object.keys(read?.answers ?? {})], [['one'], ['q2', 'q4']]);
    assert.deepEqual(read?.answers['q2'], record.answers['q2']);
  });

  it('goes to the start of the lesson when its question is gone, and nowhere when the lesson is', () => {
    const code = encodeProgress(record, ledger);
    const place = (less: Ledger) => decodeProgress(code, less)?.position;
    assert.deepEqual(place(without([], ['q2'])), { at: 'reading', lesson: 'one' });
    assert.deepEqual(place(without(['one'], [])), { at: 'reading', lesson: '' });
  });

  it('marks a response whose option is gone, whether when writing or when reading', () => {
    const q2 = { number: ledger.questions['q2']?.number ?? 0, options: { b: 2 } };
    const less: Ledger = { ...ledger, questions: { ...ledger.questions, q2 } };
    const { response: _, ...bare } = answer({ cut: 'response' });
    assert.deepEqual(decodeProgress(encodeProgress(record, less), ledger)?.answers['q2'], bare);
    assert.deepEqual(decodeProgress(encodeProgress(record, ledger), less)?.answers['q2'], bare);
  });
});

describe('space', () => {
  const choices = Array.from({ length: 300 }, (_, i) => `choice-${i}`);
  const texts = Array.from({ length: 30 }, (_, i) => `text-${i}`);
  const large = staff([
    lesson(
      'one',
      [...choices, ...texts].map(id => question(id)),
    ),
  ]);
  const filled = (words: string): Progress =>
    progressOf(large, {
      read: ['one'],
      answers: Object.fromEntries([
        ...choices.map((id, i) => [id, twice({ response: i % 2 ? ['b'] : ['a', 'c', 'd'] })] as const),
        ...texts.map(id => [id, twice({ response: words })] as const),
      ]),
    });
  const cuts = (record: Progress | undefined) =>
    Object.values(record?.answers ?? {}).map(({ cut }) => cut ?? 'whole');

  it('is enough for 330 questions answered twice with every result, and with what was chosen', t => {
    const record = filled('The care team plans the treatment with me. '.repeat(5));
    const code = encodeProgress(record, large.ledger);
    t.diagnostic(`${code.length} characters of 4096`);
    assert.ok(code.length <= 4096);
    const read = decodeProgress(code, large.ledger);
    assert.equal(Object.keys(read?.answers ?? {}).length, 330);
    for (const [id, { result, credit, first, tries, cut }] of Object.entries(read?.answers ?? {})) {
      assert.deepEqual([result, credit, first, tries], ['match', 1, 'mismatch', 2], id);
      assert.ok(cut === undefined || cut === 'text', id);
    }
  });

  it('runs out for texts first, then responses, then results, then whole answers, the oldest first', () => {
    const record = filled('a few words');
    const order = ['whole', 'text', 'response', 'result'];
    let worst = 0;
    for (const limit of [4096, 3600, 3000, 2200, 1700, 1000]) {
      const read = decodeProgress(encodeProgress(record, large.ledger, limit), large.ledger);
      const kinds = [...new Set(cuts(read))].map(kind => order.indexOf(kind));
      assert.ok(Math.max(...kinds) >= worst, `at ${limit}`);
      worst = Math.max(...kinds);
      if (worst < 3) assert.equal(cuts(read).length, 330);
      const chosen = cuts(read).slice(0, 300);
      assert.deepEqual(
        chosen,
        [...chosen].sort((a, b) => order.indexOf(b) - order.indexOf(a)),
      );
    }
    assert.equal(worst, 3);
  });

  it('gives the barest code when even that is too long', () => {
    const code = encodeProgress(filled('x'), large.ledger, 10);
    assert.deepEqual(decodeProgress(code, large.ledger)?.answers, {});
  });
});

function sameAnswer(a: Answer, b: Answer | undefined): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

function twice(more: Partial<Answer>): Answer {
  return answer({ first: 'mismatch', tries: 2, ...more });
}

function omit<T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
}
