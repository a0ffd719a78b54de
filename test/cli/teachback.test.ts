import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import * as check from '../../src/cli/commands/check.js';
import * as ledger from '../../src/cli/commands/ledger.js';
import { excerpt } from '../../src/cli/excerpt.js';
import type { Diagnostic } from '../../src/content/diagnostic.js';
import { courseOf, edited, filesOf, sample } from '../content/course.js';
import { folderOf, write } from './folder.js';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The tool as a process of its own. */
async function teachback(...args: string[]): Promise<Ended> {
  const command = ['--import', 'tsx', join(import.meta.dirname, '../../src/cli/teachback.ts'), ...args];
  return promisify(execFile)(process.execPath, command).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      err: error.stderr,
    }),
  );
}

/** A command in this process, which is quicker. */
async function run(t: TestContext, command: Pick<typeof check, 'run'>, ...args: string[]): Promise<Ended> {
  const out = t.mock.method(console, 'log', () => {});
  const err = t.mock.method(console, 'error', () => {});
  try {
    const code = await command.run(args);
    const lines = (method: typeof out) =>
      method.mock.calls.map(call => `${String(call.arguments[0])}\n`).join('');
    return { code, out: lines(out), err: lines(err) };
  } finally {
    out.mock.restore();
    err.mock.restore();
  }
}

const folder = (t: TestContext, ...changes: Parameters<typeof courseOf>) => folderOf(t, courseOf(...changes));

test('check ends with 0 and a count when all is well', async t => {
  const { code, out } = await run(t, check, '--root', await folder(t));
  assert.deepEqual(
    [code, out],
    [0, 'no modules/course.yaml: the rules L01–L46 are not applied\n0 errors, 0 warnings\n'],
  );
});

test('check prints every mistake with its place and ends with 1', async t => {
  const root = await folder(t, {
    ...edited('modules/demo/01-first.md', 'It meets', '<b>It meets'),
    ...edited('quizzes/demo-1.yaml', 'again: what-it-is', 'agan: what-it-is'),
    'modules/demo/03-spare.md': 'x',
  });
  const { code, out } = await teachback('check', '--root', root);
  assert.equal(code, 1);
  const lines = out.split('\n');
  assert.match(lines[0]!, /^modules\/demo\/01-first\.md:14:1 raw-html .+/);
  assert.match(lines[1]!, /^    14 \| <b>It meets/);
  assert.equal(lines[2], '       | ^');
  assert.match(lines[4]!, /^modules\/demo\/03-spare\.md:1:1 warning: unused-lesson .+/);
  assert.match(lines[8]!, /^quizzes\/demo-1\.yaml:17:5 unknown-key .*Did you mean "again"/);
  assert.equal(out.trimEnd().split('\n').at(-1), '2 errors, 1 warning');
});

test('check gives its findings as JSON when asked', async t => {
  const root = await folder(t, edited('quizzes/demo-1.yaml', 'key: a', 'key: z'));
  const { code, out } = await run(t, check, '--format', 'json', '--root', root);
  const { errors, warnings, diagnostics } = JSON.parse(out) as {
    errors: number;
    warnings: number;
    diagnostics: Diagnostic[];
  };
  assert.deepEqual([code, errors, warnings], [1, 1, 0]);
  const { message, ...rest } = diagnostics[0]!;
  assert.match(message, /none of: a, b, c/);
  assert.deepEqual(rest, {
    code: 'wrong-key',
    severity: 'error',
    file: 'quizzes/demo-1.yaml',
    line: 15,
    column: 10,
  });
});

test('check speaks to GitHub when asked, with paths from where it runs', async t => {
  const root = await folder(t, edited('quizzes/demo-1.yaml', 'key: a', 'key: z'));
  const { code, out } = await run(t, check, '--format', 'github', '--root', root);
  assert.equal(code, 1);
  const [line] = out.split('\n');
  assert.match(
    line!,
    /^::error file=\S*quizzes\/demo-1\.yaml,line=15,col=10,title=wrong-key::.*none of: a, b, c/,
  );
});

