import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { kinds } from '../../src/kinds/kinds.js';
import { compiled, questionOf, sampleOf, written } from './samples.js';

type Authored = Record<string, unknown>;

for (const [name, kind] of Object.entries(kinds)) {
  const { authored, mistakes } = sampleOf(kind);
  const paths = (question: Authored): (readonly unknown[])[] => {
    const { issues = [] } = v.safeParse(kind.schema(written), question);
    return issues.map(issue => (issue.path ?? []).map(({ key }) => key as unknown));
  };

  describe(`the schema of ${name}`, () => {
    test('is registered under its own name and tag', () => {
      assert.equal(kind.name, name);
      assert.equal(kind.tag, `tb-${name}`);
    });

    test('reads what an author writes and fills in the defaults', () => {
      const { hints: _hints, ...least } = authored;
      const question = v.parse(kind.schema(written), least);
      assert.equal(question.revision, 1);
      assert.equal(question.weight, 1);
      assert.deepEqual(question.hints, []);
      assert.equal(question.graded, !['confidence', 'reflection'].includes(name));
    });

    test('reads a compiled question back as it was', () => {
      const question = questionOf(kind);
      const stored: unknown = JSON.parse(JSON.stringify(question));
      assert.deepEqual(v.parse(kind.schema(compiled), stored), question);
    });

    test('points at every field that is wrong, missing or unknown, all at once', () => {
      const { stem: _stem, ...rest } = authored;
      const found = paths({
        ...rest,
        id: 'Has Spaces',
        revision: 0,
        weight: -1,
        again: 'a--b',
        hints: [''],
        answer: 'a',
      });
      for (const path of [['stem'], ['id'], ['revision'], ['weight'], ['again'], ['hints', 0], ['answer']])
        assert.ok(
          found.some(each => JSON.stringify(each) === JSON.stringify(path)),
          `nothing points at ${path.join('.')}`,
        );
    });

    test('refuses another kind, and what is no question at all', () => {
      assert.deepEqual(paths({ ...authored, kind: 'other' }), [['kind']]);
      for (const value of [null, undefined, 7, 'text', []])
        assert.equal(v.safeParse(kind.schema(written), value).success, false);
    });

    for (const [change, path] of mistakes)
      test(`points at ${path.join('.')} when an author writes ${JSON.stringify(change)}`, () => {
        assert.deepEqual(paths({ ...authored, ...change }), [path]);
      });

    test('finds mistakes across fields although another field is wrong as well', () => {
      for (const [change, path] of mistakes)
        assert.deepEqual(paths({ ...authored, ...change, weight: -1 }).sort(), [['weight'], path].sort());
    });

    test('says what to do in every complaint of its own', () => {
      for (const [change] of mistakes) {
        const { issues = [] } = v.safeParse(kind.schema(written), { ...authored, ...change });
        for (const { message } of issues) assert.match(message, /\S \S/);
      }
    });
  });
}
