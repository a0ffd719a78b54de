import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { emptyLedger, extendLedger, ledgerSchema, type LedgerFile } from '../../src/content/ledger.js';
import { ledgerText } from '../../src/cli/ledger-yaml.js';
import * as v from 'valibot';

const question = (id: string, options: string[] = [], revision = 1, key = 'aaaaaaaa') => ({
  id,
  revision,
  key,
  options,
});

test('numbers new ids and keeps every number that was given', () => {
  const first = extendLedger(emptyLedger, ['l-1', 'l-2'], [question('q-1', ['a', 'b'])]);
  const second = extendLedger(first, ['l-3', 'l-2'], [question('q-2'), question('q-1', ['c', 'b'])]);
  assert.deepEqual(second, {
    next: { lessons: 4, questions: 3 },
    lessons: { 'l-1': 1, 'l-2': 2, 'l-3': 3 },
    questions: {
      'q-1': { number: 1, revision: 1, key: 'aaaaaaaa', options: { a: 1, b: 2, c: 3 } },
      'q-2': { number: 2, revision: 1, key: 'aaaaaaaa', options: {} },
    },
  });
});

test('never gives the number of an entry again that somebody deleted', () => {
  const ledger = extendLedger(emptyLedger, ['l-1', 'l-2'], []);
  const { 'l-2': _, ...lessons } = ledger.lessons;
  assert.equal(extendLedger({ ...ledger, lessons }, ['l-3'], []).lessons['l-3'], 3);
});

test('records a raised revision with its key, and keeps the key where the revision stayed', () => {
  const ledger = extendLedger(emptyLedger, [], [question('q')]);
  const raised = extendLedger(ledger, [], [question('q', [], 2, 'bbbbbbbb')]);
  assert.deepEqual(raised.questions['q'], { number: 1, revision: 2, key: 'bbbbbbbb', options: {} });
  const changed = extendLedger(ledger, [], [question('q', [], 1, 'bbbbbbbb')]);
  assert.equal(changed.questions['q']!.key, 'aaaaaaaa');
});

const ids = fc.array(fc.stringMatching(/^[a-z0-9]{1,4}$/), { maxLength: 8 });

test('whatever is added and removed, numbers stay and are unique', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(ids, ids, ids), { maxLength: 5 }), steps => {
      let ledger: LedgerFile = emptyLedger;
      for (const [lessons, questions, options] of steps) {
        const next = extendLedger(
          ledger,
          lessons,
          questions.map(id => question(id, options)),
        );
        for (const [id, number] of Object.entries(ledger.lessons)) assert.equal(next.lessons[id], number);
        for (const [id, entry] of Object.entries(ledger.questions))
          assert.equal(next.questions[id]!.number, entry.number);
        ledger = next;
      }
      const unique = (numbers: number[]) => assert.equal(new Set(numbers).size, numbers.length);
      unique(Object.values(ledger.lessons));
      unique(Object.values(ledger.questions).map(({ number }) => number));
      for (const { options } of Object.values(ledger.questions)) unique(Object.values(options));
    }),
  );
});

test('is read back as it was written, whatever the ids and keys look like', () => {
  const looksLike = fc.constantFrom(
    'true',
    'null',
    '1e5',
    '007',
    '0x1f',
    'no',
    '12345678',
    '1e234567',
    'a-1',
  );
  fc.assert(
    fc.property(fc.array(looksLike), looksLike, (names, key) => {
      const ledger = extendLedger(
        emptyLedger,
        names,
        names.map(id => question(id, names, 1, key)),
      );
      assert.deepEqual(v.parse(ledgerSchema, parse(ledgerText(ledger))), ledger);
    }),
  );
});

test('says in the file what it is, an entry a line', () => {
  const text = ledgerText(extendLedger(emptyLedger, ['l'], [question('q', ['a', 'b'])]));
  assert.match(text, /^# Numbers for the ids/);
  assert.match(text, /\n {2}q: \{ number: 1, revision: 1, key: aaaaaaaa, options: \{ a: 1, b: 2 \} \}\n/);
});
