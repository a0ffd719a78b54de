import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCourse } from '../../src/check/check-course.js';
import type { Files } from '../../src/content/files.js';
import { readCourse } from '../../src/cli/files.js';
import { kinds } from '../../src/kinds/kinds.js';
import { courseOf } from './course.js';

/** A longer run: FUZZ_RUNS=5000. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 60);

type Change = (bytes: Uint8Array) => Uint8Array;

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const at = fc.double({ min: 0, max: 1, noNaN: true });
const index = (bytes: Uint8Array, share: number) => Math.floor(share * bytes.length);

const truncated = at.map(
  (share): Change =>
    bytes =>
      bytes.slice(0, index(bytes, share)),
);
const flipped = fc.tuple(at, fc.integer({ min: 1, max: 255 })).map(
  ([share, bits]): Change =>
    bytes =>
      bytes.map((byte, place) => (place === index(bytes, share) ? byte ^ bits : byte)),
);
const inserted = fc
  .tuple(
    at,
    fc.constantFrom(
      '\n',
      '---\n',
      ':::',
      ':::main\n',
      '[',
      '{',
      '*x',
      '&a ',
      '<b>',
      ': ',
      '\t',
      '- ',
      '# ',
      '`',
      '![](',
      '](javascript:x)',
      '__proto__: 1\n',
      '? [a]\n',
      '!!js/function ',
      '"',
      '%YAML 1.1\n',
      '\u0000',
    ),
  )
  .map(
    ([share, part]): Change =>
      bytes =>
        encode(decode(bytes.slice(0, index(bytes, share))) + part + decode(bytes.slice(index(bytes, share)))),
  );
const lineValue = fc
  .tuple(at, fc.constantFrom('null', '7', 'true', '[]', '{}', '[[1]]', '-', '.nan', '"\\u0000"', '~'))
  .map(([share, value]): Change => bytes => {
    const lines = decode(bytes).split('\n');
    const line = Math.min(Math.floor(share * lines.length), lines.length - 1);
    return encode(lines.with(line, lines[line]!.replace(/: .*$/, `: ${value}`)).join('\n'));
  });
const lineGone = at.map((share): Change => bytes => {
  const lines = decode(bytes).split('\n');
  return encode(lines.toSpliced(Math.floor(share * lines.length), 1).join('\n'));
});
const change = fc.oneof(truncated, flipped, inserted, lineValue, lineGone);

for (const [name, load] of Object.entries({
  'the sample': async () => courseOf(),
  // The data beside the modules stays, so that every rule reads the damaged files; other modules only cost time.
  'the first module': async () =>
    new Map(
      [...(await readCourse('.'))].filter(([path]) =>
        /^modules\/([\w.-]+|understanding\/.*)$|^quizzes\/p1-/.test(path),
      ),
    ),
}))
  test(`damaged files of ${name} give diagnostics or a module, never a throw`, async () => {
    const files: Files = await load();
    const paths = [...files.keys()].filter(
      path => /\.(md|yaml|svg)$/.test(path) && !path.endsWith('README.md'),
    );
    const modules = checkCourse(files, kinds).modules.length;
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (path, changes) => {
          const bytes = changes.reduce((bytes, apply) => apply(bytes), files.get(path)!);
          const result = checkCourse(new Map([...files, [path, bytes]]), kinds);
          const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
          assert.ok(errors.length > 0 || result.modules.length === modules);
          for (const { line, column, message } of result.diagnostics) {
            assert.ok(Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1);
            assert.notEqual(message, '');
          }
        },
      ),
      { numRuns },
    );
  });

test('text that is nested or repeated without end gives a diagnostic or a module', async () => {
  const files = courseOf();
  const lesson = decode(files.get('modules/demo/02-second.md')!);
  const quiz = decode(files.get('quizzes/demo-1.yaml')!);
  const check = (path: string, text: string) => checkCourse(new Map([...files, [path, encode(text)]]), kinds);
  const parts = [
    '> ',
    '- ',
    '*a _b ',
    '[',
    '![',
    ':::main\n',
    ':t[',
    '<b>',
    '| a ',
    '# ',
    '\\',
    '&amp;',
    '**',
    '`',
  ];
  for (const part of parts) {
    const repeated = part.repeat(300);
    const body = check('modules/demo/02-second.md', lesson.replace('There is more.', repeated));
    const words = check('quizzes/demo-1.yaml', quiz.replace('A tumor', JSON.stringify(repeated)));
    for (const { modules, diagnostics } of [body, words])
      assert.ok(modules.length === 1 || diagnostics.length > 0, part);
  }
  const nested = '*a _b '.repeat(300) + 'x' + ' c_ d*'.repeat(300);
  const { diagnostics } = check('quizzes/demo-1.yaml', quiz.replace('A tumor', JSON.stringify(nested)));
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['text-mark'],
  );
});
