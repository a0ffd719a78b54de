import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import { codes, type Code } from '../../src/content/codes.js';
import { kinds } from '../../src/kinds/kinds.js';
import { courseOf, sample, type Texts } from '../content/course.js';
import { elsewhere, mistakes } from './mistakes.js';

/** Takes the mark out of the files and says where it stood. */
function unmarked(changes: Texts): { texts: Texts; at: string | undefined } {
  let at: string | undefined;
  const texts = Object.entries(changes).map(([path, text]) => {
    const before = typeof text === 'string' ? text.split('‸') : [];
    if (typeof text !== 'string' || before.length !== 2) return [path, text] as const;
    const lines = before[0]!.split('\n');
    at = `${path}:${lines.length}:${lines.at(-1)!.length + 1}`;
    return [path, before.join('')] as const;
  });
  return { texts: Object.fromEntries(texts), at };
}

const found = (changes: Texts = {}) => checkCourse(courseOf(changes), kinds);

test('a course without a mistake compiles without a word', () => {
  const { modules, diagnostics } = found();
  assert.deepEqual(diagnostics, []);
  assert.equal(modules.length, 1);
});

test('every code has a mistake that shows it', () => {
  const shown = [...Object.keys(mistakes), ...elsewhere].sort();
  assert.deepEqual(shown, Object.keys(codes).sort());
});

for (const [code, cases] of Object.entries(mistakes))
  for (const [index, { changes, also = [], says = /./, ...mistake }] of cases.entries())
    test(`reports ${code} where it stands (${index + 1})`, () => {
      const { texts, at } = unmarked(changes);
      const { diagnostics, modules } = found(texts);
      const own = diagnostics.filter(each => each.code === code);
      assert.deepEqual(
        own.map(({ file, line, column }) => `${file}:${line}:${column}`),
        [mistake.at ?? at],
        JSON.stringify(diagnostics, null, 1),
      );
      assert.match(own[0]!.message, says);
      const others = diagnostics.map(each => each.code).filter(each => each !== code);
      assert.deepEqual(new Set(others), new Set<Code>(also));
      const demo = modules.some(({ outline }) => outline.id === 'demo');
      const inDemo = diagnostics.some(
        ({ file, severity }) => severity === 'error' && !file.startsWith('modules/other/'),
      );
      assert.equal(demo, !inDemo, 'a module is returned exactly when it has no error');
    });

test('reports the mistakes of all files at once, in order', () => {
  const { diagnostics } = found({
    'modules/demo/module.yaml': sample['modules/demo/module.yaml']!.replace(
      'track: patient',
      'track: nobody',
    ),
    'modules/demo/01-first.md': sample['modules/demo/01-first.md']!.replace('It meets', '<b>It</b> meets'),
    'modules/demo/02-second.md': 'no front matter',
    'quizzes/demo-1.yaml': sample['quizzes/demo-1.yaml']!.replace('key: a', 'kee: a').replace('[show]', '[]'),
  });
  assert.deepEqual(
    diagnostics.map(({ file, code }) => `${file} ${code}`),
    [
      'modules/demo/01-first.md raw-html',
      'modules/demo/01-first.md raw-html',
      'modules/demo/02-second.md missing-front-matter',
      'modules/demo/module.yaml wrong-value',
      'quizzes/demo-1.yaml missing-key',
      'quizzes/demo-1.yaml unknown-key',
      'quizzes/demo-1.yaml wrong-value',
    ],
  );
});

test('reports every unknown key of one object', () => {
  const yaml = sample['modules/demo/module.yaml']!.replace('licence:', 'one: 1\ntwo: 2\nlicence:');
  const { diagnostics } = found({ 'modules/demo/module.yaml': yaml });
  assert.deepEqual(
    diagnostics.map(({ code, line }) => [code, line]),
    [
      ['unknown-key', 10],
      ['unknown-key', 11],
    ],
  );
});

test('reads files with a byte order mark and CRLF line ends as any other', () => {
  const changed = Object.fromEntries(
    Object.entries(sample)
      .filter(([path]) => !path.endsWith('.svg'))
      .map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  );
  const { modules, diagnostics } = found(changed);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(modules, found().modules);
});

test('places mistakes of a file with CRLF line ends on the same line', () => {
  const text = sample['quizzes/demo-1.yaml']!.replace('key: a', 'key: z').replaceAll('\n', '\r\n');
  const { diagnostics } = found({ 'quizzes/demo-1.yaml': text });
  assert.deepEqual(
    diagnostics.map(({ code, line, column }) => [code, line, column]),
    [['wrong-key', 15, 10]],
  );
});

test('finds no phone number in dates, ranges, pages and claims', () => {
  const text = sample['modules/demo/01-first.md']!.replace(
    'It meets',
    'On 2026-11-01, 1990-2020, 100 200 300, pages 123-4567, in 120 of 1000 people. It meets',
  );
  assert.deepEqual(found({ 'modules/demo/01-first.md': text }).diagnostics, []);
});
