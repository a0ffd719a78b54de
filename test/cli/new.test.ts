import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkCourse } from '../../src/check/check-course.js';
import * as create from '../../src/cli/commands/new.js';
import { readCourse } from '../../src/cli/files.js';
import { kinds } from '../../src/kinds/kinds.js';
import { folderOf, write } from './folder.js';

async function run(t: TestContext, root: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const out = t.mock.method(console, 'log', () => {});
  const err = t.mock.method(console, 'error', () => {});
  try {
    const code = await create.run([...args, '--root', root]);
    const said = [...out.mock.calls, ...err.mock.calls]
      .map(({ arguments: [line] }) => String(line))
      .join('\n');
    return { code, said };
  } finally {
    out.mock.restore();
    err.mock.restore();
  }
}

/** What `check` says beside what is still to be written and to be reviewed. */
async function slips(root: string): Promise<string[]> {
  const { diagnostics } = checkCourse(await readCourse(root), kinds);
  return diagnostics
    .filter(({ code }) => code !== 'unwritten' && code !== 'unreviewed')
    .map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`);
}

for (const track of ['patient', 'staff'])
  test(`begins a ${track} course in an empty folder that every rule is content with`, async t => {
    const root = await folderOf(t, new Map());
    assert.equal((await run(t, root, 'module', 'walking-well', '--track', track)).code, 0);
    assert.deepEqual(await slips(root), []);
    const { modules, diagnostics } = checkCourse(await readCourse(root), kinds);
    assert.equal(modules[0]?.outline.lessons[0]?.questions.length, 2);
    assert.ok(diagnostics.some(({ code }) => code === 'unwritten'));
    assert.ok((await readdir(join(root, 'modules/.schema'))).includes('quiz.json'));
  });

test('adds lessons and quizzes in order, keeps comments, and gives each its number', async t => {
  const root = await folderOf(t, new Map());
  await run(t, root, 'module', 'walking', '--title', 'Walking: why');
  assert.equal((await run(t, root, 'lesson', 'walking', '--title', 'How far')).code, 0);
  assert.equal((await run(t, root, 'lesson', 'walking', 'shoes')).code, 0);
  assert.deepEqual(await slips(root), []);
  const manifest = await readFile(join(root, 'modules/walking/module.yaml'), 'utf8');
  assert.match(manifest, /\n {2}- 01-start\.md\n {2}- 02-walking-2\.md\n {2}- 03-shoes\.md\nreview:/);
  assert.match(manifest, /# names no illness/);
  const { modules } = checkCourse(await readCourse(root), kinds);
  assert.deepEqual(modules[0]?.outline.ledger.lessons, { 'walking-1': 1, 'walking-2': 2, shoes: 3 });
  assert.equal(modules[0]?.outline.title, 'Walking: why');
});

test('writes a quiz for a lesson that has none', async t => {
  const root = await folderOf(t, new Map());
  await run(t, root, 'module', 'walking');
  const lesson = (await readFile(join(root, 'modules/walking/01-start.md'), 'utf8')).replaceAll(
    'walking-1',
    'alone',
  );
  await write(
    root,
    'modules/walking/02-alone.md',
    lesson.replace('quiz: alone\n', '').replace('Start of', 'Alone in'),
  );
  const manifest = await readFile(join(root, 'modules/walking/module.yaml'), 'utf8');
  await write(
    root,
    'modules/walking/module.yaml',
    manifest.replace('01-start.md', '01-start.md\n  - 02-alone.md'),
  );
  assert.equal((await run(t, root, 'quiz', 'alone')).code, 0);
  assert.deepEqual(await slips(root), []);
  assert.equal((await run(t, root, 'quiz', 'alone')).code, 1);
  assert.match((await run(t, root, 'quiz', 'alon')).said, /Did you mean "alone"/);
});

test('never overwrites, and writes nothing where one file is in the way', async t => {
  const root = await folderOf(t, new Map());
  await write(root, 'quizzes/walking-1.yaml', 'mine');
  const { code, said } = await run(t, root, 'module', 'walking');
  assert.equal(code, 1);
  assert.match(said, /exists already|"walking-1" already/);
  assert.equal(await readFile(join(root, 'quizzes/walking-1.yaml'), 'utf8'), 'mine');
  await assert.rejects(readdir(join(root, 'modules')));
  await run(t, root, 'module', 'running');
  assert.match((await run(t, root, 'module', 'running')).said, /there is a module "running" already/);
  assert.match((await run(t, root, 'lesson', 'runing')).said, /Did you mean "running"/);
});

test('takes no id that leads elsewhere, and follows no link out of the course', async t => {
  const root = await folderOf(t, new Map());
  for (const id of ['../out', '/etc', 'a/b', 'A', '..', '', 'constructor', 'a'.repeat(70)])
    assert.equal((await run(t, root, 'module', id)).code, 2, id);
  assert.equal((await run(t, root, 'chapter', 'one')).code, 2);
  assert.equal((await run(t, join(root, 'nowhere'), 'module', 'one')).code, 1);
  const elsewhere = await folderOf(t, new Map());
  await mkdir(join(root, 'inside'));
  await symlink(elsewhere, join(root, 'inside/modules'));
  const { code, said } = await run(t, join(root, 'inside'), 'course');
  assert.equal(code, 1);
  assert.match(said, /leads modules\/course\.yaml out of the course/);
  assert.deepEqual(await readdir(elsewhere), []);
});
