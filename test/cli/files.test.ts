import assert from 'node:assert/strict';
import { readdir, readFile, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Diagnostic } from '../../src/content/diagnostic.js';
import { readCourse, writeAtomically } from '../../src/cli/files.js';
import { courseOf } from '../content/course.js';
import { folderOf, write } from './folder.js';

test('reads modules and quizzes and nothing else', async t => {
  const root = await folderOf(t, courseOf());
  await write(root, 'secret.txt', 'x');
  await write(root, 'modules/demo/.hidden', 'x');
  const files = await readCourse(root);
  assert.deepEqual([...files.keys()].sort(), [...courseOf().keys()].sort());
  assert.deepEqual(files.get('quizzes/demo-1.yaml'), courseOf().get('quizzes/demo-1.yaml'));
});

test('reads an empty folder as an empty course', async t => {
  assert.equal((await readCourse(await folderOf(t, new Map()))).size, 0);
});

test('leaves out links that leave the root or go round, and says so', async t => {
  const outside = await folderOf(t, new Map([['secret.md', new Uint8Array([120])]]));
  const root = await folderOf(t, courseOf());
  await symlink(join(outside, 'secret.md'), join(root, 'modules/demo/outside.md'));
  await symlink(join(root, 'modules'), join(root, 'modules/demo/circle'));
  await symlink(join(root, 'nowhere'), join(root, 'modules/demo/broken.md'));
  await symlink(join(root, 'quizzes/demo-1.yaml'), join(root, 'quizzes/inside.yaml'));
  const found: Diagnostic[] = [];
  const files = await readCourse(root, found);
  assert.deepEqual(
    found.map(({ file, code, line, column }) => `${file}:${line}:${column} ${code}`),
    [
      'modules/demo/broken.md:1:1 outside-root',
      'modules/demo/circle:1:1 outside-root',
      'modules/demo/outside.md:1:1 outside-root',
    ],
  );
  assert.equal(files.has('modules/demo/outside.md'), false);
  assert.equal(files.has('quizzes/inside.yaml'), true);
});

test('leaves out files above 20 MB and says so', async t => {
  const root = await folderOf(t, courseOf());
  await write(root, 'modules/demo/media/film.png', '');
  await truncate(join(root, 'modules/demo/media/film.png'), 20 * 1024 * 1024 + 1);
  const found: Diagnostic[] = [];
  const files = await readCourse(root, found);
  assert.deepEqual(
    found.map(({ file, code }) => [file, code]),
    [['modules/demo/media/film.png', 'file-too-large']],
  );
  assert.equal(files.has('modules/demo/media/film.png'), false);
});

test('writes a file whole, in folders that did not exist, over an old one', async t => {
  const root = await folderOf(t, new Map());
  const path = join(root, 'a/b/c.txt');
  await writeAtomically(path, new Uint8Array([1, 2, 3]));
  await writeAtomically(path, new Uint8Array([4]));
  assert.deepEqual([...(await readFile(path))], [4]);
  assert.deepEqual(await readdir(join(root, 'a/b')), ['c.txt']);
});

test('leaves nothing behind when it cannot write', async t => {
  const root = await folderOf(t, new Map());
  await write(root, 'taken/file', 'x');
  await assert.rejects(writeAtomically(join(root, 'taken'), new Uint8Array([1])));
  assert.deepEqual(await readdir(root), ['taken']);
});