test('cuts long lines around the words in question', () => {
  const lines = [`${'a'.repeat(200)} here ${'b'.repeat(200)}`];
  const [text, mark] = excerpt({ line: 1, column: 202, length: 4 }, lines);
  assert.equal(text!.slice(mark!.indexOf('^'), mark!.lastIndexOf('^') + 1), 'here');
  assert.ok(text!.length < 120 && text!.startsWith('     1 | …') && text!.endsWith('…'));
  assert.deepEqual(excerpt({ line: 9, column: 1 }, lines), []);
});

test('wrong use ends with 2 and says how it is used', async () => {
  const uses = [[], ['chek'], ['check', '--bogus'], ['check', '--format', 'xml'], ['constructor']];
  for (const result of await Promise.all(uses.map(args => teachback(...args)))) {
    assert.equal(result.code, 2);
    assert.match(result.out + result.err, /[Uu]sage|help/);
    assert.doesNotMatch(result.err, /at .*\.ts:\d/);
  }
});

test('help names every command', async () => {
  const { code, out } = await teachback('help');
  assert.equal(code, 0);
  for (const name of ['check', 'ledger', 'build', 'package', 'snippet', 'start'])
    assert.match(out, new RegExp(`^ {2}${name} +\\S`, 'm'));
});

test('ledger gives missing numbers, after which check is content', async t => {
  const root = await folderOf(t, filesOf());
  assert.equal((await run(t, check, '--root', root)).code, 1);
  const given = await run(t, ledger, '--root', root);
  assert.deepEqual([given.code, given.out], [0, 'modules/demo/ledger.yaml: written\n']);
  assert.equal((await run(t, check, '--root', root)).code, 0);
  const again = await run(t, ledger, 'demo', '--root', root);
  assert.equal(again.out, 'modules/demo/ledger.yaml: nothing to add\n');
});

test('ledger refuses a changed key without a new revision and accepts it with one', async t => {
  const root = await folder(t);
  const quiz = sample['quizzes/demo-1.yaml']!.replace('key: a', 'key: b');
  await write(root, 'quizzes/demo-1.yaml', quiz);
  const refused = await run(t, ledger, '--root', root);
  assert.equal(refused.code, 1);
  assert.match(refused.out, /^quizzes\/demo-1\.yaml:15:10 key-changed /m);
  assert.equal((await run(t, check, '--root', root)).code, 1);
  await write(root, 'quizzes/demo-1.yaml', quiz.replace('revision: 1', 'revision: 2'));
  assert.equal((await run(t, ledger, '--root', root)).code, 0);
  assert.equal((await run(t, check, '--root', root)).code, 0);
});

test('ledger gives no number while a file cannot be read', async t => {
  const root = await folder(t, { 'modules/demo/02-second.md': 'no front matter' });
  const before = await readFile(join(root, 'modules/demo/ledger.yaml'), 'utf8');
  assert.equal((await run(t, ledger, '--root', root)).code, 1);
  assert.equal(await readFile(join(root, 'modules/demo/ledger.yaml'), 'utf8'), before);
});

test('ledger names a module that does not exist', async t => {
  const { code, err } = await run(t, ledger, 'other', '--root', await folder(t));
  assert.equal(code, 2);
  assert.match(err, /"other"/);
});

test('a command says how it is called when it is asked, and when it is called wrongly', async () => {
  const [asked, other, wrong] = await Promise.all([
    teachback('print', '--help'),
    teachback('help', 'print'),
    teachback('print', '--nope'),
  ]);
  assert.deepEqual([asked.code, asked.err, other.out], [0, '', asked.out]);
  assert.match(asked.out, /on paper\.\n\nUsage: teachback print <module-id> --out/);
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /'--nope'[^]*\nUsage: teachback print <module-id>/);
});
