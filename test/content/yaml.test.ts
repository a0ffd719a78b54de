import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportInto, type Diagnostic } from '../../src/content/diagnostic.js';
import { readYaml } from '../../src/content/yaml.js';

function read(source: string, firstLine?: number) {
  const found: Diagnostic[] = [];
  const yaml = readYaml(source, reportInto(found, 'x.yaml'), firstLine);
  return { yaml, found: found.map(({ code, line, column }) => `${code} ${line}:${column}`) };
}

test('knows where keys and values stand', () => {
  const { yaml } = read('a: 1\nb:\n  - c: "x"\n    d: [1, 2]\n');
  assert.deepEqual(yaml!.value, { a: 1, b: [{ c: 'x', d: [1, 2] }] });
  assert.deepEqual(yaml!.locate(['a']), { line: 1, column: 4 });
  assert.deepEqual(yaml!.locate(['a'], 'key'), { line: 1, column: 1 });
  assert.deepEqual(yaml!.locate(['b', 0]), { line: 3, column: 5 });
  assert.deepEqual(yaml!.locate(['b', 0, 'd', 1]), { line: 4, column: 12 });
  assert.deepEqual(yaml!.locate(['b', 0, 'nothing']), { line: 3, column: 5 });
  assert.deepEqual(yaml!.locate(['b', 7, 'c']), { line: 3, column: 3 });
});

test('counts lines from where the source begins', () => {
  assert.deepEqual(read('a: 1\nb: 2', 10).yaml!.locate(['b']), { line: 11, column: 4 });
  assert.deepEqual(read('a: [', 10).found.length, 1);
});

test('refuses what could grow: aliases, anchors, merge keys and tags', () => {
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
  assert.equal(read(bomb).yaml, undefined);
  assert.equal(read('a: *missing').yaml, undefined);
  assert.equal(read('a: !!set {x}').yaml, undefined);
  assert.equal(read('a: !own x').yaml, undefined);
  assert.equal(read('? [a, b]\n: 1').yaml, undefined);
  assert.deepEqual(read('<<: {a: 1}').yaml!.value, { '<<': { a: 1 } });
});

test('refuses two documents, two equal keys and deep nesting with one report each', () => {
  assert.equal(read('a: 1\n---\nb: 2').yaml, undefined);
  assert.deepEqual(read('a: 1\na: 2').found, ['yaml-syntax 2:1']);
  const deep = read('['.repeat(50_000));
  assert.equal(deep.yaml, undefined);
  assert.equal(deep.found.length, 1);
});

test('keeps a key that every object has as plain data', () => {
  const { yaml } = read('__proto__: { polluted: true }');
  assert.equal(Object.hasOwn(yaml!.value as object, '__proto__'), true);
  assert.equal('polluted' in {}, false);
});
